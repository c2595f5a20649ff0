package org.premaster.audio;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Bytes of a tag as text of one line. */
final class TagText {
  /** Windows-1252, bytes 0x80 to 0x9F; what is undefined there reads as a replacement character. */
  private static final String WINDOWS = "\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD"
      + "\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178";

  private TagText() {}

  /** UTF-8 where the bytes are valid as such, else Windows-1252; up to the first zero byte. */
  static String utf8OrWindows(byte[] bytes) {
    int length = 0;
    while (length < bytes.length && bytes[length] != 0) {
      length++;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length)).toString();
    } catch (CharacterCodingException e) {
      return windows(bytes, length);
    }
  }

  private static String windows(byte[] bytes, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      int value = bytes[i] & 0xFF;
      text.append(value >= 0x80 && value < 0xA0 ? WINDOWS.charAt(value - 0x80) : (char) value);
    }
    return text.toString();
  }

  /** UTF-16 with or without a byte order mark; big endian without one. */
  static String utf16(byte[] bytes, int from, int to) {
    boolean little = to - from >= 2 && bytes[from] == (byte) 0xFF && bytes[from + 1] == (byte) 0xFE;
    boolean big = to - from >= 2 && bytes[from] == (byte) 0xFE && bytes[from + 1] == (byte) 0xFF;
    Charset charset = little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    int start = little || big ? from + 2 : from;
    return new String(bytes, start, (to - start) & ~1, charset);
  }

  /** One line: ends of lines become " / ", other control and format characters and runs of spaces one space; never over the limit. */
  static String line(String text) {
    StringBuilder line = new StringBuilder();
    boolean space = false;
    boolean end = false;
    for (int i = 0; i < text.length() && line.length() < Tags.Text.LONGEST; ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (point == '\n' || point == '\r' || point == 0x2028 || point == 0x2029) {
        end = true;
      } else if (blank(point)) {
        space = true;
      } else {
        if (!line.isEmpty() && (space || end)) {
          line.append(end ? " / " : " ");
        }
        space = false;
        end = false;
        line.appendCodePoint(point);
      }
    }
    if (line.length() > Tags.Text.LONGEST) {
      int cut = Tags.Text.LONGEST;
      line.setLength(Character.isHighSurrogate(line.charAt(cut - 1)) ? cut - 1 : cut);
    }
    return line.toString();
  }

  private static boolean blank(int point) {
    int type = Character.getType(point);
    return Character.isSpaceChar(point) || type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE
        || type == Character.UNASSIGNED || type == Character.PRIVATE_USE;
  }
}
