package org.premaster.audio;

import java.io.IOException;

/** ID3v2 tags in front of a file's content. */
final class Id3 {
  private static final int MOST_TAGS = 16;
  private static final int HEADER = 10;

  private Id3() {}

  /** Where the content begins after any tags; 0 where there are none; the end of the file where a tag says that it is longer. */
  static long end(PositionalBytes file) throws IOException {
    long at = 0;
    for (int i = 0; i < MOST_TAGS && file.matches(at, "ID3") && file.has(at, HEADER) && file.at(at + 3) < 0xFF; i++) {
      boolean footer = (file.at(at + 5) & 0x10) != 0;
      at += HEADER + length(file, at) + (footer ? HEADER : 0);
    }
    return Math.min(at, file.size());
  }

  /** Bytes of the tag at {@code at} behind its header, as that says. */
  static long length(PositionalBytes file, long at) throws IOException {
    long length = 0;
    for (int b = 6; b < HEADER; b++) {
      length = length << 7 | file.at(at + b) & 0x7F;
    }
    return length;
  }
}
