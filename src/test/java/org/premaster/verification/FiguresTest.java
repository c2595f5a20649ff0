package org.premaster.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  @ParameterizedTest
  @CsvSource({"0, 0:00.0", "62.34, 1:02.3", "59.96, 1:00.0", "3599.99, 60:00.0", "-0.2, 0:00.0", "4000, 66:40.0"})
  void a_time_is_minutes_and_seconds_to_a_tenth(double seconds, String shown) {
    assertThat(Figures.time(seconds)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"-0.04, 1, 0.0", "-2.0, 1, -2.0", "12.345, 2, 12.34", "-0.5, 0, 0", "1e-9, 1, 0.0"})
  void a_number_is_never_minus_zero(double value, int decimals, String shown) {
    assertThat(Figures.number(value, decimals)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"-0.31, -2, -0.3", "-1.98, -2, -1.98", "-1.994, -2, -1.99", "-1.9996, -2, -2.000", "10.1, 10, 10.1"})
  void a_near_miss_shows_what_it_misses_by(double value, double limit, String shown) {
    assertThat(Figures.against(value, limit)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"2.0, 2", "0.5, 0.5", "10000, 10000", "0.001, 0.001", "-60, -60", "0, 0"})
  void a_limit_is_written_as_a_person_writes_it(double limit, String shown) {
    assertThat(Figures.plain(limit)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"0.0107, 11 ms", "0.0002, 0.2 ms", "0.9994, 999 ms", "0.9995, 1.0 s", "12.34, 12.3 s"})
  void a_length_is_milliseconds_or_seconds(double seconds, String shown) {
    assertThat(Figures.length(seconds)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"44100, 44.1 kHz", "48000, 48 kHz", "176400, 176.4 kHz", "8000, 8 kHz", "11025, 11.025 kHz"})
  void a_rate_is_in_kilohertz(int hertz, String shown) {
    assertThat(Figures.rate(hertz)).isEqualTo(shown);
  }

  @Test
  void what_a_client_wrote_cannot_break_a_line_or_fill_a_page() {
    assertThat(Figures.quoted("AA\u0000\n\u202e6Q7")).isEqualTo("\"AA???6Q7\"");
    assertThat(Figures.quoted("x".repeat(60))).isEqualTo("\"" + "x".repeat(60) + "\"");
    assertThat(Figures.quoted("\ud83c\udfb5".repeat(61))).isEqualTo("\"" + "\ud83c\udfb5".repeat(60) + "...\"");
    assertThat(Figures.quoted("\ud83c")).isEqualTo("\"?\"");
  }

  @Test
  void a_list_reads_like_one() {
    assertThat(Figures.list(List.of("a"), 3)).isEqualTo("a");
    assertThat(Figures.list(List.of("a", "b"), 3)).isEqualTo("a and b");
    assertThat(Figures.list(List.of("a", "b", "c"), 3)).isEqualTo("a, b and c");
    assertThat(Figures.list(List.of("a", "b", "c", "d", "e"), 3)).isEqualTo("a, b, c and 2 more");
  }

  @Test
  void no_locale_changes_a_figure() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("ar", "EG"));
      assertThat(Figures.time(62.3)).isEqualTo("1:02.3");
      assertThat(Figures.count(1234, "place", "places")).isEqualTo("1,234 places");
      assertThat(Figures.number(-1234.5, 1)).isEqualTo("-1234.5");
    } finally {
      Locale.setDefault(before);
    }
  }
}
