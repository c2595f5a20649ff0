package org.premaster.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The row of a sheet that names its columns.
 *
 * @param line its row, from 1
 * @param names the cells as the client wrote them
 * @param places for each column that was recognised where it stands, from 0
 * @param doubles places of columns that mean the same as an earlier one; their cells are not read
 * @param unknown places of columns that nobody knows
 */
record SheetHeader(int line, List<String> names, Map<SheetColumn, Integer> places, List<Integer> doubles, List<Integer> unknown) {

  SheetHeader {
    names = List.copyOf(names);
    places = places.isEmpty() ? Map.of() : new EnumMap<>(places);
    doubles = List.copyOf(doubles);
    unknown = List.copyOf(unknown);
  }

  boolean has(SheetColumn column) {
    return places.containsKey(column);
  }

  /** The column's name as this sheet writes it; its own name where the sheet lacks it. */
  String name(SheetColumn column) {
    Integer place = places.get(column);
    return place == null ? column.key() : names.get(place).strip();
  }

  /** The stripped cell of a row; absent where it is blank or the sheet has no such column. */
  Optional<String> cell(SheetColumn column, SheetRow row) {
    Integer place = places.get(column);
    if (place == null || place >= row.cells().size()) {
      return Optional.empty();
    }
    String text = CellValue.stripped(row.cells().get(place));
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** How many cells of a row that are not blank stand behind the last column; 0 where the row fits the header. */
  int surplus(SheetRow row) {
    int surplus = 0;
    for (int place = names.size(); place < row.cells().size(); place++) {
      surplus += CellValue.stripped(row.cells().get(place)).isEmpty() ? 0 : 1;
    }
    return surplus;
  }

  /** True where the row can be taken for a header: two known columns, or nothing but known ones. */
  boolean plausible() {
    return places.size() >= 2 || (places.size() == 1 && unknown.isEmpty());
  }
}
