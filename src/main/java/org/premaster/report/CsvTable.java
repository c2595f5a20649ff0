package org.premaster.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tables for people who open them in a spreadsheet: RFC 4180 with commas and CRLF, UTF-8 behind a byte order mark so that accents
 * arrive, and no cell that a spreadsheet takes for a formula (an apostrophe is put before {@code = + - @} unless the cell is a plain
 * number). Machines have report.json.
 */
public final class CsvTable {
  private static final Pattern PLAIN_NUMBER = Pattern.compile("-?[0-9]+([.][0-9]+)?");
  /** First characters that start a formula, full-width forms included. */
  private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  private CsvTable() {}

  /** The whole table as bytes. */
  public static byte[] bytes(List<String> header, List<List<String>> rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
    try {
      stream(out, table -> {
        table.row(header);
        rows.forEach(table::row);
      });
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return out.toByteArray();
  }

  /** Takes one row after the other. */
  @FunctionalInterface
  interface Rows {
    void row(List<String> cells);
  }

  /** Something that writes rows. */
  @FunctionalInterface
  interface Content {
    void writeTo(Rows rows);
  }

  /** Writes a table row by row; the stream stays open. */
  static void stream(OutputStream out, Content content) throws IOException {
    out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
    try {
      content.writeTo(cells -> csv.writeRecord(cells.stream().map(CsvTable::harmless).toList()));
      csv.flush();
    } catch (UncheckedIOException storage) {
      throw storage.getCause();
    }
  }

  /** One line without control characters, and no formula. */
  static String harmless(String cell) {
    String line = Printable.line(cell);
    String start = line.stripLeading();
    boolean formula = !start.isEmpty() && FORMULA.indexOf(start.charAt(0)) >= 0 && !PLAIN_NUMBER.matcher(line).matches();
    return formula ? "'" + line : line;
  }
}
