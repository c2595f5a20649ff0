package org.premaster.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.premaster.album.AlbumState;
import org.premaster.testkit.Reports;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;

class ReportFolderTest {
  @TempDir Path folder;

  @Test
  void the_four_reports_lie_beside_each_other_and_nothing_else() throws IOException {
    List<Path> written = ReportFolder.write(Reports.mixture(), folder.resolve("a/b"));

    assertThat(written).extracting(path -> path.getFileName().toString())
        .containsExactly("report.html", "report.json", "report.xlsx", "findings.csv");
    try (Stream<Path> files = Files.list(folder.resolve("a/b"))) {
      assertThat(files.toList()).containsExactlyInAnyOrderElementsOf(written);
    }
  }

  @Test
  void the_same_report_gives_the_same_bytes_in_another_locale_and_time_zone() throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.US);
      TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
      ReportFolder.write(Reports.mixture(), folder.resolve("one"));
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      ReportFolder.write(Reports.mixture(), folder.resolve("two"));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }

    for (String name : List.of("report.html", "report.json", "report.xlsx", "findings.csv")) {
      assertThat(folder.resolve("two").resolve(name)).as(name).hasSameBinaryContentAs(folder.resolve("one").resolve(name));
    }
  }

  @Test
  void a_failing_store_leaves_no_half_report_behind() {
    DeliveryReport failing = HtmlReportTest.with(Reports.mixture(), () -> {
      throw new UncheckedIOException(new IOException("the disk is gone"));
    });

    assertThatThrownBy(() -> ReportFolder.write(failing, folder)).hasMessageContaining("the disk is gone");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_store_that_fails_while_the_workbook_is_written_leaves_no_scratch_behind() {
    int[] reads = {0};
    DeliveryReport failing = HtmlReportTest.with(Reports.mixture(), () -> {
      if (++reads[0] == 4) {
        throw new IllegalStateException("the database is gone");
      }
      return Reports.mixture().albums().iterator();
    });

    assertThatThrownBy(() -> ReportFolder.write(failing, folder)).hasMessage("the database is gone");
    assertThat(folder.toFile().list()).containsExactly("report.json");
  }

  @Test
  void the_rows_to_send_again_name_their_line_and_the_reason() {
    assertThat(ReportFolder.failedRows(Reports.clean())).isEmpty();
    DeliveryReport locked = Reports.delivery("c", "d", List.of(Reports.album(1, "A", "B", AlbumState.VERIFYING,
        List.of(Reports.verified(1, "Good", -14, 60), Reports.clipped(2, "Clipped", -9, 60), Reports.missing(3, "Gone")), List.of(),
        List.of())), List.of(), List.of(), List.of());

    assertThat(ReportFolder.failedRows(locked)).containsOnlyKeys(3, 4);
    assertThat(ReportFolder.failedRows(locked).get(3)).isEqualTo(
        "The left channel stands at full scale for 14 samples in a row at 0:41.2, which is audible distortion. Please lower the master "
            + "fader and print this mix again. At 0:43.1: The sound is cut out for 12 ms. Please look for a dropout there and print this "
            + "mix again.");
    assertThat(ReportFolder.failedRows(locked).get(4)).startsWith("No file was found for this song.");
  }

  @Test
  void findings_csv_has_one_row_per_finding_with_time_and_seconds() throws IOException {
    ReportFolder.write(Reports.mixture(), folder);
    List<String> lines = Files.readString(folder.resolve("findings.csv"), StandardCharsets.UTF_8).lines().toList();
    Totals totals = Reports.mixture().totals();

    assertThat(lines.getFirst()).isEqualTo(
        "\ufeffalbum_number,album,disc,position,title,file,severity,rule,check,message,listen_at,channel,"
            + "start_seconds,end_seconds,value,limit,unit,confidence,overruled_by,overruled_at,overruled_was,overruled_because");
    assertThat(lines).hasSize(1 + totals.blocks() + totals.warnings() + totals.infos() + 1);
    assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("2,Night Ferry,1,1,Night Ferry,").contains(",BLOCK,PREP-11,")
        .endsWith(",0:41.2,left,41.2,41.2,14,8,samples,,,,,"));
  }

  @Test
  void VER_03_page_table_and_workbook_name_who_overruled_a_finding_when_and_why() throws IOException {
    Finding overruled = Reports.finding("mix.clipping", "PREP-11", Severity.BLOCK, "The waveform is cut off.")
        .overruled("A. Engineer", "It is meant to sound like this.", Instant.parse("2026-11-27T04:05:06.789Z"));
    ReportFolder.write(Reports.delivery("c", "d", List.of(), List.of(overruled), List.of(), List.of()), folder);

    assertThat(Files.readString(folder.resolve("report.html")))
        .contains("Overruled by A. Engineer on 27 November 2026, 04:05 UTC (was Block): It is meant to sound like this.");
    assertThat(Files.readString(folder.resolve("findings.csv")))
        .contains(",INFO,PREP-11,mix.clipping,").contains(",A. Engineer,2026-11-27T04:05:06Z,BLOCK,It is meant to sound like this.");
    try (ReadableWorkbook book = new ReadableWorkbook(folder.resolve("report.xlsx").toFile())) {
      List<Row> findings = rows(book, "Findings");
      assertThat(Stream.of("Overruled by", "Overruled at", "Was", "Overruled because")
              .map(heading -> findings.get(1).getCell(column(findings, heading)).asString()))
          .containsExactly("A. Engineer", "2026-11-27T04:05:06Z", "BLOCK", "It is meant to sound like this.");
    }
  }

  @Test
  void the_workbook_has_four_sheets_whose_numbers_are_numbers() throws IOException {
    ReportFolder.write(Reports.mixture(), folder);
    try (ReadableWorkbook book = new ReadableWorkbook(folder.resolve("report.xlsx").toFile())) {
      assertThat(book.getSheets().map(Sheet::getName)).containsExactly("Songs", "Findings", "Albums", "Files");
      List<Row> songs = rows(book, "Songs");
      int lufs = column(songs, "LUFS");
      int title = column(songs, "Title");
      assertThat(songs).hasSize(1 + 12);
      assertThat(songs.get(1).getCell(title).asString()).isEqualTo("Halfway Light");
      assertThat(songs.get(1).getCell(lufs).getType()).isEqualTo(CellType.NUMBER);
      assertThat(songs.get(1).getCellAsNumber(lufs)).contains(new BigDecimal("-15.1"));
      assertThat(songs.get(1).getCellAsNumber(column(songs, "Length")).orElseThrow().doubleValue() * 86_400)
          .isCloseTo(241.3, within(0.001));
      assertThat(rows(book, "Findings")).hasSize(1 + 19);
      assertThat(rows(book, "Albums")).hasSize(1 + 3);
      assertThat(rows(book, "Files")).hasSize(1 + 9 + 3 + 2);
    }
  }

  @Test
  void the_workbook_of_a_hostile_delivery_holds_texts_and_no_formula() throws IOException {
    ReportFolder.write(Reports.hostile(), folder);
    try (ReadableWorkbook book = new ReadableWorkbook(folder.resolve("report.xlsx").toFile())) {
      List<Row> songs = rows(book, "Songs");
      assertThat(songs.get(1).getCell(column(songs, "Artist")).getType()).isEqualTo(CellType.STRING);
      assertThat(songs.get(1).getCell(column(songs, "Artist")).asString()).startsWith("=cmd|'/C calc'!A0 <script>");
      assertThat(songs.get(1)).allSatisfy(cell -> {
        if (cell != null) {
          assertThat(cell.getFormula()).isNull();
        }
      });
    }
  }

  private static List<Row> rows(ReadableWorkbook book, String sheet) throws IOException {
    return book.findSheet(sheet).orElseThrow().read();
  }

  private static int column(List<Row> rows, String heading) {
    return rows.getFirst().stream().filter(cell -> heading.equals(cell.asString())).findFirst().orElseThrow().getColumnIndex();
  }
}
