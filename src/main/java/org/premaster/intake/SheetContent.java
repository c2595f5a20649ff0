package org.premaster.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a sheet file says, row by row, before any cell is understood.
 *
 * @param header the row that names the columns
 * @param entries the rows that say something in a known column
 */
record SheetContent(SheetHeader header, List<Entry> entries) {
  private static final long MOST_CHARACTERS = 64L << 20;

  /**
   * @param line its row in the sheet
   * @param cells the cells of known columns that are not blank, stripped
   */
  record Entry(int line, Map<SheetColumn, String> cells) {}

  /**
   * Reads a sheet file as far as it can be read.
   *
   * @param faults takes what was wrong
   * @return absent where no row names columns, or nothing can be read
   * @throws IOException where the storage fails
   */
  static Optional<SheetContent> read(Path path, SheetMappings mappings, SheetFaults faults) throws IOException {
    try {
      SheetFile file = SheetFile.open(path);
      if (file.encoding().filter(SheetEncoding::guessed).isPresent()) {
        faults.add(
            SheetFault.Kind.ENCODING_GUESSED, 0, "",
            "The sheet is not UTF-8, so it was read as Windows-1252. Please check the accents in titles and names, and save it as UTF-8"
                + " next time.");
      }
      Optional<SheetFile.Found> found = file.header(mappings);
      if (found.isEmpty()) {
        faults.add(
            SheetFault.Kind.UNREADABLE, 0, "",
            "None of the sheet's first 20 rows names columns that we know. Please put the names, such as album, position, title and file,"
                + " in the first row.");
        return Optional.empty();
      }
      SheetHeader header = found.get().header();
      columns(header, faults);
      List<Entry> entries = new ArrayList<>();
      try (SheetRows rows = file.rows(found.get().table())) {
        entries(rows, header, faults, entries);
      } catch (UnreadableSheetException e) {
        faults.add(SheetFault.Kind.UNREADABLE, e.line(), "", e.sentence());
      }
      return Optional.of(new SheetContent(header, List.copyOf(entries)));
    } catch (UnreadableSheetException e) {
      faults.add(SheetFault.Kind.UNREADABLE, e.line(), "", e.sentence());
      return Optional.empty();
    }
  }

  private static void columns(SheetHeader header, SheetFaults faults) {
    for (int place : header.unknown()) {
      String name = header.names().get(place).strip();
      faults.add(
          SheetFault.Kind.UNKNOWN_COLUMN, header.line(), name,
          "Row " + header.line() + ", column " + SheetFaults.quoted(name) + ": we do not know this column, so it was not read.");
    }
    for (int place : header.doubles()) {
      String name = header.names().get(place).strip();
      faults.add(
          SheetFault.Kind.UNKNOWN_COLUMN, header.line(), name,
          "Row " + header.line() + ", column " + SheetFaults.quoted(name)
              + ": another column already says the same, so this one was not read.");
    }
  }

  private static void entries(SheetRows rows, SheetHeader header, SheetFaults faults, List<Entry> entries)
      throws IOException, UnreadableSheetException {
    long characters = 0;
    for (Optional<SheetRow> next = rows.next(); next.isPresent(); next = rows.next()) {
      SheetRow row = next.get();
      if (row.line() <= header.line()) {
        continue;
      }
      if (row.line() > SheetRow.MOST_ROWS + header.line()) {
        throw new UnreadableSheetException(
            row.line(), "Row " + row.line() + " and those after it were not read: a sheet may have " + SheetRow.MOST_ROWS + " rows.");
      }
      if (!row.trouble().isEmpty()) {
        faults.add(SheetFault.Kind.BAD_VALUE, row.line(), "", "Row " + row.line() + " " + row.trouble() + ".");
      }
      int surplus = header.surplus(row);
      if (surplus > 0) {
        faults.add(
            SheetFault.Kind.BAD_VALUE, row.line(), "",
            "Row " + row.line() + ", column " + (header.names().size() + 1) + ": the row has " + surplus + (surplus == 1 ? " cell" : " cells")
                + " more than the header has columns, perhaps because of a comma that is not in quotes.");
      }
      Map<SheetColumn, String> cells = new EnumMap<>(SheetColumn.class);
      for (SheetColumn column : header.places().keySet()) {
        header.cell(column, row).ifPresent(text -> cells.put(column, text));
      }
      characters += cells.values().stream().mapToLong(String::length).sum();
      if (characters > MOST_CHARACTERS) {
        throw new UnreadableSheetException(
            row.line(), "Row " + row.line() + " and those after it were not read: the sheet holds far more text than a catalog does.");
      }
      if (!cells.isEmpty() && !repeatsHeader(cells, header)) {
        entries.add(new Entry(row.line(), cells));
      }
    }
  }

  /** True for the header of a second sheet that was pasted below the first. */
  private static boolean repeatsHeader(Map<SheetColumn, String> cells, SheetHeader header) {
    return cells.size() >= 2
        && cells.entrySet().stream()
            .allMatch(cell -> SheetMappings.folded(cell.getValue()).equals(SheetMappings.folded(header.name(cell.getKey()))));
  }
}
