package org.premaster.audio;

/**
 * The header of a FLAC frame (RFC 9639, 9.1), its CRC-8 verified.
 *
 * @param length bytes of the header
 * @param variable true where {@code number} counts samples, false where it counts frames
 * @param blockSize samples per channel in the frame, 1 to 65535
 * @param sampleRateHz frames per second; 0 where only STREAMINFO says it
 * @param assignment 0 to 7: that many channels and one more; 8 left/side, 9 side/right, 10 mid/side
 * @param bits bits of a sample; 0 where only STREAMINFO says it
 */
record FlacFrameHeader(
    int length, boolean variable, long number, int blockSize, int sampleRateHz, int assignment, int bits) {

  /** Bytes of the longest possible header. */
  static final int LONGEST = 16;
  static final int LEFT_SIDE = 8;
  static final int SIDE_RIGHT = 9;
  static final int MID_SIDE = 10;

  private static final int[] RATES = {
    0, 88_200, 176_400, 192_000, 8_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000
  };
  private static final int[] BITS = {0, 8, 12, -1, 16, 20, 24, 32};

  /** True where the two bytes begin a frame. */
  static boolean sync(byte first, byte second) {
    return first == (byte) 0xFF && (second & 0xFE) == 0xF8;
  }

  int channels() {
    return assignment < LEFT_SIDE ? assignment + 1 : 2;
  }

  /** Reads the header that begins at {@code from}. */
  static FlacFrameHeader read(byte[] bytes, int from, int to) throws FlacDamage {
    if (to - from < 6) {
      boolean begun = bytes[from] == (byte) 0xFF && (to - from < 2 || sync(bytes[from], bytes[from + 1]));
      throw begun ? FlacDamage.OUT_OF_BYTES : FlacDamage.CONTRADICTION;
    }
    int blockCode = bytes[from + 2] >>> 4 & 15;
    int rateCode = bytes[from + 2] & 15;
    int assignment = bytes[from + 3] >>> 4 & 15;
    int bits = BITS[bytes[from + 3] >>> 1 & 7];
    if (!sync(bytes[from], bytes[from + 1]) || blockCode == 0 || rateCode == 15 || assignment > MID_SIDE || bits < 0
        || (bytes[from + 3] & 1) != 0) {
      throw FlacDamage.CONTRADICTION;
    }
    int at = from + 4;
    int continued = continuation(bytes[at]);
    int blockBytes = blockCode == 6 ? 1 : blockCode == 7 ? 2 : 0;
    int rateBytes = rateCode == 12 ? 1 : rateCode > 12 ? 2 : 0;
    int length = 4 + 1 + continued + blockBytes + rateBytes + 1;
    if (to - from < length) {
      throw FlacDamage.OUT_OF_BYTES;
    }
    long number = number(bytes, at, continued);
    at += 1 + continued;
    int blockSize = blockBytes == 0 ? blockSize(blockCode) : 1 + big(bytes, at, blockBytes);
    at += blockBytes;
    int rate = rateBytes == 0 ? RATES[rateCode] : big(bytes, at, rateBytes) * (rateCode == 12 ? 1000 : rateCode == 13 ? 1 : 10);
    at += rateBytes;
    if (blockSize > 0xFFFF || FlacCrc.crc8(bytes, from, at) != (bytes[at] & 0xFF)) {
      throw FlacDamage.CONTRADICTION;
    }
    return new FlacFrameHeader(length, (bytes[from + 1] & 1) != 0, number, blockSize, rate, assignment, bits);
  }

  private static int blockSize(int code) {
    return code == 1 ? 192 : code < 6 ? 576 << (code - 2) : 256 << (code - 8);
  }

  private static int big(byte[] bytes, int at, int count) {
    return count == 1 ? bytes[at] & 0xFF : (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
  }

  /** How many bytes follow the first one of a number coded like UTF-8, up to 36 bits. */
  private static int continuation(byte first) throws FlacDamage {
    int ones = Integer.numberOfLeadingZeros(~(first << 24));
    if (ones == 1 || ones > 7) {
      throw FlacDamage.CONTRADICTION;
    }
    return Math.max(0, ones - 1);
  }

  private static long number(byte[] bytes, int at, int continued) throws FlacDamage {
    long number = continued == 0 ? bytes[at] & 0x7F : bytes[at] & 0x3F >>> continued;
    for (int i = 1; i <= continued; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        throw FlacDamage.CONTRADICTION;
      }
      number = number << 6 | bytes[at + i] & 0x3F;
    }
    return number;
  }
}
