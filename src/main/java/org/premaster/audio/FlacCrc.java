package org.premaster.audio;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The two checksums of a FLAC frame (RFC 9639, 9.1.8 and 9.3): CRC-8 x⁸+x²+x+1, CRC-16 x¹⁶+x¹⁵+x²+1, both starting at 0. */
final class FlacCrc {
  private static final int[] CRC_8 = new int[256];
  /** Tables behind each other, so that sixteen bytes are looked up side by side: entry 256 k + b is byte b followed by k zero bytes. */
  private static final char[] CRC_16 = new char[16 * 256];
  private static final VarHandle BIG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  static {
    for (int b = 0; b < 256; b++) {
      int eight = b;
      int sixteen = b << 8;
      for (int bit = 0; bit < 8; bit++) {
        eight = eight << 1 ^ ((eight & 0x80) != 0 ? 0x07 : 0);
        sixteen = sixteen << 1 ^ ((sixteen & 0x8000) != 0 ? 0x8005 : 0);
      }
      CRC_8[b] = eight & 0xFF;
      CRC_16[b] = (char) sixteen;
    }
    for (int i = 256; i < CRC_16.length; i++) {
      int before = CRC_16[i - 256];
      CRC_16[i] = (char) (before << 8 ^ CRC_16[before >>> 8]);
    }
  }

  private FlacCrc() {}

  static int crc8(byte[] bytes, int from, int to) {
    int crc = 0;
    for (int i = from; i < to; i++) {
      crc = CRC_8[crc ^ bytes[i] & 0xFF];
    }
    return crc;
  }

  static int crc16(byte[] bytes, int from, int to) {
    int crc = 0;
    int i = from;
    for (; i + 16 <= to; i += 16) {
      long a = (long) BIG.get(bytes, i);
      long b = (long) BIG.get(bytes, i + 8);
      // What waits for the bytes before comes last
      int rest = CRC_16[(int) (b & 0xFF)] ^ CRC_16[256 + (int) (b >>> 8 & 0xFF)]
          ^ CRC_16[2 * 256 + (int) (b >>> 16 & 0xFF)] ^ CRC_16[3 * 256 + (int) (b >>> 24 & 0xFF)]
          ^ CRC_16[4 * 256 + (int) (b >>> 32 & 0xFF)] ^ CRC_16[5 * 256 + (int) (b >>> 40 & 0xFF)]
          ^ CRC_16[6 * 256 + (int) (b >>> 48 & 0xFF)] ^ CRC_16[7 * 256 + (int) (b >>> 56)]
          ^ CRC_16[8 * 256 + (int) (a & 0xFF)] ^ CRC_16[9 * 256 + (int) (a >>> 8 & 0xFF)]
          ^ CRC_16[10 * 256 + (int) (a >>> 16 & 0xFF)] ^ CRC_16[11 * 256 + (int) (a >>> 24 & 0xFF)]
          ^ CRC_16[12 * 256 + (int) (a >>> 32 & 0xFF)] ^ CRC_16[13 * 256 + (int) (a >>> 40 & 0xFF)];
      int first = (int) (a >>> 48) ^ crc;
      crc = rest ^ CRC_16[14 * 256 + (first & 0xFF)] ^ CRC_16[15 * 256 + (first >>> 8)];
    }
    return crc16(crc, bytes, i, to);
  }

  /** Goes on byte by byte from the checksum of what stands before. */
  static int crc16(int before, byte[] bytes, int from, int to) {
    int crc = before;
    for (int i = from; i < to; i++) {
      crc = (crc << 8 & 0xFFFF) ^ CRC_16[crc >>> 8 ^ bytes[i] & 0xFF];
    }
    return crc;
  }
}
