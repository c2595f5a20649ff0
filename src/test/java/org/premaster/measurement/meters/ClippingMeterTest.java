package org.premaster.measurement.meters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.premaster.measurement.Reading.assertReading;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.premaster.measurement.Measurements.ClipRun;
import org.premaster.measurement.Measurements.Clipping;
import org.premaster.measurement.MemoryAudio;
import org.premaster.measurement.Signal;

class ClippingMeterTest {
  private static final int RATE = 44_100;

  @Test
  void a_clipped_tone_has_a_run_at_every_crest_and_trough() {
    double[] tone = clipped(Signal.at(RATE).tone(441, 1.5, 1).build(), 1.0);
    Clipping clipping = clipping(tone);
    assertThat(clipping.runs()).isEqualTo(882);
    assertReading(clipping.levelDbfs()).isZero();
    // of a period of 100 frames, 96.4° of 360° are above 1/1.5 of the crest
    assertThat(clipping.longestFrames()).isBetween(26, 27);
    assertThat(clipping.samples()).isEqualTo(Arrays.stream(tone).filter(x -> Math.abs(x) == 1).count());
    assertThat(clipping.first()).hasSize(ClipRun.MOST).isSortedAccordingTo((a, b) -> Long.compare(a.startFrame(), b.startFrame()));
    assertThat(clipping.first().get(0).positive()).isTrue();
    assertThat(clipping.first().get(1).positive()).isFalse();
  }

  @Test
  void a_clipped_mix_that_was_turned_down_is_still_clipped() {
    double[] tone = clipped(Signal.at(RATE).tone(441, 1.5, 1).build(), 1.0);
    for (int i = 0; i < tone.length; i++) {
      tone[i] *= 0.25;
    }
    Clipping clipping = clipping(tone);
    assertThat(clipping.runs()).isEqualTo(882);
    assertReading(clipping.levelDbfs()).isCloseTo(-12.04, within(0.01));
  }

  @Test
  void one_peak_is_no_run_and_two_equal_samples_are_none() {
    assertThat(clipping(0, 0.5, 1, 0.5, 0, -0.3, -0.9, -0.9, -0.3).runs()).isZero();
  }

  @Test
  void three_equal_samples_at_the_extreme_are_a_run() {
    assertThat(clipping(0, 0.5, 0.9, 0.9, 0.9, 0.5, 0).first()).containsExactly(new ClipRun(0, 2, 3, true));
    assertThat(clipping(0, -0.5, -0.9, -0.9, -0.9).first()).containsExactly(new ClipRun(0, 2, 3, false));
  }

  @Test
  void equal_samples_below_the_extreme_are_no_run() {
    assertThat(clipping(0, 0.8, 0.8, 0.8, 0.8, 0.2, 0.81, 0).runs()).isZero();
    assertThat(clipping(0, 0.81, 0.2, 0.8, 0.8, 0.8, 0.8, 0).runs()).isZero();
  }

  @Test
  void a_new_extreme_makes_the_runs_below_it_void_even_within_one_plateau() {
    assertThat(clipping(0.5, 0.5, 0.5, 0.6, 0.6, 0.6, 0.6, 0).first()).containsExactly(new ClipRun(0, 3, 4, true));
  }

  @Test
  void a_new_extreme_seconds_later_makes_the_earlier_runs_void_too() {
    double[] x = new double[100_000];
    Arrays.fill(x, 500, 510, 0.6);
    Arrays.fill(x, 3_000, 3_010, 0.6);
    assertThat(clipping(x).runs()).isEqualTo(2);
    x[80_000] = 0.61;
    assertThat(clipping(x).runs()).isZero();
    Arrays.fill(x, 90_000, 90_004, 0.61);
    assertThat(clipping(x).first()).containsExactly(new ClipRun(0, 90_000, 4, true));
    assertReading(clipping(x).levelDbfs()).isCloseTo(20 * Math.log10(0.61), within(1e-9));
  }

  @Test
  void a_ceiling_below_minus_20_dBFS_and_silence_are_nothing_that_clipped() {
    assertThat(clipping(0.09, 0.09, 0.09, 0.09, -0.1, -0.1, -0.1).runs()).isZero();
    assertThat(clipping(new double[5_000])).isEqualTo(clipping(new double[0]));
    assertThat(clipping(new double[5_000]).levelDbfs()).isEmpty();
  }

  @Test
  void a_run_over_the_border_of_blocks_is_one_run() {
    double[] x = new double[5_000];
    Arrays.fill(x, 1_000, 3_100, 0.7);
    assertThat(clipping(x).first()).containsExactly(new ClipRun(0, 1_000, 2_100, true));
  }

  @Test
  void a_run_that_touches_only_the_end_of_a_block_ends_there() {
    double[] x = new double[3_000];
    Arrays.fill(x, 1_020, 1_024, 0.7);
    x[2_000] = 0.7;
    assertThat(clipping(x).first()).containsExactly(new ClipRun(0, 1_020, 4, true));
  }

  @Test
  void a_square_wave_is_all_runs() {
    double[] x = new double[1_000];
    for (int i = 0; i < x.length; i++) {
      x[i] = (i / 10) % 2 == 0 ? 0.5 : -0.5;
    }
    Clipping clipping = clipping(x);
    assertThat(clipping.runs()).isEqualTo(100);
    assertThat(clipping.samples()).isEqualTo(1_000);
    assertThat(clipping.longestFrames()).isEqualTo(10);
  }

  @Test
  void channels_are_judged_each_by_its_own_extreme() {
    double[] left = {0, 0.9, 0.9, 0.9, 0, 0};
    double[] right = {0, 0, -0.4, -0.4, -0.4, -0.4};
    Clipping clipping = MemoryAudio.measured(RATE, left, right).clipping();
    assertThat(clipping.first()).containsExactly(new ClipRun(0, 1, 3, true), new ClipRun(1, 2, 4, false));
    assertReading(clipping.levelDbfs()).isCloseTo(20 * Math.log10(0.9), within(1e-9));
  }

  private static double[] clipped(double[] x, double ceiling) {
    return Arrays.stream(x).map(v -> Math.clamp(v, -ceiling, ceiling)).toArray();
  }

  private static Clipping clipping(double... channel) {
    return MemoryAudio.measured(RATE, channel).clipping();
  }
}
