package org.premaster.measurement.meters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.premaster.measurement.Reading.assertReading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.measurement.Signal;

/** The analytic cases of EBU Tech 3342 table 1 (±1 LU; the steps are exact, so we ask for a tenth); 5 and 6 are recordings. */
class EbuTech3342Test {

  @ParameterizedTest
  @ValueSource(ints = {44_100, 48_000, 96_000})
  void case_1_two_steps_ten_apart(int rate) {
    range(10, rate, -20, -30);
  }

  @Test
  void case_2_two_steps_five_apart() {
    range(5, 48_000, -20, -15);
  }

  @Test
  void case_3_two_steps_twenty_apart() {
    range(20, 48_000, -40, -20);
  }

  @Test
  void case_4_the_relative_gate_leaves_the_ends_out() {
    range(15, 48_000, -50, -35, -20, -35, -50);
  }

  @Test
  void the_percentiles_are_the_10th_and_the_95th() {
    Signal signal = Signal.at(48_000);
    for (int step = 0; step < 10; step++) {
      signal.tone(-40 + 2 * step, 30);
    }
    // 2,971 windows: the 297th lies on the lowest step's end, the 2,822nd in the middle of the highest step
    assertReading(Blocks.stereo(signal).loudness().loudnessRangeLu()).isBetween(16.0, 18.01);
  }

  @Test
  void under_three_seconds_there_is_no_range_and_at_three_it_is_zero() {
    assertThat(Blocks.stereo(Signal.at(48_000).tone(-20, 2.99)).loudness().loudnessRangeLu()).isEmpty();
    assertThat(Blocks.stereo(Signal.at(48_000).tone(-20, 3)).loudness().loudnessRangeLu()).hasValue(0.0);
  }

  @Test
  void silence_has_no_range() {
    assertThat(Blocks.stereo(Signal.at(48_000).silence(5)).loudness().loudnessRangeLu()).isEmpty();
  }

  private static void range(double expected, int rate, double... steps) {
    Signal signal = Signal.at(rate);
    for (double step : steps) {
      signal.tone(step, 20);
    }
    assertReading(Blocks.stereo(signal).loudness().loudnessRangeLu()).isCloseTo(expected, within(0.1));
  }
}
