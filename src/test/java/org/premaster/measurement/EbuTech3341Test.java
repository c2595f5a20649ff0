package org.premaster.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.premaster.measurement.Reading.assertReading;

import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.audio.ChannelLayout;
import org.premaster.measurement.Measurements.Peaks;

/** The analytic cases of EBU Tech 3341 (V4) table 1, at every rate of masters; 7 and 8 are recordings. */
class EbuTech3341Test {
  /** The table's tolerance. */
  private static final Offset<Double> LU = within(0.1);

  /** Tighter: the signals are exact, and the filter's gain at 1 kHz is 0.007 dB above the calibration point. */
  private static final Offset<Double> EXACT = within(0.02);

  /** What the fade of 10 ms takes from the negative side of a kernel, and so adds to its reading. */
  private static final double TAPERED = 0.004;

  private static final int MOMENTARY = 4;
  private static final int SHORT_TERM = 30;

  @Rates
  void case_01_a_stereo_tone_at_23_below_full_scale_reads_23_below(int rate) {
    steady(-23.0, rate);
  }

  @ParameterizedTest(name = "{0} Hz")
  @ValueSource(ints = {8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 37_800, 50_000, 64_000})
  void case_01_holds_at_the_other_rates_that_are_read(int rate) {
    assertReading(SteppedTone.at(rate).tone(-23, 20).measured().loudness().integratedLufs()).isCloseTo(-23.0, within(0.05));
  }

  @Rates
  void case_02_ten_lower_reads_ten_lower(int rate) {
    steady(-33.0, rate);
  }

  @Rates
  void case_03_the_relative_gate_leaves_the_quiet_ends_out(int rate) {
    integrated(SteppedTone.at(rate).tone(-36, 10).tone(-23, 60).tone(-36, 10));
  }

  @Rates
  void case_04_the_absolute_gate_keeps_near_silence_out_of_the_relative_one(int rate) {
    integrated(SteppedTone.at(rate).tone(-72, 10).tone(-36, 10).tone(-23, 60).tone(-36, 10).tone(-72, 10));
  }

  @Rates
  void case_05_blocks_above_the_gate_are_averaged_as_power(int rate) {
    integrated(SteppedTone.at(rate).tone(-26, 20).tone(-20, 20.1).tone(-26, 20));
  }

  @Rates
  void case_06_surrounds_of_5_0_weigh_1_41(int rate) {
    integrated(SteppedTone.of(rate, 1_000, ChannelLayout.usual(5)).tones(20, -28, -28, -24, -30, -30));
  }

  @Rates
  void case_09_short_term_loudness_stays_constant_over_a_pattern_of_three_seconds(int rate) {
    SteppedTone signal = SteppedTone.at(rate);
    for (int i = 0; i < 5; i++) {
      signal.tone(-20, 1.34).tone(-30, 1.66);
    }
    double[] windows = windows(signal.measured().energies(), SHORT_TERM);
    assertThat(windows).hasSize(121);
    assertThat(IntStream.range(0, windows.length).mapToObj(j -> windows[j])).allSatisfy(s -> assertThat(s).isCloseTo(-23.0, LU));
  }

  @Rates
  void case_10_the_highest_short_term_loudness_is_found_wherever_it_starts(int rate) {
    for (int i = 0; i < 20; i++) {
      double start = i * 0.15;
      Measurements m = SteppedTone.at(rate).silence(start).tone(-23, 3).silence(1).measured();
      assertReading(m.loudness().maxShortTermLufs()).as("start %.2f s", start).isCloseTo(-23.0, LU);
      assertReading(m.loudness().maxShortTermAtSeconds()).as("start %.2f s", start).isCloseTo(start, within(0.1001));
    }
  }

  @Rates
  void case_11_the_highest_short_term_loudness_follows_rising_segments(int rate) {
    SteppedTone signal = SteppedTone.at(rate);
    for (int i = 0; i < 20; i++) {
      signal.silence(i * 0.15).tone(-38 + i, 3).silence(3 - i * 0.15);
    }
    Measurements m = signal.measured();
    assertReading(m.loudness().maxShortTermLufs()).isCloseTo(-19.0, LU);
    double[] windows = windows(m.energies(), SHORT_TERM);
    for (int i = 0; i < 20; i++) {
      double highest = IntStream.range(0, Math.min(windows.length, (i + 1) * 60 - 29)).mapToDouble(j -> windows[j]).max().orElseThrow();
      assertThat(highest).as("up to segment %d", i).isCloseTo(-38.0 + i, LU);
    }
  }

  @Rates
  void case_12_momentary_loudness_stays_constant_over_a_pattern_of_400_ms(int rate) {
    SteppedTone signal = SteppedTone.at(rate);
    for (int i = 0; i < 25; i++) {
      signal.tone(-20, 0.18).tone(-30, 0.22);
    }
    Measurements m = signal.measured();
    double[] windows = windows(m.energies(), MOMENTARY);
    assertThat(IntStream.range(10, 97).mapToObj(j -> windows[j])).allSatisfy(momentary -> assertThat(momentary).isCloseTo(-23.0, LU));
    assertReading(m.loudness().maxMomentaryLufs()).isCloseTo(-23.0, LU);
  }

  @Rates
  void case_13_a_burst_of_400_ms_is_caught_whole_wherever_it_starts(int rate) {
    for (int i = 0; i < 20; i++) {
      double start = i * 0.02;
      Measurements m = SteppedTone.at(rate).silence(start).tone(-23, 0.4).silence(1).measured();
      assertReading(m.loudness().maxMomentaryLufs()).as("start %.2f s", start).isCloseTo(-23.0, LU);
      assertReading(m.loudness().maxMomentaryAtSeconds()).as("start %.2f s", start).isCloseTo(start, within(0.0101));
    }
  }

  @Rates
  void case_14_the_highest_momentary_loudness_follows_rising_bursts(int rate) {
    SteppedTone signal = SteppedTone.at(rate);
    for (int i = 0; i < 20; i++) {
      signal.silence(i * 0.02).tone(-38 + i, 0.4).silence(0.4 - i * 0.02);
      // Each reading measures the stream from its start; case 13 has every offset at every rate
      if (rate == 48_000 || i % 5 == 4) {
        assertReading(signal.measured().loudness().maxMomentaryLufs()).as("up to burst %d", i).isCloseTo(-38.0 + i, LU);
      }
    }
  }

  @Rates
  void case_15_true_peak_of_a_quarter_rate_tone_in_phase_with_the_samples(int rate) {
    truePeak(0.50, rate, 4, 0);
  }

  @Rates
  void case_16_true_peak_between_the_samples_at_a_quarter_of_the_rate(int rate) {
    truePeak(0.50, rate, 4, 45);
  }

  @Rates
  void case_17_true_peak_between_the_samples_at_a_sixth_of_the_rate(int rate) {
    truePeak(0.50, rate, 6, 60);
  }

  @Rates
  void case_18_true_peak_between_the_samples_at_an_eighth_of_the_rate(int rate) {
    truePeak(0.50, rate, 8, 67.5);
  }

  @Rates
  void case_19_true_peak_above_full_scale_where_no_sample_is(int rate) {
    truePeak(1.41, rate, 4, 45);
  }

  /** Of case 15 the table reads −6.218, 0.2 dB below a sample that stands at the peak; then the sample counts. */
  @Rates
  void the_standards_own_table_reads_cases_15_to_19_as_it_is_known_to(int rate) {
    assertReading(quarterSecond(0.50, rate, 4, 0).tpBs1770Dbtp()).isCloseTo(-6.021, within(TAPERED));
    assertReading(quarterSecond(0.50, rate, 4, 45).tpBs1770Dbtp()).isCloseTo(-5.976, within(TAPERED));
    assertReading(quarterSecond(0.50, rate, 6, 60).tpBs1770Dbtp()).isCloseTo(-6.316, within(TAPERED));
    assertReading(quarterSecond(0.50, rate, 8, 67.5).tpBs1770Dbtp()).isCloseTo(-6.028, within(TAPERED));
    assertReading(quarterSecond(1.41, rate, 4, 45).tpBs1770Dbtp()).isCloseTo(3.029, within(TAPERED));
  }

  @Rates
  void case_20_true_peak_of_a_single_period_where_every_fourth_sample_from_the_first_is_kept(int rate) {
    singlePeriod(rate, 0);
  }

  @Rates
  void case_21_true_peak_of_a_single_period_a_quarter_sample_later(int rate) {
    singlePeriod(rate, 1);
  }

  @Rates
  void case_22_true_peak_of_a_single_period_half_a_sample_later(int rate) {
    singlePeriod(rate, 2);
  }

  @Rates
  void case_23_true_peak_of_a_single_period_three_quarters_of_a_sample_later(int rate) {
    singlePeriod(rate, 3);
  }

  private static void steady(double lufs, int rate) {
    Measurements m = SteppedTone.at(rate).tone(lufs, 20).measured();
    assertReading(m.loudness().integratedLufs()).isCloseTo(lufs, EXACT);
    assertReading(m.loudness().maxShortTermLufs()).isCloseTo(lufs, EXACT);
    assertReading(m.loudness().maxMomentaryLufs()).isCloseTo(lufs, LU);
  }

  private static void integrated(SteppedTone signal) {
    assertReading(signal.measured().loudness().integratedLufs()).isCloseTo(-23.0, within(0.03));
  }

  private static double[] windows(BlockEnergies energies, int slices) {
    return IntStream.rangeClosed(0, energies.sums().length - slices)
        .mapToDouble(j -> BlockEnergies.lufs(energies.meanPower(j, slices)))
        .toArray();
  }

  /** Far below the table's +0.2/−0.4 dB: a hundredth of the analytic value. */
  private static void truePeak(double amplitude, int rate, int framesAPeriod, double degrees) {
    assertReading(quarterSecond(amplitude, rate, framesAPeriod, degrees).truePeakDbtp())
        .isCloseTo(20 * Math.log10(amplitude), within(0.01));
  }

  private static Peaks quarterSecond(double amplitude, int rate, int framesAPeriod, double degrees) {
    double[] x = new double[rate / 4];
    for (int i = 0; i < x.length; i++) {
      x[i] = amplitude * Math.sin(2 * Math.PI * i / framesAPeriod + Math.toRadians(degrees));
    }
    double[] channel = Signal.at(rate).samples(x).tapered().build();
    return MemoryAudio.measured(rate, channel, channel).peaks();
  }

  private static void singlePeriod(int rate, int offset) {
    double[] channel = singlePeriodMadeAtFourTimesTheRate(rate, offset);
    Peaks peaks = MemoryAudio.measured(rate, channel, channel).peaks();
    assertReading(peaks.truePeakDbtp()).isBetween(-0.4, 0.2);
    assertReading(peaks.truePeakAtSeconds()).isCloseTo(channel.length / 2.0 / rate, within(5.0 / rate));
  }

  /** A tone of a sixth of the rate at half scale with one period of a quarter of the rate at full scale, phase-continuous. */
  private static double[] singlePeriodMadeAtFourTimesTheRate(int rate, int offset) {
    int around = 24 * Math.round(rate / 120f);
    double[] fine = new double[2 * around + 16];
    double cycles = 0;
    for (int i = 0; i < fine.length; i++) {
      boolean inside = i >= around && i < around + 16;
      double taper = Math.min(1, Math.min(i, fine.length - 1 - i) / (0.01 * 4 * rate));
      fine[i] = taper * (inside ? 1.0 : 0.5) * Math.sin(2 * Math.PI * cycles);
      cycles += inside ? 1.0 / 16 : 1.0 / 24;
    }
    double[] lowPass = lowPass();
    double[] coarse = new double[fine.length / 4];
    for (int n = 0; n < coarse.length; n++) {
      double sum = 0;
      for (int k = 0; k < lowPass.length; k++) {
        int i = 4 * n + offset + k - lowPass.length / 2;
        sum += i >= 0 && i < fine.length ? lowPass[k] * fine[i] : 0;
      }
      coarse[n] = sum;
    }
    return coarse;
  }

  /** Hann-windowed sinc for four times the rate, with its edge at 0.48 of the rate. */
  private static double[] lowPass() {
    double edge = 0.48 / 4;
    int half = 300;
    double[] taps = new double[2 * half + 1];
    for (int k = -half; k <= half; k++) {
      double sinc = k == 0 ? 2 * edge : Math.sin(2 * Math.PI * edge * k) / (Math.PI * k);
      taps[k + half] = sinc * (0.5 + 0.5 * Math.cos(Math.PI * k / (half + 1)));
    }
    return taps;
  }
}
