package org.premaster.measurement.meters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PowerSpectrumTest {
  @ParameterizedTest
  @ValueSource(ints = {4, 16, 64, 256, 1024})
  void both_pieces_have_the_spectra_that_the_definition_gives(int size) {
    SplittableRandom random = new SplittableRandom(size);
    float[] x = new float[3 * size];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) random.nextDouble(-1, 1);
    }
    float[] roots = new float[size / 2];
    float[] next = new float[size / 2];
    float highest = new PowerSpectrum(size).of(x, 1, size + 3, roots, next);

    float most = 0;
    for (int k = 0; k < size / 2; k++) {
      assertThat(roots[k]).as("bin %d", k).isCloseTo(defined(x, 1, size, k), offset(2e-3f));
      assertThat(next[k]).as("bin %d", k).isCloseTo(defined(x, size + 3, size, k), offset(2e-3f));
      most = Math.max(most, Math.max(roots[k], next[k]));
    }
    assertThat(highest).isEqualTo(most);
  }

  @Test
  void a_tone_stands_in_its_bin_and_its_neighbours_and_not_in_the_other_piece() {
    int size = 256;
    float[] x = new float[2 * size];
    for (int i = 0; i < size; i++) {
      x[i] = (float) Math.cos(2 * Math.PI * 20 * i / size);
    }
    float[] roots = new float[size / 2];
    float[] next = new float[size / 2];
    float rounding = 0.00316f * new PowerSpectrum(size).of(x, 0, size, roots, next);

    for (int k = 0; k < size / 2; k++) {
      assertThat(roots[k] > rounding).as("bin %d", k).isEqualTo(Math.abs(k - 20) <= 1);
      assertThat(next[k]).as("bin %d", k).isLessThan(rounding);
    }
  }

  /** Fourth root of the power by the definition of the transform. */
  private static float defined(float[] x, int from, int size, int k) {
    double re = 0;
    double im = 0;
    for (int i = 0; i < size; i++) {
      double hann = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / size);
      re += hann * x[from + i] * Math.cos(2 * Math.PI * k * i / size);
      im -= hann * x[from + i] * Math.sin(2 * Math.PI * k * i / size);
    }
    return (float) Math.sqrt(Math.hypot(re, im));
  }
}
