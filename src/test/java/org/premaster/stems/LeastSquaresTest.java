package org.premaster.stems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Normal equations, also where some unknowns are not determined. */
class LeastSquaresTest {

  @Test
  void solves_a_plain_system() {
    double[] x = LeastSquares.solve(new double[] {4, 1, 0, 1, 3, 1, 0, 1, 2}, new double[] {6, 10, 8});

    assertThat(x[0]).isCloseTo(1, within(1e-8));
    assertThat(x[1]).isCloseTo(2, within(1e-8));
    assertThat(x[2]).isCloseTo(3, within(1e-8));
  }

  @Test
  void leaves_an_unknown_at_zero_that_is_silent_or_repeats_another() {
    double[] x = LeastSquares.solve(new double[] {0, 0, 0, 0, 2, 2, 0, 2, 2}, new double[] {0, 4, 4});

    assertThat(x[0]).isZero();
    assertThat(x[1]).isCloseTo(2, within(1e-8));
    assertThat(x[2]).isZero();
  }
}
