package org.premaster.audio;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * A file from its first byte to its last through a few reused buffers, so that the tap may still be busy with one while the next is read.
 * Every byte passes the tap once, in order, when it is read from the storage. What is appended after opening is not read; a file that
 * became shorter simply ends earlier.
 */
final class TappedBytes implements Closeable {
  /** Bytes that may be loaded, but not used, beyond {@link #to()}. */
  static final int SLACK = 24;

  private static final int CAPACITY = 128 * 1024;
  private static final int BUFFERS = 4;

  private final FileChannel channel;
  private final ByteTap tap;
  private final long size;
  private final byte[][] buffers = new byte[BUFFERS][0];
  private int current;
  private byte[] bytes;
  private ByteBuffer buffer;
  private int from;
  private int to;
  private long loaded;
  private boolean shrunk;

  TappedBytes(FileChannel channel, long size, ByteTap tap) {
    this.channel = channel;
    this.tap = tap;
    this.size = size;
    bytes = new byte[(int) Math.min(CAPACITY, size) + SLACK];
    buffer = ByteBuffer.wrap(bytes);
    buffers[0] = bytes;
  }

  /** The buffer; valid from {@link #from()} to {@link #to()}, and exchanged by {@link #ensure}. */
  byte[] array() {
    return bytes;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** Where in the file {@link #from()} stands. */
  long position() {
    return loaded - (to - from);
  }

  /** True once the file turned out to be shorter than when it was opened. */
  boolean shrunk() {
    return shrunk;
  }

  /** True where nothing follows the bytes in the buffer. */
  boolean endLoaded() {
    return loaded == size || shrunk;
  }

  /** Makes {@code wanted} bytes available and returns how many are; fewer only at the end of the file. */
  int ensure(int wanted) throws IOException {
    if (to - from >= wanted || endLoaded()) {
      return to - from;
    }
    nextBuffer(Math.max(wanted + SLACK, bytes.length));
    to -= from;
    from = 0;
    while (to < wanted && !endLoaded()) {
      load();
    }
    return to;
  }

  /** Takes the buffer used longest ago, or a new one where it is shorter than {@code length}, and moves the rest of the present one there. */
  private void nextBuffer(int length) {
    byte[] before = bytes;
    current = (current + 1) % BUFFERS;
    byte[] next = buffers[current];
    if (next.length < length) {
      next = new byte[length];
      buffers[current] = next;
    } else {
      tap.release(next);
    }
    bytes = next;
    buffer = ByteBuffer.wrap(bytes);
    System.arraycopy(before, from, bytes, 0, to - from);
  }

  /** Steps over bytes that are available. */
  void advance(int count) {
    from += count;
  }

  /** Goes forward to a place of the file, or to its end. */
  void skipTo(long position) throws IOException {
    while (position() < position) {
      long missing = position - position();
      int available = ensure(1);
      if (available == 0) {
        return;
      }
      advance((int) Math.min(missing, available));
    }
  }

  /** Goes to the end, so that the tap has seen every byte. */
  void drain() throws IOException {
    skipTo(size);
  }

  private void load() throws IOException {
    int room = (int) Math.min(bytes.length - SLACK - to, size - loaded);
    buffer.clear().position(to).limit(to + room);
    int read = channel.read(buffer, loaded);
    if (read < 0) {
      shrunk = true;
      return;
    }
    tap.accept(bytes, to, read);
    to += read;
    loaded += read;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
