package org.premaster.intake;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The rows of one table, from the top; holds one row in memory. */
interface SheetRows extends Closeable {

  /**
   * The next row; absent after the last one.
   *
   * @throws UnreadableSheetException where the rest cannot be read; no further row may be asked for
   * @throws IOException where the storage fails
   */
  Optional<SheetRow> next() throws IOException, UnreadableSheetException;
}
