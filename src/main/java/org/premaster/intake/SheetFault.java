package org.premaster.intake;

/**
 * Something wrong in the catalog sheet or the consultation, or worth saying of how it was read.
 *
 * @param kind what sort of fault
 * @param file name of the sheet
 * @param row line in the sheet, 1 = header; 0 where it is the sheet as a whole
 * @param column the column's name; empty where it is the row as a whole
 * @param sentence the same for a person, with row and column in it, ending with a full stop
 */
public record SheetFault(Kind kind, String file, int row, String column, String sentence) {

  /** Sorts of fault. */
  public enum Kind {
    /** No catalog sheet in the delivery. */
    NO_SHEET,
    /** More than one file could be the sheet. */
    SEVERAL_SHEETS,
    /** The file cannot be read as a sheet at all. */
    UNREADABLE,
    /** Required columns are not there. */
    MISSING_COLUMN,
    /** A column that nobody knows; its cells are ignored. */
    UNKNOWN_COLUMN,
    /** A required cell is empty. */
    MISSING_VALUE,
    /** A cell that cannot be understood (a word for a number, an unknown choice). */
    BAD_VALUE,
    /** Rows of one album disagree about the album. */
    CONTRADICTION,
    /** Read as Windows-1252 because it is no valid UTF-8; said so that a wrong accent is understood. */
    ENCODING_GUESSED
  }
}
