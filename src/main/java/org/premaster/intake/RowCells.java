package org.premaster.intake;

import java.util.Optional;
import java.util.function.Function;

/** The cells of one row, read with a fault for each that cannot be understood. */
final class RowCells {
  private final SheetContent.Entry entry;
  private final SheetHeader header;
  private final SheetFaults faults;

  RowCells(SheetContent.Entry entry, SheetHeader header, SheetFaults faults) {
    this.entry = entry;
    this.header = header;
    this.faults = faults;
  }

  int line() {
    return entry.line();
  }

  boolean has(SheetColumn column) {
    return entry.cells().containsKey(column);
  }

  /** The cell; empty string where it is blank. */
  String text(SheetColumn column) {
    return entry.cells().getOrDefault(column, "");
  }

  /**
   * The cell as {@code reading} understands it; absent where it is blank, and with a fault where it is not understood.
   *
   * @param expected what is expected, as a sentence
   */
  <T> Optional<T> read(SheetColumn column, Function<String, Optional<T>> reading, String expected) {
    String text = text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> value = reading.apply(text);
    if (value.isEmpty()) {
      bad(column, "we cannot read " + SheetFaults.quoted(text) + " here. " + expected);
    }
    return value;
  }

  void bad(SheetColumn column, String sentence) {
    fault(SheetFault.Kind.BAD_VALUE, column, sentence);
  }

  void fault(SheetFault.Kind kind, SheetColumn column, String sentence) {
    faults.add(kind, line(), column.key(), place(line(), header, column) + sentence);
  }

  /** The beginning of a sentence about a cell, with the column as the client names it. */
  static String place(int line, SheetHeader header, SheetColumn column) {
    return "Row " + line + ", column " + SheetFaults.quoted(header.name(column)).replace("\"", "") + ": ";
  }
}
