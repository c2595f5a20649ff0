package org.premaster.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Rows of one sheet of a workbook that {@link XlsxGuard} has let through; cells read as a person sees them. */
final class XlsxRows implements SheetRows {
  private static final Set<String> ERRORS =
      Set.of("#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#GETTING_DATA");
  private static final MathContext SEEN = new MathContext(15, RoundingMode.HALF_EVEN);
  private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.|\\*.");
  private static final Pattern LEADING_ZEROS = Pattern.compile("0{2,30}");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
  private static final DateTimeFormatter DATE_AND_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private final Path file;
  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private int line;
  private @Nullable Row waiting;

  private XlsxRows(Path file, ReadableWorkbook workbook, Stream<Row> stream) {
    this.file = file;
    this.workbook = workbook;
    this.stream = stream;
    this.rows = stream.iterator();
  }

  /** How many sheets the workbook has; hidden ones count. */
  static int sheets(Path file) throws IOException, UnreadableSheetException {
    try (ReadableWorkbook workbook = workbook(file)) {
      return (int) workbook.getSheets().count();
    }
  }

  static XlsxRows open(Path file, int index) throws IOException, UnreadableSheetException {
    ReadableWorkbook workbook = workbook(file);
    try {
      Optional<Sheet> sheet = workbook.getSheet(index);
      if (sheet.isEmpty()) {
        throw XlsxGuard.refused("one of its sheets is not there");
      }
      return new XlsxRows(file, workbook, sheet.get().openStream());
    } catch (RuntimeException e) {
      workbook.close();
      throw XlsxGuard.refused("the file is damaged");
    } catch (IOException e) {
      workbook.close();
      throw damaged(file);
    } catch (UnreadableSheetException e) {
      workbook.close();
      throw e;
    }
  }

  /** Formats of cells are wanted, but a workbook need not have any. */
  private static ReadableWorkbook workbook(Path file) throws IOException, UnreadableSheetException {
    try {
      return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
    } catch (RuntimeException | IOException e) {
      try {
        return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
      } catch (RuntimeException | IOException again) {
        throw damaged(file);
      }
    }
  }

  /** The library throws an IOException for what a file holds as well as for the storage. */
  private static UnreadableSheetException damaged(Path file) throws IOException {
    XlsxGuard.requireReadable(file);
    return XlsxGuard.refused("the file is damaged, or is no workbook");
  }

  /** Rows that the file leaves out come as blank ones, so that a row's number is always its place. */
  @Override
  public Optional<SheetRow> next() throws IOException, UnreadableSheetException {
    try {
      if (waiting == null) {
        if (!rows.hasNext()) {
          return Optional.empty();
        }
        waiting = rows.next();
      }
      Row row = waiting;
      line++;
      if (row.getRowNum() > line && row.getRowNum() <= SheetRow.MOST_ROWS + 2) {
        return Optional.of(new SheetRow(line, List.of(), ""));
      }
      line = Math.max(line, row.getRowNum());
      waiting = null;
      return Optional.of(cells(row));
    } catch (ExcelReaderException | UncheckedIOException | IllegalArgumentException | IndexOutOfBoundsException | IllegalStateException
        | ArithmeticException | DateTimeException | NoSuchElementException | NullPointerException e) {
      XlsxGuard.requireReadable(file);
      throw new UnreadableSheetException(
          line + 1,
          "The workbook is damaged from row " + (line + 1) + " on; nothing after it was read. Please save it again, or send it as CSV.");
    }
  }

  private SheetRow cells(Row row) {
    List<String> cells = new ArrayList<>();
    String trouble = "";
    for (Cell cell : row) {
      if (cells.size() == SheetRow.MOST_COLUMNS) {
        trouble = "has more than " + SheetRow.MOST_COLUMNS + " columns; those after them were not read";
        break;
      }
      String text = cell == null ? "" : seen(cell);
      if (cell != null && !text.isEmpty() && ERRORS.contains(text) && cell.getType() != CellType.STRING) {
        trouble = "shows the spreadsheet error " + text + " in its column " + (cells.size() + 1) + "; that cell was not read";
        text = "";
      }
      cells.add(text);
    }
    return new SheetRow(line, cells, trouble);
  }

  /** A cell as it shows: {@code 44100}, not {@code 44100.0}; a date as 2026-11-20; what a formula gave when the file was saved. */
  private static String seen(Cell cell) {
    String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
    if (cell.getType() == CellType.STRING || cell.getType() == CellType.ERROR) {
      return cell.getType() == CellType.STRING ? String.valueOf(cell.getValue()) : raw;
    }
    if (cell.getType() == CellType.BOOLEAN) {
      return Boolean.TRUE.equals(cell.getValue()) ? "true" : "false";
    }
    boolean formula = cell.getType() == CellType.FORMULA;
    if ((formula || cell.getType() == CellType.NUMBER) && cell.getValue() instanceof BigDecimal number) {
      return seen(number, raw, cell);
    }
    return raw;
  }

  private static String seen(BigDecimal number, String raw, Cell cell) {
    if (Math.abs((long) number.precision() - number.scale()) > 30 || number.scale() > 400) {
      return raw;
    }
    String format = cell.getDataFormatString() == null ? "" : LITERALS.matcher(cell.getDataFormatString()).replaceAll("");
    format = format.toLowerCase(Locale.ROOT);
    if (format.contains("h") || format.contains("s") || format.contains("y") || format.contains("d")) {
      return time(number, format, cell).orElse(plain(number));
    }
    String plain = plain(number);
    if (LEADING_ZEROS.matcher(format).matches() && plain.length() < format.length() && plain.matches("[0-9]+")) {
      return "0".repeat(format.length() - plain.length()) + plain;
    }
    return plain;
  }

  private static Optional<String> time(BigDecimal number, String format, Cell cell) {
    if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(2_958_466)) >= 0) {
      return Optional.empty();
    }
    if (number.compareTo(BigDecimal.ONE) < 0) {
      long seconds = number.multiply(BigDecimal.valueOf(86_400)).setScale(0, RoundingMode.HALF_EVEN).longValue();
      Duration length = Duration.ofSeconds(seconds);
      String minutes = String.format(Locale.ROOT, "%02d:%02d", length.toMinutesPart(), length.toSecondsPart());
      if (!format.contains("h")) {
        return Optional.of(minutes);
      }
      return Optional.of(
          format.contains("s") ? length.toHours() + ":" + minutes : length.toHours() + ":" + minutes.substring(0, 2));
    }
    LocalDateTime date = cell.asDate();
    return Optional.of(date.toLocalTime().equals(LocalTime.MIDNIGHT) ? DATE.format(date) : DATE_AND_TIME.format(date));
  }

  private static String plain(BigDecimal number) {
    BigDecimal seen = number.round(SEEN).stripTrailingZeros();
    return (seen.signum() == 0 ? BigDecimal.ZERO : seen).toPlainString();
  }

  @Override
  public void close() throws IOException {
    try {
      stream.close();
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    } finally {
      workbook.close();
    }
  }
}
