package org.premaster.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TimecodeTest {

  @Test
  void times_are_minutes_seconds_and_tenths() {
    assertThat(Timecode.of(0)).isEqualTo("0:00.0");
    assertThat(Timecode.of(62.34)).isEqualTo("1:02.3");
    assertThat(Timecode.of(59.96)).isEqualTo("1:00.0");
    assertThat(Timecode.of(4472.1)).isEqualTo("74:32.1");
  }

  @Test
  void lengths_are_rounded_to_seconds() {
    assertThat(Timecode.length(59.6)).isEqualTo("1:00");
    assertThat(Timecode.length(221.2)).isEqualTo("3:41");
  }

  @Test
  void sums_are_hours_and_minutes() {
    assertThat(Timecode.hours(95)).isEqualTo("2 min");
    assertThat(Timecode.hours(3_600 * 3 + 5 * 60)).isEqualTo("3 h 05 min");
  }

  @Test
  void a_span_that_reads_the_same_at_both_ends_is_one_time() {
    assertThat(Timecode.span(OptionalDouble.of(41.2), OptionalDouble.of(41.21))).isEqualTo("0:41.2");
    assertThat(Timecode.span(OptionalDouble.of(41.2), OptionalDouble.of(43))).isEqualTo("0:41.2 to 0:43.0");
    assertThat(Timecode.span(OptionalDouble.empty(), OptionalDouble.of(43))).isEmpty();
  }

  @Test
  void nonsense_never_escapes() {
    assertThat(Timecode.of(Double.NaN)).isEqualTo("0:00.0");
    assertThat(Timecode.of(-5)).isEqualTo("0:00.0");
    assertThat(Timecode.of(Double.POSITIVE_INFINITY)).endsWith(".0");
  }
}
