package org.premaster.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.testkit.Reports;

class CsvTableTest {

  @Test
  void a_table_is_utf_8_behind_a_byte_order_mark_with_commas_and_crlf() {
    byte[] bytes = CsvTable.bytes(List.of("title", "isrc"), List.of(List.of("Łódź, \"live\"", "AA6Q72600101")));

    assertThat(new String(bytes, StandardCharsets.UTF_8))
        .isEqualTo("\ufefftitle,isrc\r\n\"Łódź, \"\"live\"\"\",AA6Q72600101\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1-800", "-cmd", "@SUM(A1)", "\t=1+1", "  =1", "\uFF1D1+1"})
  void a_cell_that_a_spreadsheet_takes_for_a_formula_gets_an_apostrophe(String cell) {
    assertThat(CsvTable.harmless(cell)).startsWith("'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-14.2", "3", "Slow Harbour", "", "a=b", "0.5"})
  void numbers_and_ordinary_texts_stay(String cell) {
    assertThat(CsvTable.harmless(cell)).isEqualTo(cell);
  }

  @Test
  void hostile_cells_keep_to_their_row_and_column() {
    byte[] bytes = CsvTable.bytes(List.of("a", "b"), List.of(List.of(Reports.HOSTILE, "x"), List.of("1", "2\r\n3")));

    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().ofCsvRecord(new String(bytes, StandardCharsets.UTF_8))) {
      List<List<String>> rows = reader.stream().map(record -> List.copyOf(record.getFields())).toList();
      assertThat(rows).hasSize(3).allSatisfy(row -> assertThat(row).hasSize(2));
      assertThat(rows.get(2)).containsExactly("1", "2  3");
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
