package org.premaster.measurement.detectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FrameSpectrumTest {
  private static final int LENGTH = 4096;

  private final FrameSpectrum spectrum = new FrameSpectrum(FrameSpectrum.blackmanHarris(LENGTH));

  private static double[] sine(double bin, double amplitude) {
    double[] x = new double[LENGTH + 7];
    for (int i = 0; i < x.length; i++) {
      x[i] = amplitude * Math.sin(2 * Math.PI * bin * i / LENGTH + 0.3);
    }
    return x;
  }

  @Test
  void a_sine_at_the_centre_of_a_bin_reads_the_square_of_its_amplitude() {
    assertThat(spectrum.of(sine(1000, 0.25), 7)[1000]).isCloseTo(0.0625, within(1e-12));
  }

  @Test
  void far_from_a_full_scale_sine_the_floor_is_below_minus_220_decibels_between_side_lobes_of_minus_92() {
    double[] power = spectrum.of(sine(1000, 1), 0);
    assertThat(power[500]).isLessThan(1e-22);
    double[] between = spectrum.of(sine(1000.5, 1), 0);
    for (int k = 0; k < power.length; k++) {
      if (Math.abs(k - 1000.5) > 5) {
        assertThat(between[k]).isLessThan(Math.pow(10, -9.1));
      }
    }
  }

  @Test
  void a_constant_reads_in_the_lowest_bin() {
    double[] x = new double[LENGTH];
    java.util.Arrays.fill(x, 0.5);
    assertThat(spectrum.of(x, 0)[0]).isCloseTo(0.25, within(1e-12));
  }
}
