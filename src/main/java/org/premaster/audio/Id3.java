package org.premaster.audio;

import java.io.IOException;

/** ID3v2 tags in front of a file's content. */
final class Id3 {
  private static final int MOST_TAGS = 16;
  private static final int HEADER = 10;

  private Id3() {}

  /** Where the content begins after any tags; 0 where there are none. */
  static long end(PositionalBytes file) throws IOException {
    long at = 0;
    for (int i = 0; i < MOST_TAGS && file.matches(at, "ID3") && file.has(at, HEADER) && file.at(at + 3) < 0xFF; i++) {
      long length = 0;
      for (int b = 6; b < HEADER; b++) {
        length = length << 7 | file.at(at + b) & 0x7F;
      }
      boolean footer = (file.at(at + 5) & 0x10) != 0;
      at += HEADER + length + (footer ? HEADER : 0);
    }
    return Math.min(at, file.size());
  }
}
