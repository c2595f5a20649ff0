package org.premaster.audio;

import java.util.Locale;

/** The format tags that a WAV file's fmt chunk may carry besides linear samples. */
record WavCoding(String name, boolean lossy) {
  static final int PCM = 0x0001;
  static final int FLOAT = 0x0003;
  static final int EXTENSIBLE = 0xFFFE;

  /** What the tag stands for. */
  static WavCoding of(int tag) {
    return switch (tag) {
      case 0x0002 -> coded("Microsoft ADPCM");
      case 0x0006 -> coded("A-law");
      case 0x0007 -> coded("µ-law");
      case 0x0008, 0x2001 -> coded("DTS");
      case 0x0011 -> coded("IMA ADPCM");
      case 0x0014, 0x0040, 0x0045, 0x0064, 0x0065 -> coded("ADPCM");
      case 0x0016, 0x0017 -> coded("ADPCM");
      case 0x0031 -> coded("GSM 6.10");
      case 0x0050 -> coded("MPEG layer II");
      case 0x0055 -> coded("MP3");
      case 0x0092, 0x2000 -> coded("Dolby AC-3");
      case 0x00FF, 0x1600, 0x1601, 0x1602, 0x1610, 0x4143, 0x706D, 0xA106 -> coded("AAC");
      case 0x0160, 0x0161, 0x0162 -> coded("Windows Media Audio");
      case 0x0163 -> new WavCoding("Windows Media Audio Lossless", false);
      case 0x0270, 0x0271 -> coded("ATRAC3");
      case 0x674F, 0x6750, 0x6751, 0x676F, 0x6770, 0x6771 -> coded("Ogg Vorbis");
      case 0x704F -> coded("Opus");
      case 0x5756 -> new WavCoding("WavPack", false);
      case 0x6C61 -> new WavCoding("Apple Lossless", false);
      case 0xF1AC -> new WavCoding("FLAC", false);
      default -> new WavCoding(String.format(Locale.ROOT, "an unknown coding (format tag 0x%04X)", tag), false);
    };
  }

  private static WavCoding coded(String name) {
    return new WavCoding(name, true);
  }
}
