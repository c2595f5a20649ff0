package org.premaster.audio;

import static java.nio.ByteOrder.BIG_ENDIAN;

import java.io.IOException;

/** The 80-bit extended numbers (IEEE 754 double extended, big endian) in which AIFF writes sample rates. */
final class ExtendedFloat {
  private static final int BIAS = 16383;
  private static final int INFINITE = 0x7FFF;

  private ExtendedFloat() {}

  /** The number in the ten bytes at the position; NaN for infinities and what is no number. */
  static double at(PositionalBytes file, long position) throws IOException {
    int head = file.u16(position, BIG_ENDIAN);
    long mantissa = file.u64(position + 2, BIG_ENDIAN);
    int exponent = head & 0x7FFF;
    if (exponent == INFINITE) {
      return Double.NaN;
    }
    double high = (mantissa >>> 32) * 0x1p32;
    double magnitude = Math.scalb(high + (mantissa & 0xFFFF_FFFFL), Math.max(-2000, Math.min(2000, exponent - BIAS - 63)));
    return (head & 0x8000) == 0 ? magnitude : -magnitude;
  }
}
