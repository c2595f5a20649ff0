package org.premaster.bench;

import java.util.List;
import java.util.stream.IntStream;

/** A frame of a FLAC file (RFC 9639, 9.1 to 9.3), which a decoder looks into only where both of its checksums hold. */
final class FlacFrame {
  private FlacFrame() {}

  /** True where a sync code stands and the header behind it has its checksum. */
  static boolean startsAt(byte[] file, int at) {
    if (at + 6 > file.length || file[at] != (byte) 0xFF || (file[at + 1] & 0xFE) != 0xF8) {
      return false;
    }
    int end = at + headerBytes(file, at);
    return end < file.length && crc(file, at, end, 8, 0x07) == (file[end] & 0xFF);
  }

  /** Every place where a frame may begin, whatever its checksum. */
  static List<Integer> syncCodes(byte[] file) {
    return IntStream.range(0, Math.max(0, file.length - 5))
        .filter(at -> file[at] == (byte) 0xFF && (file[at + 1] & 0xFE) == 0xF8)
        .boxed()
        .toList();
  }

  /** Makes both checksums of a damaged frame hold again, so that the damage reaches the decoder. */
  static void seal(byte[] file, int from, int to) {
    int end = from + headerBytes(file, from);
    if (end + 3 <= to && end > from) {
      file[end] = (byte) crc(file, from, end, 8, 0x07);
      int crc = crc(file, from, to - 2, 16, 0x8005);
      file[to - 2] = (byte) (crc >> 8);
      file[to - 1] = (byte) crc;
    }
  }

  /** Bytes of the header before its checksum. */
  private static int headerBytes(byte[] file, int at) {
    int blockSize = file[at + 2] >> 4 & 15;
    int rate = file[at + 2] & 15;
    int more = Integer.numberOfLeadingZeros(~(file[at + 4] << 24));
    return 4 + Math.max(1, more) + (blockSize == 6 ? 1 : blockSize == 7 ? 2 : 0) + (rate == 12 ? 1 : rate == 13 || rate == 14 ? 2 : 0);
  }

  private static int crc(byte[] file, int from, int to, int width, int polynomial) {
    int crc = 0;
    for (int i = from; i < to; i++) {
      crc ^= (file[i] & 0xFF) << (width - 8);
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & (1 << (width - 1))) != 0 ? (crc << 1) ^ polynomial : crc << 1;
      }
      crc &= (1 << width) - 1;
    }
    return crc;
  }
}
