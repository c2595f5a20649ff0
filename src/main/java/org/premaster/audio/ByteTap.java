package org.premaster.audio;

/** Sees every byte of a file once, in order, while it is read; a digest for instance. */
@FunctionalInterface
public interface ByteTap {
  /** A tap that ignores what it sees. */
  ByteTap NONE = (bytes, offset, length) -> {};

  /** The next {@code length} bytes of the file; the array is reused after the call. */
  void accept(byte[] bytes, int offset, int length);
}
