package org.premaster.intake;

import java.util.List;

/**
 * One row of a sheet as it stands there.
 *
 * @param line its row as a spreadsheet counts it, from 1; blank rows count, a line break inside a cell does not
 * @param cells at most {@value #MOST_COLUMNS}, each of at most {@value #LONGEST_CELL} characters
 * @param trouble what of the row could not be taken, as the end of a sentence without full stop; empty string where all was
 */
record SheetRow(int line, List<String> cells, String trouble) {
  static final int MOST_ROWS = 200_000;
  static final int MOST_COLUMNS = 300;
  static final int LONGEST_CELL = 32_768;

  boolean blank() {
    for (String cell : cells) {
      if (!cell.isBlank() && !CellValue.stripped(cell).isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
