package org.premaster.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.premaster.testkit.SheetText;

class HostileSheetTest {
  @TempDir private Path folder;

  private Catalogue read(byte[] sheet) throws IOException {
    return new Arrived(folder).with("catalog.csv", sheet).catalogue();
  }

  private Catalogue read(String sheet) throws IOException {
    return read(sheet.getBytes(StandardCharsets.UTF_8));
  }

  private static SheetText sheet() {
    return SheetText.album("A", "B").song(1, "one", "1.wav").song(2, "two", "2.wav");
  }

  @Test
  void binary_garbage_is_no_table() throws IOException {
    byte[] garbage = new byte[100_000];
    new Random(7).nextBytes(garbage);

    Catalogue catalogue = read(garbage);

    assertThat(catalogue.faults()).hasSize(1);
    assertThat(catalogue.faults().getFirst().kind()).isEqualTo(SheetFault.Kind.UNREADABLE);
    assertThat(catalogue.faults().getFirst().sentence()).startsWith("The sheet is no table that can be read");
    assertThat(catalogue.sheet()).contains("catalog.csv");
  }

  @Test
  void an_empty_file_and_text_without_a_header_are_said_to_be_so() throws IOException {
    assertThat(read("").faults().getFirst().sentence()).startsWith("The sheet is empty.");
    assertThat(read("Dear house,\nplease find our songs attached.\n").faults().getFirst().sentence())
        .startsWith("None of the sheet's first 20");
  }

  @Test
  void where_the_sheet_cannot_be_read_the_files_still_give_a_provisional_album() throws IOException {
    Catalogue catalogue = new Arrived(folder).files("Mixes/01_A_B.wav").with("catalog.csv", "hello").catalogue();

    assertThat(catalogue.albums()).hasSize(1);
    assertThat(catalogue.albums().getFirst().provisional()).isTrue();
    assertThat(catalogue.faults()).extracting(SheetFault::kind).containsExactly(SheetFault.Kind.UNREADABLE);
  }

  @Test
  void a_quote_that_is_never_closed_ends_the_sheet_with_its_row_named_and_keeps_what_was_before() throws IOException {
    Catalogue catalogue = read(sheet().csv(',') + "A,B,cd,Live,44100,24,3,\"three,B,3.wav\r\n" + "A,B,cd,Live,44100,24,4,four,B,4.wav\r\n");

    assertThat(catalogue.albums().getFirst().songs()).hasSize(2);
    assertThat(catalogue.faults()).extracting(SheetFault::kind).containsExactly(SheetFault.Kind.UNREADABLE);
    assertThat(catalogue.faults().getFirst().row()).isEqualTo(4);
    assertThat(catalogue.faults().getFirst().sentence()).startsWith("Row 4 cannot be read, and nothing after it was");
  }

  @Test
  void a_quote_that_swallows_megabytes_is_not_kept_in_memory() throws IOException {
    Catalogue catalogue = read(sheet().csv(',') + "A,B,cd,Live,44100,24,3,\"" + "x,\n".repeat(5 << 20));

    assertThat(catalogue.albums().getFirst().songs()).hasSize(2);
    assertThat(catalogue.faults()).extracting(SheetFault::row).containsExactly(4);
  }

  @Test
  void text_after_a_closing_quote_is_kept() throws IOException {
    Catalogue catalogue = read(sheet().csv(',') + "A,B,cd,Live,44100,24,3,\"Warm\" and wide,B,3.wav\r\n");

    assertThat(catalogue.albums().getFirst().songs().get(2).title()).isEqualTo("Warm and wide");
  }

  @Test
  void a_huge_cell_is_not_read_and_its_row_is() throws IOException {
    Catalogue catalogue = read(sheet().row("position", "3", "title", "x".repeat(40_000), "file", "Mixes/03_Salt.wav").csv());

    assertThat(catalogue.faults())
        .extracting(f -> f.kind() + " " + f.row() + " " + f.column())
        .containsExactly("BAD_VALUE 4 ", "MISSING_VALUE 4 title");
    assertThat(catalogue.faults().getFirst().sentence()).startsWith("Row 4 has a cell of more than 32768 characters in its column 8");
    assertThat(catalogue.albums().getFirst().songs().get(2).title()).isEqualTo("Salt");
  }

  @Test
  void millions_of_columns_are_counted_and_not_kept() throws IOException {
    String wide = ",".repeat(4_000_000);

    Catalogue catalogue = read(sheet().csv(',') + "A,B,cd,Live,44100,24,3,three,B,3.wav" + wide + "\r\n");

    assertThat(catalogue.albums().getFirst().songs()).hasSize(3);
    assertThat(catalogue.faults().getFirst().sentence()).startsWith("Row 4 has more than 300 columns");
    assertThat(read(wide).faults()).extracting(SheetFault::kind).containsExactly(SheetFault.Kind.UNREADABLE);
  }

  @Test
  void rows_beyond_two_hundred_thousand_are_not_read() throws IOException {
    StringBuilder text = new StringBuilder("album,title\n");
    IntStream.range(0, 200_010).forEach(i -> text.append("A,t\n"));

    Catalogue catalogue = read(text.toString());

    assertThat(catalogue.albums().getFirst().songs()).hasSize(200_000);
    assertThat(catalogue.faults()).extracting(f -> f.kind() + " " + f.row()).contains("UNREADABLE 200002");
  }

  @Test
  void a_sheet_over_64_mib_is_not_read() throws IOException {
    byte[] large = new byte[(64 << 20) + 1];
    Arrays.fill(large, (byte) 'a');

    assertThat(read(large).faults().getFirst().sentence()).startsWith("The sheet is larger than 64 MiB");
  }

  @Test
  void faults_are_bounded_and_the_rest_is_counted() throws IOException {
    StringBuilder text = new StringBuilder("album,title,priority,treatment\n");
    IntStream.range(0, 15_000).forEach(i -> text.append("A,t,bad,bad\n"));

    assertThat(read(text.toString()).faults()).hasSizeLessThan(20_010);
    assertThat(read(text.toString()).faults().getLast().sentence()).startsWith("There are ");
  }

  @Test
  void control_characters_of_the_client_never_reach_a_sentence() throws IOException {
    Catalogue catalogue =
        read(sheet().row("position", "3", "title", "t", "file", "3.wav", "priority", "\u001b[31m\u202eevil" + "x".repeat(100)).csv());

    assertThat(catalogue.faults().getFirst().sentence()).contains("\" [31m evil").contains("…\"").doesNotContain("\u001b")
        .doesNotContain("\u202e");
  }

  @Test
  void mutated_sheets_never_throw_and_every_fault_is_a_sentence() throws IOException {
    long seed = 20_261_120L;
    System.out.println("HostileSheetTest seed " + seed);
    Random random = new Random(seed);
    byte[] csv = sheet().row("position", "3", "title", "three \"x\"", "file", "Mixes/3.wav", "notes", "a\nb", "gap_before", "0:02").csv();
    byte[] xlsx = sheet().xlsx();
    for (int round = 0; round < 600; round++) {
      byte[] sheet = (round % 3 == 0 ? xlsx : csv).clone();
      int changes = 1 + random.nextInt(8);
      for (int i = 0; i < changes; i++) {
        sheet[random.nextInt(sheet.length)] = (byte) random.nextInt(256);
      }
      byte[] mutated = random.nextInt(4) == 0 ? Arrays.copyOf(sheet, random.nextInt(sheet.length)) : sheet;
      Arrived arrived = new Arrived(folder).files("Mixes/1.wav", "Mixes/3.wav").with("catalog.csv", mutated);
      Catalogue catalogue = arrived.catalogue();
      assertThat(catalogue.faults()).as("round " + round).allSatisfy(fault -> assertThat(fault.sentence()).endsWith("."));
      assertThat(Reconciler.reconcile(catalogue, arrived.inventory()).files()).hasSize(3);
      TreeMap<Integer, String> reasons = new TreeMap<>();
      reasons.put(2, "why");
      FailedRows.write(folder.resolve("catalog.csv"), reasons, new ByteArrayOutputStream());
    }
  }
}
