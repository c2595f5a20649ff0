package org.premaster.audio;

import java.nio.ByteOrder;

/** How one sample is written in bytes. */
sealed interface SampleCoding permits IntegerCoding, FloatCoding {
  /** Unsigned bytes, as 8-bit WAV has them. */
  SampleCoding U8 = IntegerCoding.U8;

  /** Bytes of one sample. */
  int bytes();

  /** Signed integers in words of 1 to 4 bytes. */
  static SampleCoding signed(int bytes, ByteOrder order) {
    boolean little = order == ByteOrder.LITTLE_ENDIAN;
    return switch (bytes) {
      case 1 -> IntegerCoding.S8;
      case 2 -> little ? IntegerCoding.S16_LITTLE : IntegerCoding.S16_BIG;
      case 3 -> little ? IntegerCoding.S24_LITTLE : IntegerCoding.S24_BIG;
      case 4 -> little ? IntegerCoding.S32_LITTLE : IntegerCoding.S32_BIG;
      default -> throw new IllegalArgumentException("no integer of " + bytes + " bytes");
    };
  }

  /** Floating-point numbers of 4 or 8 bytes. */
  static SampleCoding floating(int bytes, ByteOrder order) {
    boolean little = order == ByteOrder.LITTLE_ENDIAN;
    return switch (bytes) {
      case 4 -> little ? FloatCoding.F32_LITTLE : FloatCoding.F32_BIG;
      case 8 -> little ? FloatCoding.F64_LITTLE : FloatCoding.F64_BIG;
      default -> throw new IllegalArgumentException("no floating-point number of " + bytes + " bytes");
    };
  }
}
