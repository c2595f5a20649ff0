package org.premaster.codes;

import java.util.Locale;

/** What somebody wrote: freed of separators for reading as a code, quoted for a sentence, or brought onto one line of a ledger. */
final class Written {
  private static final int MOST_QUOTED = 40;
  private static final int LONGEST_LINE = 1000;

  private Written() {}

  /** Without spaces, hyphens, dashes and invisible marks, and with the letters a to z in capitals; all else stays as it is. */
  static String withoutSeparators(String written) {
    StringBuilder kept = new StringBuilder(16);
    written.codePoints().filter(c -> !isSeparator(c)).map(Written::capital).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** In quotation marks, at most 40 characters, unprintable ones replaced by a dot. */
  static String quoted(String written) {
    StringBuilder text = new StringBuilder("\"");
    int[] points = written.strip().codePoints().limit(MOST_QUOTED + 1L).toArray();
    for (int i = 0; i < Math.min(points.length, MOST_QUOTED); i++) {
      text.appendCodePoint(isPrintable(points[i]) ? points[i] : '.');
    }
    return text.append(points.length > MOST_QUOTED ? "...\"" : "\"").toString();
  }

  /** As one line of a ledger: control characters and broken surrogates become spaces, at most 1,000 characters are kept. */
  static String onOneLine(String text) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int width = Character.charCount(c);
      if (line.length() + width > LONGEST_LINE) {
        break;
      }
      line.appendCodePoint(Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? ' ' : c);
      i += width;
    }
    return line.toString();
  }

  /** A character for a sentence: itself where it can be printed, with its code point where it is not plain ASCII. */
  static String named(int codePoint) {
    String number = "U+" + String.format(Locale.ROOT, "%04X", codePoint);
    if (!isPrintable(codePoint)) {
      return number;
    }
    String itself = "\"" + Character.toString(codePoint) + "\"";
    return codePoint < 0x80 ? itself : itself + " (" + number + ")";
  }

  /** A to Z in capitals only: no locale and no other alphabet has a say in a code. */
  private static int capital(int c) {
    return c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c;
  }

  private static boolean isSeparator(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.DASH_PUNCTUATION
        || Character.getType(c) == Character.FORMAT // zero-width spaces, soft hyphen, byte order mark, direction marks
        || c == 0x2212 // minus sign
        || c == 0x2043; // hyphen bullet
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }
}
