package org.premaster.measurement.detectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.measurement.Measurements.ClipRun;
import org.premaster.measurement.MemoryAudio;
import org.premaster.measurement.Signal;
import org.premaster.measurement.traces.FlatTops;

class FlatTopDetectorTest {
  private static final int RATE = 44_100;

  private static FlatTops seen(double[]... channels) {
    return MemoryAudio.of(RATE, channels).examined().traces().of(FlatTops.class).orElseThrow();
  }

  private static double[] map(double[] x, DoubleUnaryOperator shape) {
    return Arrays.stream(x).map(shape).toArray();
  }

  /** A second of 441 Hz, overloaded by 3.5 dB: 441 crests and as many troughs. */
  private static double[] overloaded() {
    return Signal.at(RATE).tone(441, 1.5, 1).clipped(1).build();
  }

  /** Rounded to so many bits with triangular dither; the seed is 99. */
  private static double[] dithered(double[] x, int bits) {
    SplittableRandom random = new SplittableRandom(99);
    double steps = Math.scalb(1.0, bits - 1);
    return map(x, v -> Math.rint(v * steps + random.nextDouble() - random.nextDouble()) / steps);
  }

  @Test
  void every_crest_and_trough_of_a_clipped_tone_is_flat() {
    FlatTops tops = seen(overloaded());
    assertThat(tops.flat()).isEqualTo(882);
    assertThat(tops.longestFrames()).isBetween(26, 28);
    assertThat(tops.ceilingDbfs().orElseThrow()).isCloseTo(0, within(1e-9));
    assertThat(tops.first()).hasSize(ClipRun.MOST).isSortedAccordingTo((a, b) -> Long.compare(a.startFrame(), b.startFrame()));
    assertThat(tops.steppedShare()).isLessThan(0.05);
  }

  @ParameterizedTest
  @CsvSource({"0.63, 24", "0.63, 16", "0.25, 24", "0.25, 16"})
  void they_stay_flat_when_they_are_turned_down_and_dithered(double gain, int bits) {
    FlatTops tops = seen(dithered(map(overloaded(), x -> x * gain), bits));
    assertThat(tops.flat()).isBetween(870L, 890L);
    assertThat(tops.ceilingDbfs().orElseThrow()).isCloseTo(20 * Math.log10(gain), within(0.01));
  }

  @Test
  void one_side_and_one_channel_are_told_as_what_they_are() {
    double[] upper = Signal.at(RATE).tone(441, 1.5, 1).build();
    for (int i = 0; i < upper.length; i++) {
      upper[i] = Math.min(upper[i], 1);
    }
    FlatTops tops = seen(Signal.at(RATE).tone(300, 0.9, 1).build(), map(upper, x -> 0.5 * x));
    assertThat(tops.flat()).isEqualTo(441);
    assertThat(tops.first()).allMatch(run -> run.channel() == 1 && run.positive());
  }

  @ParameterizedTest
  @ValueSource(doubles = {20, 40, 60, 120, 500, 3_000})
  void the_crest_of_a_wave_is_no_flat_top(double hertz) {
    double[] wave = Signal.at(RATE).tone(hertz, 0.999, 2).build();
    assertThat(seen(wave).flat()).isZero();
    assertThat(seen(dithered(wave, 16)).flat()).isZero();
  }

  @Test
  void a_soft_clipper_bends_the_wave_without_a_flat_top() {
    assertThat(seen(map(Signal.at(RATE).tone(120, 1.5, 2).build(), Math::tanh)).flat()).isZero();
  }

  @Test
  void a_single_peak_at_full_scale_and_two_equal_samples_are_none() {
    double[] peak = new double[3_000];
    peak[1_500] = 1;
    assertThat(seen(peak).flat()).isZero();
    peak[1_501] = 1;
    assertThat(seen(peak).flat()).isZero();
    peak[1_502] = 1;
    assertThat(seen(peak).first()).containsExactly(new ClipRun(0, 1_500, 3, true));
  }

  @Test
  void a_top_that_the_border_of_blocks_cuts_is_one() {
    double[] x = new double[6_000];
    Arrays.fill(x, 1_000, 1_060, 0.7);
    Arrays.fill(x, 2_000, 4_200, -0.7);
    assertThat(seen(x).first()).containsExactly(new ClipRun(0, 1_000, 60, true), new ClipRun(0, 2_000, 2_200, false));
  }

  @Test
  void a_top_that_begins_or_ends_with_a_block_is_one() {
    double[] x = new double[4_000];
    Arrays.fill(x, 1_024, 1_050, 0.7);
    Arrays.fill(x, 2_000, 2_048, 0.7);
    assertThat(seen(x).first()).containsExactly(new ClipRun(0, 1_024, 26, true), new ClipRun(0, 2_000, 48, true));
  }

  @Test
  void a_higher_top_makes_those_far_below_void() {
    double[] x = new double[6_000];
    Arrays.fill(x, 500, 510, 0.5);
    x[4_000] = 0.6;
    assertThat(seen(x).flat()).isZero();
    x[4_000] = 0.51;
    assertThat(seen(x).flat()).isEqualTo(1);
  }

  @Test
  void a_waveform_made_of_steps_is_known_by_its_steps() {
    double[] chip = new double[RATE];
    for (int i = 0; i < chip.length; i++) {
      chip[i] = 0.3 * ((i / 50) % 2 == 0 ? 1 : -1) + 0.2 * ((i / 33) % 2 == 0 ? 1 : -1);
    }
    assertThat(seen(chip).steppedShare()).isGreaterThan(0.5);
  }

  @Test
  void eight_bits_round_every_crest_and_cut_none_off() {
    FlatTops tops = MemoryAudio.of(RATE, Signal.at(RATE).tone(60, 0.95, 2).build()).coded(8).examined().traces().of(FlatTops.class).orElseThrow();
    assertThat(tops.flat()).isZero();
  }

  @Test
  void what_is_seen_does_not_depend_on_how_the_file_is_read() {
    SplittableRandom random = new SplittableRandom(7);
    FlatTops pieces = MemoryAudio.inPieces(() -> 1 + random.nextInt(2000), RATE, overloaded()).examined().traces().of(FlatTops.class).orElseThrow();
    assertThat(pieces).isEqualTo(seen(overloaded()));
  }

  @Test
  void silence_a_constant_and_enormous_samples_are_nothing_that_clipped() {
    double[] constant = new double[5_000];
    assertThat(seen(constant).flat()).isZero();
    Arrays.fill(constant, 0.4);
    assertThat(seen(constant).flat()).isZero();
    assertThat(seen(new double[] {1e38, -1e38, 3, 1e38}).flat()).isZero();
  }
}
