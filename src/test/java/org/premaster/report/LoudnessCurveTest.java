package org.premaster.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.premaster.measurement.BlockEnergies;

class LoudnessCurveTest {
  private static final int RATE = 48_000;

  private static BlockEnergies steady(int slices, double lufs) {
    double[] sums = new double[slices];
    Arrays.fill(sums, Math.pow(10, (lufs + 0.691) / 10) * RATE / 10);
    return new BlockEnergies(RATE, sums);
  }

  @Test
  void a_steady_programme_is_a_straight_line_at_its_loudness() {
    double[] curve = LoudnessCurve.shortTerm(steady(600, -23), 100);

    assertThat(curve).hasSize(100);
    assertThat(Arrays.stream(curve).boxed().toList()).allSatisfy(lufs -> assertThat(lufs).isCloseTo(-23, within(1e-9)));
  }

  @Test
  void the_highest_window_is_always_seen_however_much_is_thinned() {
    BlockEnergies energies = steady(10_000, -30);
    for (int j = 5_003; j < 5_033; j++) {
      energies.sums()[j] *= 100;
    }

    assertThat(Arrays.stream(LoudnessCurve.shortTerm(energies, 50)).max().orElseThrow()).isCloseTo(-10, within(1e-6));
  }

  @Test
  void under_three_seconds_there_is_no_curve() {
    assertThat(LoudnessCurve.shortTerm(steady(29, -20), 100)).isEmpty();
    assertThat(LoudnessCurve.shortTerm(steady(30, -20), 100)).hasSize(1);
  }

  @Test
  void silence_is_negative_infinity() {
    assertThat(LoudnessCurve.shortTerm(new BlockEnergies(RATE, new double[40]), 100)).containsOnly(Double.NEGATIVE_INFINITY);
  }

  @Test
  void a_point_stands_in_the_middle_of_its_windows() {
    assertThat(LoudnessCurve.middleSeconds(steady(30, -20), 100, 0)).isEqualTo(1.5);
    assertThat(LoudnessCurve.middleSeconds(steady(129, -20), 100, 99)).isCloseTo(9.9 + 1.5, within(1e-9));
  }
}
