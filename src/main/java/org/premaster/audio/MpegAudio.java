package org.premaster.audio;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Recognises bare MPEG audio (MP3 and its elder layers) and AAC in ADTS frames by the headers of frames that follow each other. */
final class MpegAudio {
  private static final int[] BITRATES_1_1 = {0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448};
  private static final int[] BITRATES_1_2 = {0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384};
  private static final int[] BITRATES_1_3 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
  private static final int[] BITRATES_2_1 = {0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256};
  private static final int[] BITRATES_2_23 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
  private static final int[] RATES = {44_100, 48_000, 32_000};

  private MpegAudio() {}

  /** What begins exactly here: two frames, or one where the file ends with it. */
  static @Nullable Recognition at(PositionalBytes file, long position) throws IOException {
    return frames(file, position, 2, true);
  }

  /** What begins within the next bytes: three frames in a row. */
  static @Nullable Recognition after(PositionalBytes file, long from, int within) throws IOException {
    long end = Math.min(from + within, file.size() - 4);
    for (long position = from; position <= end; position++) {
      if (file.at(position) == 0xFF && file.at(position + 1) >= 0xE0) {
        Recognition found = frames(file, position, 3, false);
        if (found != null) {
          return found;
        }
      }
    }
    return at(file, from);
  }

  private static @Nullable Recognition frames(PositionalBytes file, long from, int wanted, boolean endWillDo) throws IOException {
    long position = from;
    for (int i = 0; i < wanted; i++) {
      if (i > 0 && endWillDo && !file.has(position, 4)) {
        break;
      }
      long length = Math.max(mpegLength(file, position), adtsLength(file, position));
      if (length <= 0) {
        return null;
      }
      position += length;
    }
    if (adtsLength(file, from) > 0) {
      return Recognition.lossy(Container.ADTS, "an AAC file");
    }
    return Recognition.lossy(Container.MP3, switch (file.at(from + 1) >> 1 & 3) {
      case 1 -> "an MP3 file";
      case 2 -> "an MPEG layer II (MP2) file";
      default -> "an MPEG layer I file";
    });
  }

  /** Bytes of the MPEG audio frame that begins here; 0 where none does. */
  private static long mpegLength(PositionalBytes file, long at) throws IOException {
    int second = file.at(at + 1);
    int third = file.at(at + 2);
    int version = second >> 3 & 3;
    int layer = 4 - (second >> 1 & 3);
    int rateIndex = third >> 2 & 3;
    int bitrateIndex = third >> 4;
    if (file.at(at) != 0xFF || second < 0xE0 || third < 0 || version == 1 || layer == 4 || rateIndex == 3
        || bitrateIndex == 15 || bitrateIndex == 0) {
      return 0;
    }
    int rate = RATES[rateIndex] >> (version == 3 ? 0 : version == 2 ? 1 : 2);
    int bitrate = bitrates(version == 3, layer)[bitrateIndex] * 1000;
    int padding = third >> 1 & 1;
    return switch (layer) {
      case 1 -> (12L * bitrate / rate + padding) * 4;
      case 3 -> (version == 3 ? 144L : 72L) * bitrate / rate + padding;
      default -> 144L * bitrate / rate + padding;
    };
  }

  private static int[] bitrates(boolean first, int layer) {
    if (!first) {
      return layer == 1 ? BITRATES_2_1 : BITRATES_2_23;
    }
    return layer == 1 ? BITRATES_1_1 : layer == 2 ? BITRATES_1_2 : BITRATES_1_3;
  }

  /** Bytes of the ADTS frame that begins here; 0 where none does. */
  private static long adtsLength(PositionalBytes file, long at) throws IOException {
    if (file.at(at) != 0xFF || (file.at(at + 1) & 0xF6) != 0xF0 || !file.has(at, 7) || (file.at(at + 2) >> 2 & 15) > 12) {
      return 0;
    }
    long length = (file.at(at + 3) & 3L) << 11 | file.at(at + 4) << 3 | file.at(at + 5) >> 5;
    return length < 7 ? 0 : length;
  }
}
