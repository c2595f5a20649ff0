package org.premaster.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A catalog sheet in the making: columns with a value for all rows, rows with their own, written as CSV or XLSX. */
public final class SheetText {
  private final Map<String, String> everywhere = new LinkedHashMap<>();
  private final List<Map<String, String>> rows = new ArrayList<>();

  private SheetText() {}

  /** A sheet without columns. */
  public static SheetText empty() {
    return new SheetText();
  }

  /** A sheet with all required columns of an album answered; songs are still to be added. */
  public static SheetText album(String title, String artist) {
    return empty()
        .all("album", title)
        .all("album_artist", artist)
        .all("purpose", "streaming+cd")
        .all("session_software", "Ardour 8")
        .all("session_rate", "44100")
        .all("session_depth", "24")
        .all("position", "")
        .all("title", "")
        .all("artist", artist)
        .all("file", "");
  }

  /** A column with a value for every row that does not say otherwise. */
  public SheetText all(String column, String value) {
    everywhere.put(column, value);
    return this;
  }

  /** The same sheet without a column. */
  public SheetText without(String column) {
    everywhere.remove(column);
    rows.forEach(row -> row.remove(column));
    return this;
  }

  public SheetText song(int position, String title, String file) {
    return row("position", String.valueOf(position), "title", title, "file", file);
  }

  /** A row given as column, value, column, value …; unknown columns are added. */
  public SheetText row(String... cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      everywhere.putIfAbsent(cells[i], "");
      row.put(cells[i], cells[i + 1]);
    }
    rows.add(row);
    return this;
  }

  /** The sheet as rows of cells, the header first. */
  public List<List<String>> table() {
    List<List<String>> table = new ArrayList<>();
    table.add(List.copyOf(everywhere.keySet()));
    for (Map<String, String> row : rows) {
      table.add(everywhere.keySet().stream().map(column -> row.getOrDefault(column, everywhere.get(column))).toList());
    }
    return table;
  }

  public String csv(char delimiter) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : table()) {
      for (int i = 0; i < row.size(); i++) {
        text.append(i == 0 ? "" : delimiter).append(quoted(row.get(i), delimiter));
      }
      text.append("\r\n");
    }
    return text.toString();
  }

  private static String quoted(String cell, char delimiter) {
    boolean plain = cell.indexOf(delimiter) < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0;
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  public byte[] csv() {
    return csv(',').getBytes(StandardCharsets.UTF_8);
  }

  public byte[] csv(Charset charset) {
    return csv(',').getBytes(charset);
  }

  /** The sheet as the first sheet of a workbook, all cells as text. */
  public byte[] xlsx() {
    return xlsx(
        sheet -> {
          List<List<String>> table = table();
          for (int row = 0; row < table.size(); row++) {
            for (int column = 0; column < table.get(row).size(); column++) {
              sheet.value(row, column, table.get(row).get(column));
            }
          }
        });
  }

  /** Writes one sheet of a workbook cell by cell. */
  @FunctionalInterface
  public interface Sheet {
    void write(Worksheet sheet);
  }

  /** A workbook with the given sheets. */
  public static byte[] xlsx(Sheet... sheets) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
      for (int i = 0; i < sheets.length; i++) {
        sheets[i].write(workbook.newWorksheet("Sheet " + (i + 1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
