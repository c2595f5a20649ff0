package org.premaster.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sheet file opened by what it holds, whatever its name: a workbook, or text with a delimiter.
 *
 * @param file where it lies
 * @param encoding how its text is encoded; absent for a workbook
 * @param tables the ways to read it: one for each sheet of a workbook, one for each delimiter of a text
 */
record SheetFile(Path file, Optional<SheetEncoding> encoding, List<Table> tables) {
  private static final long MOST_BYTES = 64L << 20;
  private static final int MOST_SHEETS = 50;
  private static final int SEARCHED_ROWS = 20;
  private static final int SNIFFED = 1 << 14;

  /** One way to read the file. */
  sealed interface Table permits Delimited, Worksheet {}

  /** Text with this delimiter. */
  record Delimited(char delimiter) implements Table {}

  /** A sheet of a workbook, from 0. */
  record Worksheet(int index) implements Table {}

  /** A table with the row that names its columns. */
  record Found(Table table, SheetHeader header) {}

  /**
   * @throws UnreadableSheetException where the file is neither, or too large
   * @throws IOException where the storage fails
   */
  static SheetFile open(Path file) throws IOException, UnreadableSheetException {
    long bytes = Files.size(file);
    if (bytes > MOST_BYTES) {
      throw new UnreadableSheetException(
          0, "The sheet is larger than 64 MiB, so it was not read. Please send a sheet with one row per song and no pictures.");
    }
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(8);
    }
    if (head.length == 0) {
      throw new UnreadableSheetException(0, "The sheet is empty. Please send it again with one row per song.");
    }
    if (head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
      return workbook(file);
    }
    if (head.length == 8 && (head[0] & 0xFF) == 0xD0 && (head[1] & 0xFF) == 0xCF && (head[2] & 0xFF) == 0x11) {
      throw new UnreadableSheetException(
          0, "The sheet is a workbook in the old .xls form, or is protected by a password. Please save it as .xlsx or CSV"
              + " without a password.");
    }
    SheetEncoding encoding = SheetEncoding.of(file);
    refuseBinary(file, encoding);
    return new SheetFile(
        file, Optional.of(encoding), List.of(new Delimited(','), new Delimited(';'), new Delimited('\t')));
  }

  private static SheetFile workbook(Path file) throws IOException, UnreadableSheetException {
    XlsxGuard.examine(file);
    int sheets = Math.min(XlsxRows.sheets(file), MOST_SHEETS);
    List<Table> tables = new ArrayList<>();
    for (int i = 0; i < sheets; i++) {
      tables.add(new Worksheet(i));
    }
    return new SheetFile(file, Optional.empty(), List.copyOf(tables));
  }

  private static void refuseBinary(Path file, SheetEncoding encoding) throws IOException, UnreadableSheetException {
    char[] text = new char[SNIFFED];
    int length = 0;
    try (Reader reader = encoding.open(file)) {
      int read = reader.read(text, 0, SNIFFED);
      while (read > 0) {
        length += read;
        read = reader.read(text, length, SNIFFED - length);
      }
    }
    int odd = 0;
    for (int i = 0; i < length; i++) {
      char c = text[i];
      if (c == 0) {
        throw notText();
      }
      odd += (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == '\ufffd' ? 1 : 0;
    }
    if (odd * 20 > length) {
      throw notText();
    }
  }

  private static UnreadableSheetException notText() {
    return new UnreadableSheetException(
        0, "The sheet is no table that can be read (neither CSV nor .xlsx). Please save it as CSV in UTF-8, or as .xlsx.");
  }

  SheetRows rows(Table table) throws IOException, UnreadableSheetException {
    return switch (table) {
      case Delimited text -> new CsvRows(file, encoding.orElseThrow(), text.delimiter());
      case Worksheet sheet -> XlsxRows.open(file, sheet.index());
    };
  }

  /**
   * Looks for the row that names the columns in the first {@value #SEARCHED_ROWS} rows: in a workbook in the first sheet that has one,
   * in a text with the delimiter that makes most columns known.
   */
  Optional<Found> header(SheetMappings mappings) throws IOException, UnreadableSheetException {
    Optional<Found> best = Optional.empty();
    for (Table table : tables) {
      Optional<SheetHeader> header = header(table, mappings);
      int known = best.map(b -> b.header().places().size()).orElse(0);
      if (header.isPresent() && header.get().places().size() > known) {
        best = Optional.of(new Found(table, header.get()));
        if (encoding.isEmpty()) {
          return best;
        }
      }
    }
    return best;
  }

  private Optional<SheetHeader> header(Table table, SheetMappings mappings) throws IOException, UnreadableSheetException {
    Optional<SheetHeader> best = Optional.empty();
    for (SheetRow row : top(table)) {
      Optional<SheetHeader> header = mappings.header(row).filter(SheetHeader::plausible);
      int known = best.map(b -> b.places().size()).orElse(0);
      if (header.isPresent() && header.get().places().size() > known) {
        best = header;
      }
    }
    return best;
  }

  /** The first rows, as far as they can be read. */
  List<SheetRow> top(Table table) throws IOException, UnreadableSheetException {
    List<SheetRow> top = new ArrayList<>();
    try (SheetRows rows = rows(table)) {
      Optional<SheetRow> row = rows.next();
      while (row.isPresent() && row.get().line() <= SEARCHED_ROWS) {
        top.add(row.get());
        row = rows.next();
      }
    } catch (UnreadableSheetException e) {
      if (top.isEmpty()) {
        return top;
      }
    }
    return top;
  }
}
