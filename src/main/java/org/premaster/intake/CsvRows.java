package org.premaster.intake;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of a CSV file read with one delimiter. */
final class CsvRows implements SheetRows {
  /** Longest run of characters that one cell may take while it is parsed; a quote that is never closed ends here. */
  private static final int LONGEST_RUN = 1 << 20;

  private final CsvReader<SheetRow> reader;
  private final CloseableIterator<SheetRow> rows;
  private final RowHandler handler = new RowHandler();

  CsvRows(Path file, SheetEncoding encoding, char delimiter) throws IOException {
    reader = lenient(delimiter).build(handler, encoding.open(file));
    rows = reader.iterator();
  }

  @SuppressWarnings("removal") // the only way to take "Warm" and wide, as people type it, without losing the rest of the sheet
  private static CsvReader.CsvReaderBuilder lenient(char delimiter) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowExtraCharsAfterClosingQuote(true)
        .allowUnclosedQuote(false)
        .detectBomHeader(false)
        .maxBufferSize(LONGEST_RUN);
  }

  @Override
  public Optional<SheetRow> next() throws IOException, UnreadableSheetException {
    try {
      return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
    } catch (CsvParseException e) {
      if (e.getCause() instanceof IOException storage) {
        throw storage;
      }
      int line = handler.line + 1;
      throw new UnreadableSheetException(
          line,
          "Row " + line + " cannot be read, and nothing after it was: a quotation mark (\") that opens a cell there is never closed, or a"
              + " cell is far too long. Close the quotation mark, or write two (\"\") where one belongs to the text.");
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
    reader.close();
  }

  /** Keeps of each record what the bounds allow. */
  private static final class RowHandler extends AbstractBaseCsvCallbackHandler<SheetRow> {
    private List<String> cells = new ArrayList<>();
    private String trouble = "";
    private int line;

    @Override
    protected void handleBegin(long startingLineNumber) {
      cells = new ArrayList<>();
      trouble = "";
    }

    @Override
    protected void handleField(int index, char[] text, int offset, int length, boolean quoted) {
      if (index >= SheetRow.MOST_COLUMNS) {
        trouble = "has more than " + SheetRow.MOST_COLUMNS + " columns; those after them were not read";
      } else if (length > SheetRow.LONGEST_CELL) {
        trouble = "has a cell of more than " + SheetRow.LONGEST_CELL + " characters in its column " + (index + 1) + "; it was not read";
        cells.add("");
      } else {
        cells.add(length == 0 ? "" : new String(text, offset, length));
      }
    }

    @Override
    protected void handleEmpty() {
      cells.add("");
    }

    @Override
    protected SheetRow buildRecord() {
      line++;
      return new SheetRow(line, cells, trouble);
    }
  }
}
