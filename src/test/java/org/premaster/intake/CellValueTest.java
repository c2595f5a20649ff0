package org.premaster.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellValueTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "44100|44100", "44.1 kHz|44100", "44,1|44100", "44.1|44100", "48k|48000", "48 kHz|48000", "96|96000", "44100 Hz|44100",
            "44.100|44100",
        "44,100|44100", "88.2khz|88200", "192000.0|192000", "8|8000", "44 100|44100", "176,4 kHz|176400"
      })
  void a_rate_is_read_as_people_write_it(String text, int hertz) {
    assertThat(CellValue.rate(text)).hasValue(hertz);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fast", "0", "44.1.1", "-44100", "44100/24", "7999", "768001", "9999999999", "1e5", "44.1234567", "44.10005"})
  void what_is_no_rate_is_not_read_as_one(String text) {
    assertThat(CellValue.rate(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"24,24", "24 bit,24", "24-bit,24", "24Bits,24", "32f,32", "32 bit float,32", "32-bit float,32", "16,16", "24.0,24",
      "64 float,64"})
  void a_depth_is_read_as_people_write_it(String text, int bits) {
    assertThat(CellValue.depth(text)).hasValue(bits);
  }

  @ParameterizedTest
  @ValueSource(strings = {"25", "0", "high", "24/44.1", "-24", "240"})
  void what_is_no_depth_is_not_read_as_one(String text) {
    assertThat(CellValue.depth(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4000|400000", "$4,000|400000", "4.000,50 €|400050", "USD 4'000|400000", "4,000.5|400050", "4000.00|400000", "1.234.567|123456700",
        "2.5k|250000", "4k|400000", "EUR 12,34|1234", "£99|9900", "0|0", "US$ 1,480.00|148000", "4.000,-|400000", "12 000 kr|1200000"
      })
  void money_is_read_as_people_write_it(String text, long cents) {
    assertThat(CellValue.cents(text)).hasValue(cents);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "0.500", "1,23,456", "1234.567", "about 400", "1.000,000.00", "99999999999999", "9999999999999m", "10000000m", "4,000,5", "", "."})
  void what_is_no_money_is_not_read_as_it(String text) {
    assertThat(CellValue.cents(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"3,3", "03,3", "3.,3", "#3,3", "3/12,3", "3.0,3", "3 of 12,3", "9999,9999"})
  void a_position_is_read_as_people_write_it(String text, int position) {
    assertThat(CellValue.position(text)).hasValue(position);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "A1", "three", "3.5", "10000", "3-4"})
  void what_is_no_position_is_not_read_as_one(String text) {
    assertThat(CellValue.position(text)).isEmpty();
  }

  @Test
  void a_disc_may_be_called_cd_or_disc() {
    assertThat(CellValue.disc("CD2")).hasValue(2);
    assertThat(CellValue.disc("Disc 1")).hasValue(1);
    assertThat(CellValue.disc("2/2")).hasValue(2);
    assertThat(CellValue.disc("B")).isEmpty();
  }

  @Test
  void a_pause_is_read_in_seconds_or_as_a_clock() {
    assertThat(CellValue.seconds("2")).contains(new BigDecimal("2"));
    assertThat(CellValue.seconds("2,5 s")).contains(new BigDecimal("2.5"));
    assertThat(CellValue.seconds("0:02")).contains(new BigDecimal("2"));
    assertThat(CellValue.seconds("1:02.5")).contains(new BigDecimal("62.5"));
    assertThat(CellValue.seconds("-2")).isEmpty();
    assertThat(CellValue.seconds("0:99")).isEmpty();
    assertThat(CellValue.seconds("long")).isEmpty();
  }

  @Test
  void streams_are_whole_numbers_however_grouped() {
    assertThat(CellValue.count("120000")).hasValue(120000);
    assertThat(CellValue.count("120,000")).hasValue(120000);
    assertThat(CellValue.count("120k")).hasValue(120000);
    assertThat(CellValue.count("1.5m")).hasValue(1500000);
    assertThat(CellValue.count("1.5")).isEmpty();
  }

  @Test
  void yes_and_no_are_known_in_the_ways_people_tick_boxes() {
    assertThat(List.of("yes", "TRUE", "1", "ja", "x", " Y ")).allSatisfy(text -> assertThat(CellValue.flag(text)).contains(true));
    assertThat(List.of("no", "False", "0", "nein")).allSatisfy(text -> assertThat(CellValue.flag(text)).contains(false));
    assertThat(CellValue.flag("maybe")).isEmpty();
  }

  @Test
  void choices_are_read_whatever_their_case_and_gaps() {
    assertThat(CellValue.priority("Lead Single")).contains("lead_single");
    assertThat(CellValue.priority("album-track")).contains("album_track");
    assertThat(CellValue.priority("filler")).isEmpty();
    assertThat(CellValue.treatment("Stems")).contains(Song.Treatment.STEM);
    assertThat(CellValue.joined("streaming + CD; vinyl, sync")).containsExactly("streaming", "CD", "vinyl", "sync");
  }

  @Test
  void references_part_at_commas_only_between_file_names() {
    assertThat(CellValue.references("a.wav, b.wav")).containsExactly("a.wav", "b.wav");
    assertThat(CellValue.references("Hello, Goodbye; b.flac | c")).containsExactly("Hello, Goodbye", "b.flac", "c");
    assertThat(CellValue.references(" ")).isEmpty();
  }
}
