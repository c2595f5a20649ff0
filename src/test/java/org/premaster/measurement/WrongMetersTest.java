package org.premaster.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.premaster.measurement.Reading.assertReading;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Meters with one constant wrong pass many of the published cases. Each signal here has a reading that follows from its levels, which our
 * meter gives; a meter written out plainly gives it with the standard's constants and misses it by far with the wrong one.
 */
class WrongMetersTest {
  private static final int RATE = 48_000;
  private static final Offset<Double> LU = within(0.05);
  private static final double NO_GATE = Double.NEGATIVE_INFINITY;

  @Test
  void a_relative_gate_of_8_or_of_9_would_lose_a_passage_that_counts() {
    // Together −22.7, so the gate lies at −32.7
    SteppedTone signal = SteppedTone.at(RATE).tone(-20, 20).tone(-31.7, 20);
    double expected = mean(-20, -31.7);
    BlockEnergies energies = integrated(signal, expected);
    assertReading(plain(energies, -70, -10)).isCloseTo(expected, LU);
    assertReading(plain(energies, -70, -8)).isNotCloseTo(expected, within(1.0));
    assertReading(plain(energies, -70, -9)).isCloseTo(expected, LU);
    SteppedTone nearer = SteppedTone.at(RATE).tone(-20, 20).tone(-32.4, 20);
    BlockEnergies near = integrated(nearer, mean(-20, -32.4));
    assertReading(plain(near, -70, -9)).isNotCloseTo(mean(-20, -32.4), within(1.0));
  }

  @Test
  void a_relative_gate_of_12_would_count_a_passage_that_does_not() {
    // Together −22.8, so the gate lies at −32.8
    BlockEnergies energies = integrated(SteppedTone.at(RATE).tone(-20, 20).tone(-33.7, 20), -20);
    assertReading(plain(energies, -70, -10)).isCloseTo(-20, LU);
    assertReading(plain(energies, -70, -12)).isNotCloseTo(-20, within(1.0));
  }

  @Test
  void a_relative_gate_taken_from_all_blocks_would_lie_too_low() {
    // Of what passes −70: −26.0, so the gate lies at −36.0; with the silence: −29.0, and the gate at −39.0
    SteppedTone signal = SteppedTone.at(RATE).tone(-23, 20).tone(-37.5, 20).silence(40);
    BlockEnergies energies = integrated(signal, -23);
    assertReading(plain(energies, -70, -10)).isCloseTo(-23, LU);
    assertReading(plain(energies, NO_GATE, -10)).isNotCloseTo(-23, within(1.0));
  }

  @Test
  void an_absolute_gate_of_50_or_60_would_not_hear_what_is_quiet() {
    BlockEnergies energies = integrated(SteppedTone.at(RATE).tone(-65, 20), -65);
    assertReading(plain(energies, -70, -10)).isCloseTo(-65, LU);
    assertThat(plain(energies, -50, -10)).isEmpty();
    assertThat(plain(energies, -60, -10)).isEmpty();
  }

  @Test
  void an_absolute_gate_of_80_would_hear_what_has_no_loudness() {
    BlockEnergies energies = SteppedTone.at(RATE).tone(-70.3, 20).measured().energies();
    assertThat(plain(energies, -70, -10)).isEmpty();
    assertThat(plain(energies, -80, -10)).isPresent();
  }

  @Test
  void blocks_averaged_in_decibels_would_read_low() {
    BlockEnergies energies = integrated(SteppedTone.at(RATE).tone(-20, 20).tone(-28, 20), mean(-20, -28));
    double decibels = windows(energies, 4).map(BlockEnergies::lufs).average().orElseThrow();
    assertThat(decibels).isNotCloseTo(mean(-20, -28), within(1.0));
  }

  @Test
  void percentiles_of_20_and_80_or_of_15_and_90_would_see_no_range() {
    // 11.7 % of the windows lie wholly in the quiet passage, 6.6 % wholly in the loud one
    BlockEnergies energies = range(SteppedTone.at(RATE).tone(-30, 26).tone(-25, 158).tone(-20, 16), 10);
    assertReading(plainRange(energies, -70, -20, 0.10, 0.95)).isCloseTo(10, LU);
    assertReading(plainRange(energies, -70, -20, 0.20, 0.80)).isNotCloseTo(10, within(4.0));
    assertReading(plainRange(energies, -70, -20, 0.15, 0.95)).isNotCloseTo(10, within(1.0));
    assertReading(plainRange(energies, -70, -20, 0.10, 0.90)).isNotCloseTo(10, within(1.0));
  }

  @Test
  void percentiles_of_5_and_99_would_see_too_much() {
    // 7.1 % of the windows are wholly quiet, 3.0 % wholly loud
    BlockEnergies energies = range(SteppedTone.at(RATE).tone(-35, 17).tone(-25, 174).tone(-15, 9), 0, 3.0);
    assertReading(plainRange(energies, -70, -20, 0.05, 0.95)).isGreaterThan(8);
    assertReading(plainRange(energies, -70, -20, 0.10, 0.99)).isGreaterThan(8);
  }

  @Test
  void a_relative_gate_of_the_range_at_10_or_at_30_would_change_it() {
    BlockEnergies energies = range(SteppedTone.at(RATE).tone(-50, 20).tone(-35, 20).tone(-20, 20).tone(-35, 20).tone(-50, 20), 15);
    assertReading(plainRange(energies, -70, -20, 0.10, 0.95)).isCloseTo(15, LU);
    assertReading(plainRange(energies, -70, -30, 0.10, 0.95)).isNotCloseTo(15, within(4.0));
    BlockEnergies halves = range(SteppedTone.at(RATE).tone(-20, 20).tone(-35, 20), 15);
    assertReading(plainRange(halves, -70, -10, 0.10, 0.95)).isNotCloseTo(15, within(4.0));
  }

  @Test
  void an_absolute_gate_of_the_range_at_50_would_not_hear_what_is_quiet() {
    BlockEnergies energies = range(SteppedTone.at(RATE).tone(-60, 20).tone(-55, 20), 5);
    assertThat(plainRange(energies, -50, -20, 0.10, 0.95)).isEmpty();
  }

  @Test
  void momentary_loudness_on_a_grid_of_100_ms_would_miss_a_burst_between() {
    Measurements m = SteppedTone.at(RATE).silence(0.05).tone(-23, 0.4).silence(1).measured();
    assertReading(m.loudness().maxMomentaryLufs()).isCloseTo(-23, within(0.1));
    assertThat(windows(m.energies(), 4).map(BlockEnergies::lufs).max().orElseThrow()).isLessThan(-23.4);
  }

  private static BlockEnergies integrated(SteppedTone signal, double expected) {
    Measurements m = signal.measured();
    assertReading(m.loudness().integratedLufs()).isCloseTo(expected, LU);
    return m.energies();
  }

  private static BlockEnergies range(SteppedTone signal, double expected) {
    return range(signal, expected, 0.05);
  }

  private static BlockEnergies range(SteppedTone signal, double expected, double tolerance) {
    Measurements m = signal.measured();
    assertReading(m.loudness().loudnessRangeLu()).isCloseTo(expected, within(tolerance));
    return m.energies();
  }

  /** Loudness of two passages of equal length. */
  private static double mean(double first, double second) {
    return 10 * Math.log10((Math.pow(10, first / 10) + Math.pow(10, second / 10)) / 2);
  }

  // A meter written out plainly, its constants free

  private static OptionalDouble plain(BlockEnergies energies, double absolute, double relative) {
    double[] loud = windows(energies, 4).filter(power -> BlockEnergies.lufs(power) >= absolute).toArray();
    double gate = BlockEnergies.lufs(Arrays.stream(loud).average().orElse(0)) + relative;
    OptionalDouble power = Arrays.stream(loud).filter(each -> BlockEnergies.lufs(each) > gate).average();
    return power.isPresent() ? OptionalDouble.of(BlockEnergies.lufs(power.getAsDouble())) : power;
  }

  private static OptionalDouble plainRange(BlockEnergies energies, double absolute, double relative, double low, double high) {
    double[] loud = windows(energies, 30).filter(power -> BlockEnergies.lufs(power) > absolute).toArray();
    double gate = BlockEnergies.lufs(Arrays.stream(loud).average().orElse(0)) + relative;
    double[] levels = Arrays.stream(loud).map(BlockEnergies::lufs).filter(level -> level > gate).sorted().toArray();
    return levels.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(levels[(int) Math.round((levels.length - 1) * high)] - levels[(int) Math.round((levels.length - 1) * low)]);
  }

  private static DoubleStream windows(BlockEnergies energies, int slices) {
    return IntStream.rangeClosed(0, energies.sums().length - slices).mapToDouble(j -> energies.meanPower(j, slices));
  }
}
