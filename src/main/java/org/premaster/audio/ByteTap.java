package org.premaster.audio;

/** Sees every byte of a file once, in order, while it is read; a digest for instance. */
@FunctionalInterface
public interface ByteTap {
  /** A tap that ignores what it sees. */
  ByteTap NONE = (bytes, offset, length) -> {};

  /** The next {@code length} bytes of the file. They stay as they are until {@link #release} of their array returns. */
  void accept(byte[] bytes, int offset, int length);

  /** Called before the array takes other bytes; returns when those it had are no longer needed. */
  default void release(byte[] bytes) {}
}
