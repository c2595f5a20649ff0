package org.premaster.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Plain text wrapped for mail, built paragraph by paragraph. */
final class Paragraphs {
  /** Characters in a line at most. */
  static final int WIDTH = 78;

  private static final Pattern SPACES = Pattern.compile(" +");

  private final StringBuilder text = new StringBuilder();

  /** A paragraph followed by an empty line. */
  Paragraphs paragraph(String words) {
    return wrapped("", "", words).gap();
  }

  /** A heading with a rule beneath it, followed by an empty line. */
  Paragraphs heading(String words) {
    String line = Printable.brief(words, WIDTH);
    text.append(line).append('\n').append("-".repeat(line.codePointCount(0, line.length()))).append('\n');
    return gap();
  }

  /** A line with a hanging indent. */
  Paragraphs item(int indent, String bullet, String words) {
    String first = " ".repeat(indent) + bullet;
    return wrapped(first, " ".repeat(first.length()), words);
  }

  /** A line as it is, cut where it is too long. */
  Paragraphs line(String words) {
    text.append(Printable.brief(words, WIDTH)).append('\n');
    return this;
  }

  /** One empty line, never two. */
  Paragraphs gap() {
    int end = text.length();
    if (end > 1 && !(text.charAt(end - 1) == '\n' && text.charAt(end - 2) == '\n')) {
      text.append('\n');
    }
    return this;
  }

  @Override
  public String toString() {
    return text.toString().stripTrailing() + "\n";
  }

  private Paragraphs wrapped(String first, String next, String words) {
    StringBuilder line = new StringBuilder(first);
    int length = first.length();
    boolean fresh = true;
    for (String word : SPACES.splitAsStream(Printable.line(words).strip()).toList()) {
      for (String piece : pieces(word, WIDTH - next.length())) {
        int size = piece.codePointCount(0, piece.length());
        if (!fresh && length + 1 + size > WIDTH) {
          text.append(line).append('\n');
          line = new StringBuilder(next);
          length = next.length();
          fresh = true;
        }
        if (!fresh) {
          line.append(' ');
          length++;
        }
        line.append(piece);
        length += size;
        fresh = false;
      }
    }
    text.append(line).append('\n');
    return this;
  }

  /** The word itself, or pieces of it where it is longer than a line. */
  private static List<String> pieces(String word, int most) {
    List<String> pieces = new ArrayList<>();
    String rest = word;
    while (rest.codePointCount(0, rest.length()) > most) {
      int cut = rest.offsetByCodePoints(0, most);
      pieces.add(rest.substring(0, cut));
      rest = rest.substring(cut);
    }
    pieces.add(rest);
    return pieces;
  }
}
