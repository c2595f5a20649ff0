package org.premaster.audio;

/** The two checksums of a FLAC frame (RFC 9639, 9.1.8 and 9.3): CRC-8 x⁸+x²+x+1, CRC-16 x¹⁶+x¹⁵+x²+1, both starting at 0. */
final class FlacCrc {
  private static final int[] CRC_8 = new int[256];
  /** Eight tables behind each other: entry 256 k + b is byte b followed by k zero bytes. */
  private static final int[] CRC_16 = new int[8 * 256];

  static {
    for (int b = 0; b < 256; b++) {
      int eight = b;
      int sixteen = b << 8;
      for (int bit = 0; bit < 8; bit++) {
        eight = eight << 1 ^ ((eight & 0x80) != 0 ? 0x07 : 0);
        sixteen = sixteen << 1 ^ ((sixteen & 0x8000) != 0 ? 0x8005 : 0);
      }
      CRC_8[b] = eight & 0xFF;
      CRC_16[b] = sixteen & 0xFFFF;
    }
    for (int i = 256; i < CRC_16.length; i++) {
      int before = CRC_16[i - 256];
      CRC_16[i] = (before << 8 & 0xFFFF) ^ CRC_16[before >>> 8];
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
    for (; i + 8 <= to; i += 8) {
      crc = CRC_16[7 * 256 + (bytes[i] & 0xFF ^ crc >>> 8)] ^ CRC_16[6 * 256 + (bytes[i + 1] & 0xFF ^ crc & 0xFF)]
          ^ CRC_16[5 * 256 + (bytes[i + 2] & 0xFF)] ^ CRC_16[4 * 256 + (bytes[i + 3] & 0xFF)]
          ^ CRC_16[3 * 256 + (bytes[i + 4] & 0xFF)] ^ CRC_16[2 * 256 + (bytes[i + 5] & 0xFF)]
          ^ CRC_16[256 + (bytes[i + 6] & 0xFF)] ^ CRC_16[bytes[i + 7] & 0xFF];
    }
    for (; i < to; i++) {
      crc = (crc << 8 & 0xFFFF) ^ CRC_16[crc >>> 8 ^ bytes[i] & 0xFF];
    }
    return crc;
  }
}
