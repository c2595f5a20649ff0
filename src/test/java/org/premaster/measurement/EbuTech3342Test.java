package org.premaster.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.premaster.measurement.Reading.assertReading;

import org.junit.jupiter.api.Test;

/** The analytic cases of EBU Tech 3342 table 1 (±1 LU; we ask for a tenth of it) at every rate of masters; 5 and 6 are recordings. */
class EbuTech3342Test {

  @Rates
  void case_1_two_steps_ten_apart(int rate) {
    range(10, rate, -20, -30);
  }

  @Rates
  void case_2_two_steps_five_apart(int rate) {
    range(5, rate, -20, -15);
  }

  @Rates
  void case_3_two_steps_twenty_apart(int rate) {
    range(20, rate, -40, -20);
  }

  @Rates
  void case_4_the_relative_gate_leaves_the_ends_out(int rate) {
    range(15, rate, -50, -35, -20, -35, -50);
  }

  @Test
  void under_three_seconds_there_is_no_range_and_at_three_it_is_zero() {
    assertThat(SteppedTone.at(48_000).tone(-20, 2.99).measured().loudness().loudnessRangeLu()).isEmpty();
    assertThat(SteppedTone.at(48_000).tone(-20, 3).measured().loudness().loudnessRangeLu()).hasValue(0.0);
  }

  @Test
  void silence_has_no_range() {
    assertThat(SteppedTone.at(48_000).silence(5).measured().loudness().loudnessRangeLu()).isEmpty();
  }

  @Test
  void the_end_of_the_file_adds_neither_a_filter_tail_nor_a_partial_window() {
    SteppedTone even = SteppedTone.at(48_000).tone(-20, 20).tone(-26, 20);
    SteppedTone uneven = SteppedTone.at(48_000).tone(-20, 20).tone(-26, 20.099);
    assertThat(uneven.measured().loudness().loudnessRangeLu()).isEqualTo(even.measured().loudness().loudnessRangeLu());
  }

  private static void range(double expected, int rate, double... steps) {
    SteppedTone signal = SteppedTone.at(rate);
    for (double step : steps) {
      signal.tone(step, 20);
    }
    assertReading(signal.measured().loudness().loudnessRangeLu()).isCloseTo(expected, within(0.1));
  }
}
