package org.premaster.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.premaster.testkit.SheetText;

class FailedRowsTest {
  @TempDir private Path folder;

  private byte[] failed(byte[] sheet, SortedMap<Integer, String> reasons) throws IOException {
    Path file = Files.write(folder.resolve("sheet"), sheet);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FailedRows.write(file, reasons, out);
    return out.toByteArray();
  }

  private String failedText(byte[] sheet, int row, String why) throws IOException {
    return new String(failed(sheet, new TreeMap<>(Map.of(row, why))), StandardCharsets.UTF_8);
  }

  private static SheetText sheet() {
    return SheetText.album("A, B", "Žofie").song(1, "one", "1.wav").song(2, "two \"x\"\nnext line", "2.wav").song(3, "three", "3.wav");
  }

  @Test
  void only_the_rows_to_send_again_come_back_with_a_last_column_that_says_why() throws IOException {
    String text = failedText(sheet().csv(), 3, "The peak is too high; please lower it.");

    assertThat(text)
        .isEqualTo(
            "\ufeffalbum,album_artist,purpose,session_software,session_rate,session_depth,position,title,artist,file,why\r\n"
                + "\"A, B\",Žofie,streaming+cd,Ardour 8,44100,24,2,\"two \"\"x\"\"\nnext line\",Žofie,2.wav,The peak is too high; please "
                        + "lower it.\r\n");
  }

  @Test
  void the_delimiter_stays_the_client_s() throws IOException {
    String text = failedText(sheet().csv(';').getBytes(StandardCharsets.UTF_8), 2, "a; b");

    assertThat(text.lines().toList().getFirst()).endsWith("artist;file;why");
    assertThat(text.lines().toList().getLast()).startsWith("A, B;Žofie;").endsWith("1.wav;\"a; b\"");
  }

  @Test
  void windows_1252_and_workbooks_become_utf8_csv() throws IOException {
    SheetText sheet = SheetText.album("Café", "Zoë").song(1, "Déjà vu", "1.wav");

    assertThat(failedText(sheet.csv(Charset.forName("windows-1252")), 2, "w")).startsWith("\ufeff").contains("Café,Zoë");
    assertThat(failedText(sheet.xlsx(), 2, "w")).startsWith("\ufeffalbum,").contains("Café,Zoë").endsWith(",w\r\n");
  }

  @Test
  void what_comes_back_reads_as_the_same_songs() throws IOException {
    SheetText sheet =
        sheet().row("position", "4", "title", "=HYPERLINK(\"http://x\")", "version", "+1 dB", "file", "4.wav", "notes", "@you -", "isrc",
            "-6")
            .row("position", "5", "title", "=", "version", "'=already", "file", "5.wav", "notes", "\t-cmd|' /C calc'!A0", "songwriter",
                "'Til");
    TreeMap<Integer, String> reasons = new TreeMap<>();
    for (int row = 2; row <= 6; row++) {
      reasons.put(row, "=why");
    }
    Catalogue before = new Arrived(folder).with("catalog.csv", sheet.csv()).catalogue();

    byte[] failed = failed(sheet.csv(), reasons);
    Catalogue after = new Arrived(folder).with("catalog.csv", failed).catalogue();

    assertThat(after.faults()).isEmpty();
    assertThat(after.albums()).isEqualTo(before.albums());
    assertThat(failed(failed, reasons)).as("a second round gives the same").isEqualTo(failed);
  }

  @Test
  void cells_that_a_spreadsheet_would_run_are_made_inert() throws IOException {
    SheetText sheet = SheetText.album("A", "B").row("position", "1", "title", "=1+1", "file", "1.wav", "notes", "-6.5", "version", "=");

    assertThat(failedText(sheet.csv(), 2, "+w")).contains(",'=1+1,B,1.wav,-6.5,=,'+w\r\n");
  }

  @Test
  void rows_above_the_header_are_left_out_and_rows_keep_their_numbers() throws IOException {
    String text = "sep=;\r\nOur catalog\r\n\r\n" + sheet().csv(';');

    assertThat(failedText(text.getBytes(StandardCharsets.UTF_8), 5, "w").lines().toList()).hasSize(2);
    assertThat(failedText(text.getBytes(StandardCharsets.UTF_8), 5, "w")).contains(";one;");
  }

  @Test
  void headers_that_nobody_knows_are_still_the_first_row() throws IOException {
    assertThat(failedText("Lied;Datei\nEins;1.wav\nZwei;2.wav\n".getBytes(StandardCharsets.UTF_8), 3, "w"))
        .isEqualTo("\ufeffLied;Datei;why\r\nZwei;2.wav;w\r\n");
  }

  @Test
  void headers_of_another_house_are_known_where_its_mapping_is_given() throws IOException {
    Path file = Files.writeString(folder.resolve("sheet"), "Our catalog,2026,x\ntrack_number,track_title,track_filename\n1,One,1.wav\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    FailedRows.write(file, SheetMappings.load(Path.of("jobs/sheets")), new TreeMap<>(Map.of(3, "w")), out);

    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\ufefftrack_number,track_title,track_filename,why\r\n1,One,1.wav,w\r\n");
  }

  @Test
  void short_rows_are_filled_so_that_why_stays_in_its_column() throws IOException {
    assertThat(failedText("album,title,notes\nA,one\n".getBytes(StandardCharsets.UTF_8), 2, "w")).endsWith("A,one,,w\r\n");
  }

  @Test
  void rows_that_do_not_exist_and_the_header_are_passed_over() throws IOException {
    TreeMap<Integer, String> reasons = new TreeMap<>(Map.of(-1, "a", 0, "a", 1, "a", 99, "a"));

    assertThat(new String(failed(sheet().csv(), reasons), StandardCharsets.UTF_8).lines().toList()).hasSize(1);
  }

  @Test
  void of_what_is_no_table_nothing_is_written() throws IOException {
    assertThat(failed(new byte[5000], new TreeMap<>(Map.of(2, "w")))).isEmpty();
  }

  @Test
  void the_failed_sheet_may_be_sent_back_under_its_own_name() throws IOException {
    byte[] failed = failed(sheet().csv(), new TreeMap<>(Map.of(2, "w")));

    Catalogue catalogue = new Arrived(folder.resolve("again")).with("failed.csv", failed).catalogue();

    assertThat(catalogue.sheet()).contains("failed.csv");
    assertThat(catalogue.faults()).isEqualTo(List.of());
    assertThat(catalogue.albums().getFirst().songs()).extracting(Song::title).containsExactly("one");
  }
}
