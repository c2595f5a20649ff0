package org.premaster.report;

/**
 * Text from outside made fit for a document: no control characters (XML, HTML and spreadsheets cannot carry them), no halves of
 * surrogate pairs (UTF-8 cannot), no separators that a reader takes for a line end, nothing that turns the direction of writing.
 */
final class Printable {
  private static final char REPLACEMENT = '\uFFFD';

  private Printable() {}

  /** One line: line ends and tabs become spaces, other control characters the replacement character. */
  static String line(String text) {
    return cleaned(text, false);
  }

  /** Several lines: {@code \n} stays, {@code \r\n} and {@code \r} become it. */
  static String lines(String text) {
    return cleaned(text.replace("\r\n", "\n").replace('\r', '\n'), true);
  }

  /** As it is, save for halves of surrogate pairs: JSON can escape everything else. */
  static String unicode(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return withWholePairs(text);
      }
    }
    return text;
  }

  /** One line of at most that many characters, with an ellipsis where it was cut. */
  static String brief(String text, int most) {
    String line = line(text);
    if (line.codePointCount(0, line.length()) <= most) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, most - 1)).stripTrailing() + "\u2026";
  }

  private static String withWholePairs(String text) {
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints().forEach(point -> whole.appendCodePoint(isHalf(point) ? REPLACEMENT : point));
    return whole.toString();
  }

  private static String cleaned(String text, boolean keepLineEnds) {
    boolean clean = true;
    for (int i = 0; clean && i < text.length(); i++) {
      char c = text.charAt(i);
      clean = c >= ' ' && c < 0x7f;
    }
    if (clean) {
      return text;
    }
    StringBuilder fit = new StringBuilder(text.length());
    text.codePoints().forEach(point -> fit.appendCodePoint(fit(point, keepLineEnds)));
    return fit.toString();
  }

  private static int fit(int point, boolean keepLineEnds) {
    if (point == '\n' && keepLineEnds) {
      return point;
    }
    if (point == '\n' || point == '\r' || point == '\t' || point == 0x85 || point == 0x2028 || point == 0x2029) {
      return ' ';
    }
    boolean noncharacter = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
    return Character.isISOControl(point) || isHalf(point) || noncharacter || turnsDirection(point) ? REPLACEMENT : point;
  }

  /** Embeddings, overrides and isolates, which can make a name read as another one; scripts from right to left do without. */
  private static boolean turnsDirection(int point) {
    return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
  }

  private static boolean isHalf(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }
}
