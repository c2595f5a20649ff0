package org.premaster.testkit;

import java.io.ByteArrayOutputStream;

/** Bits, most significant first, collected to bytes. */
final class BitSink {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int current;
  private int count;

  BitSink bits(long value, int length) {
    for (int i = length - 1; i >= 0; i--) {
      current = current << 1 | (int) (value >> i & 1);
      if (++count == 8) {
        out.write(current);
        current = 0;
        count = 0;
      }
    }
    return this;
  }

  BitSink unary(long zeros) {
    for (long i = 0; i < zeros; i++) {
      bits(0, 1);
    }
    return bits(1, 1);
  }

  BitSink align() {
    return count == 0 ? this : bits(0, 8 - count);
  }

  byte[] bytes() {
    return out.toByteArray();
  }
}
