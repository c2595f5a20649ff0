package org.premaster.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the faults of one sheet or consultation, up to a bound, and gives them in order of row. */
final class SheetFaults {
  private static final int MOST = 20_000;
  private static final int LONGEST_QUOTE = 60;

  private final String file;
  private final List<SheetFault> faults = new ArrayList<>();
  private int more;

  SheetFaults(String file) {
    this.file = file;
  }

  void add(SheetFault.Kind kind, int row, String column, String sentence) {
    if (faults.size() < MOST) {
      faults.add(new SheetFault(kind, file, row, column, sentence));
    } else {
      more++;
    }
  }

  List<SheetFault> byRow() {
    List<SheetFault> sorted = new ArrayList<>(faults);
    sorted.sort(Comparator.comparingInt(SheetFault::row));
    if (more > 0) {
      sorted.add(
          new SheetFault(
              SheetFault.Kind.BAD_VALUE, file, 0, "",
              "There are " + more + " more faults of this sort. Please mend those listed first and send the sheet again."));
    }
    return List.copyOf(sorted);
  }

  /** Text of the client's within a sentence: in quotation marks, on one line, printable and short. */
  static String quoted(String text) {
    StringBuilder shown = new StringBuilder("\"");
    int count = 0;
    for (int i = 0; i < text.length() && count < LONGEST_QUOTE; count++) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      int type = Character.getType(point);
      boolean unprintable =
          type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE || type == Character.LINE_SEPARATOR
              || type == Character.PARAGRAPH_SEPARATOR;
      shown.appendCodePoint(unprintable ? ' ' : point);
    }
    if (text.codePointCount(0, text.length()) > LONGEST_QUOTE) {
      shown.append("…");
    }
    return shown.append('"').toString();
  }
}
