package org.premaster.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * One sheet of a workbook, written row by row: frozen header with a filter, numbers as numbers, texts as texts whatever they begin
 * with. Rows leave memory every few hundred; only one sheet of a workbook is open at a time.
 */
final class SheetWriter {
  private static final int FLUSH_EVERY = 500;
  private static final int LONGEST_TEXT = 32_000;
  private static final String LEVEL = "0.0";
  /** Minutes unbounded, as in a player; the value is a share of a day. */
  private static final String LENGTH = "[m]:ss";
  private static final String PLACE = "[m]:ss.0";
  private static final double SECONDS_A_DAY = 86_400;

  private final Worksheet sheet;
  private final int columns;
  private int row;
  private int column;

  /** A column's heading and its width in characters. */
  record Column(String heading, int width) {}

  SheetWriter(Workbook book, String name, List<Column> header) {
    sheet = book.newWorksheet(name);
    columns = header.size();
    for (int i = 0; i < columns; i++) {
      sheet.value(0, i, header.get(i).heading());
      sheet.width(i, header.get(i).width());
      sheet.style(0, i).bold().fillColor("E8EDF2").wrapText(true).verticalAlignment("top").set();
    }
    sheet.freezePane(0, 1);
    sheet.repeatRows(0);
    sheet.pageOrientation("landscape");
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
  }

  /** Begins the next row; beyond the last row that a sheet can have, rows are left out (report.json has all). */
  void next() {
    if (row > 0 && row % FLUSH_EVERY == 0) {
      try {
        sheet.flush();
      } catch (IOException storage) {
        throw new UncheckedIOException(storage);
      }
    }
    row++;
    column = 0;
  }

  void text(String text) {
    if (fits() && !text.isEmpty()) {
      sheet.inlineString(row, column, Printable.brief(text, LONGEST_TEXT));
    }
    column++;
  }

  void number(long value) {
    if (fits()) {
      sheet.value(row, column, value);
    }
    column++;
  }

  void number(OptionalInt value) {
    number(value.isPresent() ? OptionalDouble.of(value.getAsInt()) : OptionalDouble.empty(), 0, "");
  }

  /** A plain decimal. */
  void number(OptionalDouble value, int places) {
    number(value, places, "");
  }

  /** A level or loudness, shown with one decimal. */
  void level(OptionalDouble value) {
    number(value, Decimals.LEVEL, LEVEL);
  }

  /** A length, shown as m:ss. */
  void length(OptionalDouble seconds) {
    number(days(seconds), 10, LENGTH);
  }

  /** A time in a song, shown as m:ss.s. */
  void place(OptionalDouble seconds) {
    number(days(seconds), 10, PLACE);
  }

  void finish() throws IOException {
    if (row > 0) {
      sheet.setAutoFilter(0, 0, Math.min(row, Worksheet.MAX_ROWS - 1), columns - 1);
    }
    sheet.finish();
  }

  private void number(OptionalDouble value, int places, String format) {
    if (fits()) {
      Decimals.rounded(value, places).ifPresent(number -> {
        sheet.value(row, column, number);
        if (!format.isEmpty()) {
          sheet.style(row, column).format(format).set();
        }
      });
    }
    column++;
  }

  private boolean fits() {
    return row < Worksheet.MAX_ROWS;
  }

  private static OptionalDouble days(OptionalDouble seconds) {
    return seconds.isPresent() ? OptionalDouble.of(seconds.getAsDouble() / SECONDS_A_DAY) : seconds;
  }
}
