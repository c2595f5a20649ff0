package org.premaster.measurement.meters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.premaster.measurement.Reading.assertReading;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.measurement.BlockEnergies;
import org.premaster.measurement.Measurements.Loudness;
import org.premaster.measurement.Signal;

class LoudnessMeterTest {
  private static final int RATE = 48_000;
  private static final double SURROUND = 1.41;

  @Test
  void tech_3341_case_06_surrounds_weigh_1_41() {
    Loudness loudness = read(new double[] {1, 1, 1, SURROUND, SURROUND}, tone(-28), tone(-28), tone(-24), tone(-30), tone(-30));
    assertReading(loudness.integratedLufs()).isCloseTo(-23.0, within(0.05));
  }

  @Test
  void tech_3341_case_06_is_the_same_with_a_full_scale_LFE() {
    double[] five = {1, 1, 1, SURROUND, SURROUND};
    double[] six = {1, 1, 1, 0, SURROUND, SURROUND};
    assertThat(read(six, tone(-28), tone(-28), tone(-24), tone(0), tone(-30), tone(-30)))
        .isEqualTo(read(five, tone(-28), tone(-28), tone(-24), tone(-30), tone(-30)));
  }

  @Test
  void nothing_but_LFE_has_no_loudness() {
    Loudness loudness = read(new double[] {1, 1, 1, 0, SURROUND, SURROUND}, none(), none(), none(), tone(0), none(), none());
    assertThat(loudness.integratedLufs()).isEmpty();
    assertThat(loudness.maxMomentaryLufs()).isEmpty();
    assertThat(loudness.maxShortTermLufs()).isEmpty();
  }

  @Test
  void a_side_surround_counts_1_49_dB_more_than_a_front_channel() {
    double front = read(new double[] {1}, tone(-23)).integratedLufs().orElseThrow();
    double side = read(new double[] {SURROUND}, tone(-23)).integratedLufs().orElseThrow();
    assertThat(side - front).isCloseTo(1.49, within(0.01));
  }

  @Test
  void a_full_scale_tone_of_997_Hz_in_one_channel_reads_minus_3_01() {
    double[] tone = Signal.at(RATE).tone(997, 1.0, 20).build();
    assertReading(read(new double[] {1}, tone).integratedLufs()).isCloseTo(-3.01, within(0.005));
  }

  @Test
  void mono_reads_3_01_below_the_same_in_both_channels() {
    double mono = read(new double[] {1}, tone(-20)).integratedLufs().orElseThrow();
    double dualMono = read(new double[] {1, 1}, tone(-20), tone(-20)).integratedLufs().orElseThrow();
    assertThat(dualMono - mono).isCloseTo(3.0103, within(0.0001));
  }

  @Test
  void below_the_absolute_gate_there_is_no_loudness_and_just_above_it_there_is() {
    // in both channels, −0.007 for the filter's gain at 1 kHz
    assertThat(read(new double[] {1, 1}, tone(-70.3), tone(-70.3)).integratedLufs()).isEmpty();
    assertReading(read(new double[] {1, 1}, tone(-69.7), tone(-69.7)).integratedLufs()).isCloseTo(-69.7, within(0.02));
  }

  @Test
  void the_relative_gate_lies_ten_below_and_not_eight() {
    double[] signal = Signal.at(RATE).tone(-20, 20).tone(-31.7, 20).build();
    // Both steps together read −22.7, so that the gate lies at −32.7; one at −30.7 would leave the quiet half out
    double expected = 10 * Math.log10((Math.pow(10, -2.0) + Math.pow(10, -3.17)) / 2);
    assertReading(read(new double[] {1, 1}, signal, signal).integratedLufs()).isCloseTo(expected, within(0.03));
  }

  @Test
  void under_400_ms_nothing_is_read_and_at_400_ms_all_but_short_term_is() {
    double[] shorter = Signal.at(RATE).tone(-20, 0.3999).build();
    double[] whole = Signal.at(RATE).tone(-20, 0.4).build();
    Loudness none = read(new double[] {1}, shorter);
    OptionalDouble no = OptionalDouble.empty();
    assertThat(none).isEqualTo(new Loudness(no, no, no, no, no, no));
    Loudness some = read(new double[] {1}, whole);
    assertThat(some.integratedLufs()).isPresent();
    assertThat(some.maxMomentaryAtSeconds()).hasValue(0);
    assertThat(some.maxShortTermLufs()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {8_000, 11_025, 22_050, 44_056, 44_100, 47_999, 96_000})
  void slices_end_at_the_exact_time_rounded_to_a_frame(int rate) {
    LoudnessMeter meter = new LoudnessMeter(rate, 1);
    double[] second = Signal.at(rate).tone(-20, 10).build();
    Blocks.feed(meter, second);
    BlockEnergies energies = meter.energies();
    assertThat(energies.sums()).hasSize(100);
    assertThat(energies.startFrame(100)).isEqualTo(second.length);
    for (int j = 0; j < 100; j++) {
      assertThat(energies.startFrame(j)).isEqualTo(Math.round(j * (double) rate / 10));
    }
  }

  @Test
  void silence_after_sound_ends_as_exact_silence_and_not_as_denormal_numbers() {
    LoudnessMeter meter = new LoudnessMeter(RATE, 1);
    double[] signal = Signal.at(RATE).tone(-3, 1).silence(30).build();
    Blocks.feed(meter, signal);
    double[] sums = meter.energies().sums();
    assertThat(sums[11]).isPositive();
    assertThat(sums[sums.length - 1]).isZero();
    assertThat(Arrays.stream(sums)).noneMatch(sum -> sum != 0 && sum < Double.MIN_NORMAL);
  }

  private static double[] tone(double dbfs) {
    return Signal.at(RATE).tone(dbfs, 20).build();
  }

  private static double[] none() {
    return Signal.at(RATE).silence(20).build();
  }

  private static Loudness read(double[] weights, double[]... channels) {
    LoudnessMeter meter = new LoudnessMeter(RATE, weights);
    Blocks.feed(meter, channels);
    return meter.loudness();
  }
}
