package org.premaster.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Writes the client's own sheet once more with only the rows to send again and one more column, {@code why}, at the end. What comes out
 * is a sheet that {@link CatalogueReader} reads, so a client may mend the rows and send the file as it is.
 *
 * <p>Columns keep their order and names, cells their text, the file its delimiter (a workbook becomes comma-separated); it is UTF-8 with
 * a byte order mark, by which spreadsheets know the encoding. Rows above the header are left out, and a {@code why} column of an earlier
 * round gives way to the new one. Where the sheet cannot be read any further, the rows up to there are written.
 *
 * <p>A cell that a spreadsheet would take for a formula ({@code =}, {@code @}, or {@code +} and {@code -} before anything but a number)
 * gets an apostrophe in front, the spreadsheets' own mark for text: a text cell of a workbook, harmless there, would otherwise come to
 * life in the CSV. Reading a sheet takes that apostrophe off again, whoever wrote it, so what is read back is what the client sent. One
 * character alone, such as the title {@code =}, is no formula and stays.
 */
public final class FailedRows {
  private static final Pattern FORMULA = Pattern.compile("[=@+\\-].+", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("[+-][0-9][0-9 .,:/()-]*");

  private FailedRows() {}

  /**
   * The same for a sheet that uses the own names of design §4; other headers are recognised as the fullest of the first rows.
   *
   * @see #write(Path, SheetMappings, SortedMap, OutputStream)
   */
  public static void write(Path sheet, SortedMap<Integer, String> reasonByLine, OutputStream out) throws IOException {
    write(sheet, SheetMappings.own(), reasonByLine, out);
  }

  /**
   * Writes the rows to send again.
   *
   * @param sheet the client's sheet
   * @param mappings how its columns may be named
   * @param reasonByLine why each row is to be sent again, by {@link Song#row()}; rows that do not exist are passed over
   * @param out takes the sheet; not closed. Nothing is written where the sheet cannot be read as a table
   * @throws IOException where the storage fails
   */
  public static void write(Path sheet, SheetMappings mappings, SortedMap<Integer, String> reasonByLine, OutputStream out)
      throws IOException {
    try {
      SheetFile file = SheetFile.open(sheet);
      Optional<SheetFile.Found> found = file.header(mappings);
      if (found.isEmpty()) {
        found = fullest(file, reasonByLine);
      }
      if (found.isPresent()) {
        write(file, found.get(), new TreeMap<>(reasonByLine), out);
      }
    } catch (UnreadableSheetException e) {
      // the reader of the sheet has said so to the client; there are no rows to send again
      out.flush();
    }
  }

  private static void write(SheetFile file, SheetFile.Found found, SortedMap<Integer, String> reasons, OutputStream out)
      throws IOException, UnreadableSheetException {
    char delimiter = found.table() instanceof SheetFile.Delimited text ? text.delimiter() : ',';
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('\ufeff');
    CsvWriter csv = CsvWriter.builder().fieldSeparator(delimiter).lineDelimiter(LineDelimiter.CRLF).build(writer);
    List<String> names = found.header().names();
    csv.writeRecord(row(names, names, SheetMappings.WHY));
    try (SheetRows rows = file.rows(found.table())) {
      Optional<SheetRow> next = rows.next();
      while (next.isPresent() && next.get().line() <= found.header().line() + SheetRow.MOST_ROWS) {
        SheetRow row = next.get();
        String reason = row.line() > found.header().line() ? reasons.get(row.line()) : null;
        if (reason != null) {
          csv.writeRecord(row(names, row.cells(), reason));
        }
        next = rows.next();
      }
    } finally {
      csv.flush();
      writer.flush();
    }
  }

  private static List<String> row(List<String> names, List<String> cells, String why) {
    List<String> row = new ArrayList<>();
    int width = Math.max(names.size(), cells.size());
    for (int i = 0; i < width; i++) {
      boolean earlierWhy = i < names.size() && SheetMappings.folded(names.get(i)).equals(SheetMappings.WHY);
      if (!earlierWhy) {
        row.add(i < cells.size() ? inert(cells.get(i)) : "");
      }
    }
    row.add(inert(why));
    return row;
  }

  private static String inert(String cell) {
    String text = cell.strip();
    if (FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches()) {
      return "'" + text;
    }
    return cell.startsWith("\t") || cell.startsWith("\r") ? text : cell;
  }

  /** For headers that nobody knows: the row with most cells among the first rows, above the first row to send again. */
  private static Optional<SheetFile.Found> fullest(SheetFile file, SortedMap<Integer, String> reasons)
      throws IOException, UnreadableSheetException {
    Optional<SheetFile.Found> best = Optional.empty();
    long most = 0;
    int before = reasons.isEmpty() ? Integer.MAX_VALUE : reasons.firstKey();
    for (SheetFile.Table table : file.tables()) {
      for (SheetRow row : file.top(table)) {
        long filled = row.cells().stream().filter(cell -> !cell.isBlank()).count();
        if (row.line() < before && filled > most) {
          most = filled;
          SheetHeader header = new SheetHeader(row.line(), row.cells(), Map.of(), List.of(), List.of());
          best = Optional.of(new SheetFile.Found(table, header));
        }
      }
    }
    return best;
  }
}
