package org.premaster.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A table in aligned columns; what comes from outside is made printable, so that no file name can steer the terminal. */
final class Columns {
  private final List<List<String>> rows = new ArrayList<>();
  private final String alignment;

  /**
   * @param alignment one letter a column: {@code l} left, {@code r} right
   */
  Columns(String alignment, List<String> header) {
    this.alignment = alignment;
    row(header);
  }

  void row(List<String> cells) {
    rows.add(cells.stream().map(Columns::printable).toList());
  }

  void print(PrintWriter out) {
    int[] widths = new int[alignment.length()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String gap = " ".repeat(widths[i] - width(row.get(i)));
        line.append(i == 0 ? "" : "  ").append(alignment.charAt(i) == 'r' ? gap + row.get(i) : row.get(i) + gap);
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Control and format characters replaced by {@code ?}. */
  static String printable(String text) {
    StringBuilder printable = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              int type = Character.getType(point);
              boolean steers = type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
              printable.appendCodePoint(steers ? '?' : point);
            });
    return printable.toString();
  }
}
