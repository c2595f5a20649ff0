package org.premaster.measurement.meters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.premaster.measurement.Reading.assertReading;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.measurement.BlockEnergies;
import org.premaster.measurement.Measurements.Loudness;
import org.premaster.measurement.Measurements.Peaks;
import org.premaster.measurement.MemoryAudio;
import org.premaster.measurement.Signal;

/** The analytic cases of EBU Tech 3341 table 1; case 6 (5.0) is in LoudnessMeterTest, 7 and 8 are recordings. */
class EbuTech3341Test {
  private static final int RATE = 48_000;
  private static final Offset<Double> LU = within(0.1);

  /** Tighter than the table's ±0.1: the signal is exact, the filter's gain at 1 kHz is 0.007 dB above the calibration point. */
  private static final Offset<Double> EXACT = within(0.05);

  @ParameterizedTest
  @ValueSource(ints = {8_000, 11_025, 16_000, 22_050, 32_000, 44_100, 48_000, 88_200, 96_000, 176_400, 192_000})
  void case_01_a_stereo_tone_at_23_below_full_scale_reads_23_below_at_every_rate(int rate) {
    allRead(-23.0, Signal.at(rate).tone(-23, 20).stereo().loudness());
  }

  @Test
  void case_02_ten_lower_reads_ten_lower() {
    allRead(-33.0, Signal.at(RATE).tone(-33, 20).stereo().loudness());
  }

  @ParameterizedTest
  @ValueSource(ints = {44_100, 48_000})
  void case_03_the_relative_gate_leaves_the_quiet_ends_out(int rate) {
    assertThat(integrated(Signal.at(rate).tone(-36, 10).tone(-23, 60).tone(-36, 10))).isCloseTo(-23.0, EXACT);
  }

  @Test
  void case_04_the_absolute_gate_keeps_near_silence_out_of_the_relative_one() {
    assertThat(integrated(Signal.at(RATE).tone(-72, 10).tone(-36, 10).tone(-23, 60).tone(-36, 10).tone(-72, 10)))
        .isCloseTo(-23.0, EXACT);
  }

  @Test
  void case_05_blocks_above_the_gate_are_averaged_as_power() {
    assertThat(integrated(Signal.at(RATE).tone(-26, 20).tone(-20, 20.1).tone(-26, 20))).isCloseTo(-23.0, EXACT);
  }

  @Test
  void case_09_short_term_loudness_stays_constant_over_a_pattern_of_three_seconds() {
    Signal signal = Signal.at(RATE);
    for (int i = 0; i < 5; i++) {
      signal.tone(-20, 1.34).tone(-30, 1.66);
    }
    assertThat(windows(Blocks.stereo(signal).energies(), 30)).hasSize(121).allSatisfy(s -> assertThat(s).isCloseTo(-23.0, LU));
  }

  @ParameterizedTest
  @ValueSource(ints = {44_100, 48_000, 96_000, 192_000})
  void case_10_the_highest_short_term_loudness_is_found_wherever_it_starts(int rate) {
    for (int i = 0; i < 20; i++) {
      LoudnessMeter m = Blocks.stereo(Signal.at(rate).silence(i * 0.15).tone(-23, 3).silence(1));
      assertReading(m.loudness().maxShortTermLufs()).isCloseTo(-23.0, LU);
      assertReading(m.loudness().maxShortTermAtSeconds()).isBetween(m.energies().sums().length * 0.1 - 4.11, 20 * 0.15 + 0.1);
    }
  }

  @Test
  void case_11_the_highest_short_term_loudness_follows_rising_segments() {
    Signal signal = Signal.at(RATE);
    for (int i = 0; i < 20; i++) {
      signal.silence(i * 0.15).tone(-38 + i, 3).silence(3 - i * 0.15);
    }
    List<Double> windows = windows(Blocks.stereo(signal).energies(), 30);
    for (int i = 0; i < 20; i++) {
      int known = Math.min(windows.size(), (i + 1) * 60 - 29);
      double highest = windows.subList(0, known).stream().mapToDouble(Double::doubleValue).max().orElseThrow();
      assertThat(highest).isCloseTo(-38.0 + i, LU);
    }
  }

  @Test
  void case_12_momentary_loudness_stays_constant_over_a_pattern_of_400_ms() {
    Signal signal = Signal.at(RATE);
    for (int i = 0; i < 25; i++) {
      signal.tone(-20, 0.18).tone(-30, 0.22);
    }
    LoudnessMeter m = Blocks.stereo(signal);
    List<Double> settled = windows(m.energies(), 4).subList(10, 97);
    assertThat(settled).allSatisfy(momentary -> assertThat(momentary).isCloseTo(-23.0, LU));
    assertReading(m.loudness().maxMomentaryLufs()).isCloseTo(-23.0, LU);
  }

  @ParameterizedTest
  @ValueSource(ints = {44_100, 48_000, 96_000})
  void case_13_a_burst_of_400_ms_is_caught_whole_wherever_it_starts(int rate) {
    for (int i = 0; i < 20; i++) {
      LoudnessMeter m = Blocks.stereo(Signal.at(rate).silence(i * 0.02).tone(-23, 0.4).silence(1));
      assertReading(m.loudness().maxMomentaryLufs()).isCloseTo(-23.0, LU);
      double start = i * 0.02;
      assertReading(m.loudness().maxMomentaryAtSeconds()).isCloseTo(start, within(0.0101));
    }
  }

  @Test
  void case_14_the_highest_momentary_loudness_follows_rising_bursts() {
    Signal signal = Signal.at(RATE);
    for (int i = 0; i < 20; i++) {
      signal.silence(i * 0.02).tone(-38 + i, 0.4).silence(0.4 - i * 0.02);
      OptionalDouble highest = Blocks.stereo(signal).loudness().maxMomentaryLufs();
      double expected = -38.0 + i;
      assertReading(highest).isCloseTo(expected, LU);
    }
  }

  @Test
  void case_15_true_peak_of_a_quarter_rate_tone_in_phase_with_the_samples() {
    truePeak(-6.0206, sine(4, 0.50, 0));
  }

  @Test
  void case_16_true_peak_between_the_samples_at_a_quarter_of_the_rate() {
    truePeak(-6.0206, sine(4, 0.50, 45));
  }

  @Test
  void case_17_true_peak_between_the_samples_at_a_sixth_of_the_rate() {
    truePeak(-6.0206, sine(6, 0.50, 60));
  }

  @Test
  void case_18_true_peak_between_the_samples_at_an_eighth_of_the_rate() {
    truePeak(-6.0206, sine(8, 0.50, 67.5));
  }

  @Test
  void case_19_true_peak_above_full_scale_where_no_sample_is() {
    truePeak(20 * Math.log10(1.41), sine(4, 1.41, 45));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void case_20_to_23_true_peak_of_a_single_period_wherever_the_samples_fall(int offset) {
    double[] channel = singlePeriod(offset);
    Peaks peaks = MemoryAudio.measured(RATE, channel, channel).peaks();
    assertReading(peaks.truePeakDbtp()).isBetween(-0.4, 0.2);
    assertReading(peaks.truePeakAtSeconds()).isCloseTo(0.05, within(0.0002));
  }

  private static void allRead(double lufs, Loudness loudness) {
    assertReading(loudness.integratedLufs()).isCloseTo(lufs, EXACT);
    assertReading(loudness.maxMomentaryLufs()).isCloseTo(lufs, LU);
    assertReading(loudness.maxShortTermLufs()).isCloseTo(lufs, LU);
  }

  private static double integrated(Signal signal) {
    return Blocks.stereo(signal).loudness().integratedLufs().orElseThrow();
  }

  private static List<Double> windows(BlockEnergies energies, int slices) {
    List<Double> windows = new ArrayList<>();
    for (int j = 0; j + slices <= energies.sums().length; j++) {
      windows.add(BlockEnergies.lufs(energies.meanPower(j, slices)));
    }
    return windows;
  }

  private static void truePeak(double expected, double[] channel) {
    assertReading(MemoryAudio.measured(RATE, channel, channel).peaks().truePeakDbtp()).isCloseTo(expected, within(0.01));
  }

  /** A tone of one period in {@code frames} frames, tapered over 10 ms as the EBU's are. */
  private static double[] sine(int frames, double amplitude, double degrees) {
    double[] x = new double[RATE];
    for (int i = 0; i < x.length; i++) {
      x[i] = amplitude * Math.sin(2 * Math.PI * i / frames + Math.toRadians(degrees));
    }
    return Signal.at(RATE).samples(x).tapered().build();
  }

  /** A tone of a sixth of the rate at half scale with one period of a quarter of the rate at full scale, made at four times the rate. */
  private static double[] singlePeriod(int offset) {
    int around = 24 * 400;
    double[] fine = new double[2 * around + 16];
    double cycles = 0;
    for (int i = 0; i < fine.length; i++) {
      boolean inside = i >= around && i < around + 16;
      double taper = Math.min(1, Math.min(i, fine.length - 1 - i) / (0.01 * 4 * RATE));
      fine[i] = taper * (inside ? 1.0 : 0.5) * Math.sin(2 * Math.PI * cycles);
      cycles += inside ? 1.0 / 16 : 1.0 / 24;
    }
    double[] coarse = new double[fine.length / 4];
    for (int n = 0; n < coarse.length; n++) {
      coarse[n] = lowPassed(fine, 4 * n + offset);
    }
    return coarse;
  }

  /** Hann-windowed sinc with its edge at 23 kHz of 192 kHz. */
  private static double lowPassed(double[] fine, int at) {
    double edge = 23_000.0 / (4 * RATE);
    int half = 300;
    double sum = 0;
    for (int k = -half; k <= half; k++) {
      if (at + k >= 0 && at + k < fine.length) {
        double sinc = k == 0 ? 2 * edge : Math.sin(2 * Math.PI * edge * k) / (Math.PI * k);
        sum += fine[at + k] * sinc * (0.5 + 0.5 * Math.cos(Math.PI * k / (half + 1)));
      }
    }
    return sum;
  }
}
