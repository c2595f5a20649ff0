package org.premaster.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A look at any place of a file through one small window. A byte beyond the end reads as 0 in a number and as −1 alone, so that
 * no position taken from a header can do harm.
 */
final class PositionalBytes {
  private static final int WINDOW = 8192;

  private final FileChannel channel;
  private final long size;
  private final byte[] window = new byte[WINDOW];
  private long windowStart;
  private int windowLength;

  PositionalBytes(FileChannel channel) throws IOException {
    this.channel = channel;
    this.size = channel.size();
  }

  /** The file's length in bytes when it was opened. */
  long size() {
    return size;
  }

  /** True where {@code length} bytes are there from {@code position} on. */
  boolean has(long position, long length) {
    return position >= 0 && length <= size - position;
  }

  /** The byte at the position, 0 to 255; −1 beyond the end. */
  int at(long position) throws IOException {
    if (position < windowStart || position >= windowStart + windowLength) {
      if (position < 0 || position >= size) {
        return -1;
      }
      load(position);
      if (windowLength == 0) {
        return -1;
      }
    }
    return window[(int) (position - windowStart)] & 0xFF;
  }

  int u16(long position, ByteOrder order) throws IOException {
    return (int) number(position, 2, order);
  }

  long u32(long position, ByteOrder order) throws IOException {
    return number(position, 4, order);
  }

  long u64(long position, ByteOrder order) throws IOException {
    return number(position, 8, order);
  }

  /** The four bytes at the position as letters (ISO 8859-1). */
  String id(long position) throws IOException {
    return new String(bytes(position, 4), StandardCharsets.ISO_8859_1);
  }

  /** True where exactly these bytes stand at the position; each char is one byte. */
  boolean matches(long position, String bytes) throws IOException {
    for (int i = 0; i < bytes.length(); i++) {
      if (at(position + i) != bytes.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Up to {@code length} bytes from the position on; fewer at the end of the file. */
  byte[] bytes(long position, int length) throws IOException {
    byte[] result = new byte[(int) Math.max(0, Math.min(length, size - position))];
    int filled = 0;
    while (filled < result.length) {
      if (at(position + filled) < 0) {
        return Arrays.copyOf(result, filled);
      }
      int from = (int) (position + filled - windowStart);
      int count = Math.min(result.length - filled, windowLength - from);
      System.arraycopy(window, from, result, filled, count);
      filled += count;
    }
    return result;
  }

  /** The first place in [from, from + length) where the bytes stand; −1 where they do not. */
  long find(String bytes, long from, long length) throws IOException {
    long end = Math.min(from + length, size - bytes.length() + 1);
    for (long position = from; position < end; position++) {
      if (at(position) == bytes.charAt(0) && matches(position, bytes)) {
        return position;
      }
    }
    return -1;
  }

  private long number(long position, int width, ByteOrder order) throws IOException {
    long value = 0;
    for (int i = 0; i < width; i++) {
      int shift = 8 * (order == ByteOrder.LITTLE_ENDIAN ? i : width - 1 - i);
      value |= (long) Math.max(0, at(position + i)) << shift;
    }
    return value;
  }

  private void load(long position) throws IOException {
    windowStart = position;
    windowLength = 0;
    ByteBuffer target = ByteBuffer.wrap(window);
    while (target.hasRemaining()) {
      int read = channel.read(target, position + windowLength);
      if (read < 0) {
        break;
      }
      windowLength += read;
    }
  }
}
