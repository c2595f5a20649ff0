package org.premaster.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoudnessCurveTest {
  private static final int RATE = 48_000;

  @Test
  void the_curve_follows_the_music() {
    BlockEnergies energies = Signal.at(RATE).tone(-20, 20).tone(-30, 20).silence(20).stereo().energies();
    double[] curve = LoudnessCurve.shortTermLufs(energies, 600);
    assertThat(curve).hasSize(600);
    assertThat(LoudnessCurve.stepSeconds(energies, 600)).isEqualTo(0.1);
    assertThat(curve[100]).isCloseTo(-20, within(0.05));
    assertThat(curve[300]).isCloseTo(-30, within(0.05));
    assertThat(curve[500]).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(curve[0]).isCloseTo(-20, within(0.05));
  }

  @Test
  void windows_are_centred_on_their_time() {
    BlockEnergies energies = Signal.at(RATE).silence(10).tone(-20, 10).stereo().energies();
    double[] momentary = LoudnessCurve.momentaryLufs(energies, 1_000);
    assertThat(momentary[95]).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(momentary[100]).isCloseTo(-23, within(0.1));
    double[] shortTerm = LoudnessCurve.shortTermLufs(energies, 1_000);
    assertThat(shortTerm[100]).isCloseTo(-23, within(0.1));
    assertThat(shortTerm[115]).isCloseTo(-20, within(0.05));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 99, 100, 101, 5_000})
  void there_are_at_most_as_many_values_as_points_and_none_is_below_the_peak_of_its_step(int points) {
    Measurements m = Signal.at(RATE).noise(1, 0.1, 4).noise(2, 0.9, 2).noise(3, 0.1, 4).stereo();
    double[] curve = LoudnessCurve.shortTermLufs(m.energies(), points);
    assertThat(curve.length).isBetween(1, points);
    assertThat(curve.length * LoudnessCurve.stepSeconds(m.energies(), points)).isGreaterThanOrEqualTo(9.99);
    assertThat(Arrays.stream(curve).max().orElseThrow())
        .isGreaterThanOrEqualTo(m.loudness().maxShortTermLufs().orElseThrow() - 1e-9);
  }

  @Test
  void a_file_under_100_ms_has_no_curve() {
    assertThat(LoudnessCurve.shortTermLufs(new BlockEnergies(RATE, new double[0]), 10)).isEmpty();
  }

  @Test
  void no_points_are_no_picture() {
    assertThatThrownBy(() -> LoudnessCurve.shortTermLufs(new BlockEnergies(RATE, new double[1]), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
