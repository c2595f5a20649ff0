package org.premaster.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.premaster.testkit.SheetText;

class WorkbookSheetTest {
  private static final List<String> HEADER =
      List.of(
          "album", "album_artist", "purpose", "session_software", "session_rate", "session_depth", "position", "title", "artist", "file",
          "upc", "notes", "release_budget", "gap_before", "mix_final");

  @TempDir private Path folder;

  private Catalogue read(byte[] workbook) throws IOException {
    return new Arrived(folder).with("catalog.xlsx", workbook).catalogue();
  }

  private static void header(Worksheet sheet, int row) {
    for (int i = 0; i < HEADER.size(); i++) {
      sheet.value(row, i, HEADER.get(i));
    }
  }

  private static void song(Worksheet sheet, int row) {
    List<String> texts = List.of("Lantern Year", "The Quiet Engines", "cd", "Ardour 8");
    for (int i = 0; i < texts.size(); i++) {
      sheet.value(row, i, texts.get(i));
    }
    sheet.value(row, 4, 44100.0);
    sheet.value(row, 5, 24);
    sheet.value(row, 6, 1);
    sheet.value(row, 7, "Halfway Light");
    sheet.value(row, 8, "The Quiet Engines");
    sheet.value(row, 9, "Mixes/01.wav");
  }

  private SheetFault onlyFault(byte[] workbook) throws IOException {
    Catalogue catalogue = read(workbook);
    assertThat(catalogue.faults()).hasSize(1);
    return catalogue.faults().getFirst();
  }

  /** A minimal workbook of which each part can be anything. */
  private static byte[] parts(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] workbook(String sheetXml) throws IOException {
    return parts(
        "[Content_Types].xml",
        "<Types><Override PartName=\"/xl/workbook.xml\""
            + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main"
            + "+xml\"/></Types>",
        "xl/workbook.xml",
        "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"A\" sheetId=\"1\""
            + " r:id=\"rId1\"/></sheets></workbook>",
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
        "xl/worksheets/sheet1.xml",
        sheetXml);
  }

  private static String inline(String address, String text) {
    return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  }

  @Test
  void a_workbook_is_read_like_the_same_sheet_as_csv() throws IOException {
    SheetText sheet = SheetText.album("Žlutý kůň", "Étienne").song(1, "Größe; \"x\",\ny", "Mixes/01.wav").song(2, "B", "Mixes/02.wav");

    Catalogue fromXlsx = read(sheet.xlsx());
    Catalogue fromCsv = new Arrived(folder).with("catalog.csv", sheet.csv()).catalogue();

    assertThat(fromXlsx.faults()).isEmpty();
    assertThat(fromXlsx.albums()).isEqualTo(fromCsv.albums());
  }

  @Test
  void numbers_and_dates_are_read_as_a_person_sees_them() throws IOException {
    byte[] workbook =
        SheetText.xlsx(
            sheet -> {
              header(sheet, 0);
              song(sheet, 1);
              sheet.value(1, 10, 4006381333931L);
              sheet.value(1, 11, LocalDate.of(2026, 11, 20));
              sheet.style(1, 11).format("yyyy-mm-dd").set();
              sheet.value(1, 12, 44.1 + 0.2);
              sheet.value(1, 13, 2.0 / 1440);
              sheet.style(1, 13).format("h:mm").set();
              sheet.value(1, 14, true);
            });

    Catalogue catalogue = read(workbook);

    assertThat(catalogue.faults()).isEmpty();
    Album album = catalogue.albums().getFirst();
    assertThat(album.sessionRateHz()).hasValue(44_100);
    assertThat(album.upc()).isEqualTo("4006381333931");
    assertThat(album.releaseBudgetCents()).hasValue(4_430);
    assertThat(album.songs().getFirst().notes()).isEqualTo("2026-11-20");
    assertThat(album.songs().getFirst().gapBeforeSeconds().orElseThrow()).isEqualByComparingTo("2");
    assertThat(album.songs().getFirst().mixFinal()).contains(true);
  }

  @Test
  void the_first_sheet_with_a_known_header_is_read_and_the_header_may_stand_lower() throws IOException {
    byte[] workbook =
        SheetText.xlsx(
            sheet -> sheet.value(0, 0, "Read me first"),
            sheet -> {
              sheet.value(0, 0, "Catalog of Harbour Lane");
              header(sheet, 18);
              song(sheet, 25);
            },
            sheet -> {
              header(sheet, 0);
              song(sheet, 1);
              song(sheet, 2);
            });

    Catalogue catalogue = read(workbook);

    assertThat(catalogue.faults()).isEmpty();
    assertThat(catalogue.albums().getFirst().songs()).extracting(Song::row).containsExactly(26);
  }

  @Test
  void a_header_below_row_20_is_not_looked_for() throws IOException {
    byte[] workbook =
        SheetText.xlsx(
            sheet -> {
              header(sheet, 20);
              song(sheet, 21);
            });

    assertThat(onlyFault(workbook).sentence()).startsWith("None of the sheet's first 20 rows names columns that we know.");
  }

  @Test
  void a_formula_counts_as_what_it_gave_and_is_never_evaluated() throws IOException {
    String rows =
        "<row r=\"1\">" + inline("A1", "album") + inline("B1", "title") + inline("C1", "session_rate") + inline("D1", "notes") + "</row>"
            + "<row r=\"2\">" + inline("A2", "X") + "<c r=\"B2\" t=\"str\"><f>\"Y\"&amp;1</f><v>Y1</v></c>"
            + "<c r=\"C2\"><f>44100*1</f><v>44100.000000000001</v></c><c r=\"D2\"><f>HYPERLINK(\"http://x\")</f></c></row>";

    Catalogue catalogue = read(workbook("<worksheet><sheetData>" + rows + "</sheetData></worksheet>"));

    assertThat(catalogue.faults()).extracting(SheetFault::kind).doesNotContain(SheetFault.Kind.UNREADABLE);
    assertThat(catalogue.albums().getFirst().songs().getFirst().title()).isEqualTo("Y1");
    assertThat(catalogue.albums().getFirst().songs().getFirst().notes()).isEmpty();
    assertThat(catalogue.albums().getFirst().sessionRateHz()).hasValue(44_100);
  }

  @Test
  void a_spreadsheet_error_is_a_fault_with_its_row_and_no_title() throws IOException {
    String rows =
        "<row r=\"1\">" + inline("A1", "album") + inline("B1", "title") + "</row><row r=\"2\">" + inline("A2", "X")
            + "<c r=\"B2\" t=\"e\"><f>A9+1</f><v>#REF!</v></c></row>";

    Catalogue catalogue = read(workbook("<worksheet><sheetData>" + rows + "</sheetData></worksheet>"));

    assertThat(catalogue.albums().getFirst().songs().getFirst().title()).isEqualTo("Untitled");
    assertThat(catalogue.faults()).extracting(SheetFault::sentence)
        .contains("Row 2 shows the spreadsheet error #REF! in its column 2; that cell was not read.");
  }

  @Test
  void a_workbook_is_recognised_by_what_it_holds() throws IOException {
    byte[] workbook = SheetText.album("A", "B").song(1, "C", "1.wav").xlsx();

    assertThat(new Arrived(folder).with("catalog.csv", workbook).catalogue().albums().getFirst().title()).isEqualTo("A");
    assertThat(new Arrived(folder).with("catalog.xlsx", SheetText.album("D", "B").song(1, "C", "1.wav").csv()).catalogue().albums())
        .extracting(Album::title)
        .contains("D");
  }

  @Test
  void an_old_or_locked_workbook_is_named_as_such() throws IOException {
    byte[] ole = new byte[4096];
    byte[] mark = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
    System.arraycopy(mark, 0, ole, 0, mark.length);

    assertThat(onlyFault(ole).sentence()).contains("old .xls form, or is protected by a password");
  }

  @Test
  void a_bomb_of_a_workbook_is_refused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_SPEED);
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write("<worksheet>".getBytes(StandardCharsets.UTF_8));
      byte[] blanks = ("<c/>" + " ".repeat(1 << 19)).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 1_026; i++) {
        zip.write(blanks);
      }
      zip.closeEntry();
    }

    assertThat(out.size()).isLessThan(8 << 20);
    assertThat(onlyFault(out.toByteArray()).sentence()).contains("it unpacks to far more than a catalog sheet holds");
  }

  @Test
  void more_shared_strings_than_memory_should_hold_are_refused() throws IOException {
    String strings = "<sst>" + "<si><t>x</t></si>".repeat(4_200_000) + "</sst>";

    assertThat(onlyFault(parts("xl/sharedStrings.xml", strings)).sentence()).contains("it unpacks to far more than a catalog sheet holds");
  }

  @Test
  void one_endless_text_is_refused_before_it_is_kept() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write("<worksheet><c><v>".getBytes(StandardCharsets.UTF_8));
      byte[] digits = "1".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 64; i++) {
        zip.write(digits);
      }
      zip.closeEntry();
    }

    assertThat(onlyFault(out.toByteArray()).sentence()).contains("a cell holds more than 32768 characters");
  }

  @Test
  void a_cell_longer_than_a_cell_can_be_is_refused() throws IOException {
    String cell = inline("A1", "x".repeat(32_769));

    assertThat(onlyFault(workbook("<worksheet><sheetData><row r=\"1\">" + cell + "</row></sheetData></worksheet>")).sentence())
        .contains("a cell holds more than 32768 characters");
  }

  @Test
  void entities_never_expand_and_are_refused() throws IOException {
    String sheet =
        "<!DOCTYPE worksheet [<!ENTITY a \"" + "x".repeat(100) + "\"><!ENTITY b \"&a;&a;&a;\">"
            + "<!ENTITY f SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData><row r=\"1\">"
            + "<c r=\"A1\" t=\"inlineStr\"><is><t>&b;&f;</t></is>"
            + "</c></row></sheetData></worksheet>";

    assertThat(onlyFault(workbook(sheet)).sentence()).contains("it declares or uses XML entities");
    assertThatThrownBy(
            () -> {
              try (ReadableWorkbook unguarded = new ReadableWorkbook(new ByteArrayInputStream(workbook(sheet)));
                  Stream<Row> rows = unguarded.getFirstSheet().openStream()) {
                rows.forEach(row -> row.getCellText(0));
              }
            })
        .as("the library by itself expands nothing either")
        .isInstanceOf(ExcelReaderException.class)
        .hasMessageContaining("General entity reference (&b;)");
  }

  @Test
  void cells_at_impossible_places_are_refused_before_a_row_is_filled_up_to_them() throws IOException {
    for (String address : List.of("ZZZZZZ1", "XFE1", "A99999999999", "", "1A", "$A$1")) {
      byte[] workbook = workbook("<worksheet><sheetData><row r=\"1\">" + inline(address, "x") + "</row></sheetData></worksheet>");
      assertThat(onlyFault(workbook).sentence()).as(address).contains("impossible address");
    }
    byte[] row = workbook("<worksheet><sheetData><row r=\"-5\">" + inline("A1", "x") + "</row></sheetData></worksheet>");
    assertThat(onlyFault(row).sentence()).contains("impossible number");
  }

  @Test
  void nesting_that_would_exhaust_the_stack_is_refused() throws IOException {
    String deep = "<v>".repeat(100_000) + "1" + "</v>".repeat(100_000);

    assertThat(onlyFault(workbook("<worksheet><sheetData><row r=\"1\"><c r=\"A1\">" + deep + "</c></row></sheetData></worksheet>"))
        .sentence())
        .contains("nested too deep");
  }

  @Test
  void formulas_that_would_cost_hours_are_refused() throws IOException {
    String arrays = "<c r=\"A1\"><f t=\"array\" ref=\"A1:B2\">1</f><v>1</v></c>".repeat(65);
    String shared = "<c r=\"A1\"><f t=\"shared\" ref=\"A1:A9\" si=\"0\">" + "A1+".repeat(5000) + "1</f></c>";

    assertThat(onlyFault(workbook("<worksheet><sheetData><row r=\"1\">" + arrays + "</row></sheetData></worksheet>")).sentence())
        .contains("array formulas");
    assertThat(
            onlyFault(
                    workbook(
                        "<worksheet><sheetData><row r=\"1\">" + shared + "<c r=\"B1\"><f t=\"shared\" si=\"0\"/></c>".repeat(5000)
                            + "</row></sheetData></worksheet>"))
                .sentence())
        .contains("too many long formulas");
  }

  @Test
  void numbers_beyond_all_sense_stay_text() throws IOException {
    String rows =
        "<row r=\"1\">" + inline("A1", "album") + inline("B1", "title") + inline("C1", "notes") + "</row><row r=\"2\">" + inline("A2", "X")
            + inline("B2", "Y") + "<c r=\"C2\"><v>1e999999999</v></c></row>";

    Catalogue catalogue = read(workbook("<worksheet><sheetData>" + rows + "</sheetData></worksheet>"));

    assertThat(catalogue.albums().getFirst().songs().getFirst().notes()).isEqualTo("1e999999999");
  }

  @Test
  void a_workbook_cut_anywhere_or_without_its_parts_is_a_fault() throws IOException {
    byte[] whole = SheetText.album("A", "B").song(1, "C", "1.wav").xlsx();
    for (int length = 4; length < whole.length; length += 97) {
      assertThat(read(Arrays.copyOf(whole, length)).faults()).isNotEmpty();
    }
    assertThat(read(parts("xl/worksheets/sheet1.xml", "<worksheet/>")).faults()).isNotEmpty();
    assertThat(read(parts("hello.txt", "hi")).faults()).isNotEmpty();
  }

  @Test
  void more_columns_than_a_sheet_may_have_are_passed_over() throws IOException {
    StringBuilder row = new StringBuilder("<row r=\"1\">" + inline("A1", "album") + inline("B1", "title") + "</row><row r=\"2\">");
    row.append(inline("A2", "X")).append(inline("B2", "Y")).append(inline("XFD2", "far")).append("</row>");

    SheetFault fault =
        read(workbook("<worksheet><sheetData>" + row + "</sheetData></worksheet>")).faults().stream()
            .filter(f -> f.kind() == SheetFault.Kind.BAD_VALUE)
            .findFirst()
            .orElseThrow();

    assertThat(fault.row()).isEqualTo(2);
    assertThat(fault.sentence()).startsWith("Row 2 has more than 300 columns");
  }

  @Test
  void a_row_far_below_the_last_one_is_a_fault_not_a_million_blank_rows() throws IOException {
    String rows =
        "<row r=\"1\">" + inline("A1", "album") + inline("B1", "title") + "</row><row r=\"9999999\">" + inline("A9999999", "X") + "</row>";

    assertThat(read(workbook("<worksheet><sheetData>" + rows + "</sheetData></worksheet>")).faults())
        .extracting(SheetFault::kind)
        .contains(SheetFault.Kind.UNREADABLE);
  }
}
