package org.premaster.audio;

import static java.nio.ByteOrder.BIG_ENDIAN;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Recognises MP4 and QuickTime files, and tells AAC from Apple Lossless by the sample description inside the moov box. */
final class Mp4Boxes {
  private static final Set<String> TOP = Set.of("ftyp", "moov", "mdat", "wide", "free", "skip", "pnot");
  private static final int MOST_BOXES = 256;
  private static final int SAMPLE_TABLE_SEARCH = 1 << 22;

  private Mp4Boxes() {}

  static @Nullable Recognition recognise(PositionalBytes file) throws IOException {
    if (!file.has(0, 8) || !TOP.contains(file.id(4))) {
      return null;
    }
    if (!file.matches(4, "ftyp") && file.u32(0, BIG_ENDIAN) > file.size()) {
      return null;
    }
    return switch (coding(file)) {
      case "alac" -> Recognition.unread(Container.MP4, "an Apple Lossless (ALAC) file in an MP4 container");
      case "fLaC" -> Recognition.unread(Container.MP4, "FLAC audio in an MP4 container");
      case "mp4a" -> Recognition.lossy(Container.MP4, "an M4A/MP4 file with AAC audio");
      case "Opus" -> Recognition.lossy(Container.MP4, "an MP4 file with Opus audio");
      case "ac-3", "ec-3" -> Recognition.lossy(Container.MP4, "an MP4 file with Dolby audio");
      case ".mp3" -> Recognition.lossy(Container.MP4, "an MP4 file with MP3 audio");
      default -> Recognition.unread(Container.MP4, "an MP4 or QuickTime file");
    };
  }

  /** The four letters of the first audio sample description; empty where none is found. */
  private static String coding(PositionalBytes file) throws IOException {
    long at = 0;
    for (int i = 0; i < MOST_BOXES && file.has(at, 8); i++) {
      long length = file.u32(at, BIG_ENDIAN);
      if (length == 1) {
        length = file.u64(at + 8, BIG_ENDIAN);
      }
      if (file.matches(at + 4, "moov")) {
        return codingIn(file, at + 8, Math.min(length, SAMPLE_TABLE_SEARCH));
      }
      if (length < 8 || length > file.size() - at) {
        return "";
      }
      at += length;
    }
    return "";
  }

  private static String codingIn(PositionalBytes file, long from, long length) throws IOException {
    long at = from;
    while (true) {
      at = file.find("stsd", at, from + length - at);
      if (at < 0) {
        return "";
      }
      String coding = file.id(at + 16);
      switch (coding) {
        case "alac", "fLaC", "mp4a", "Opus", "ac-3", "ec-3", ".mp3" -> {
          return coding;
        }
        default -> at += 4;
      }
    }
  }
}
