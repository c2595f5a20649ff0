package org.premaster.measurement.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.premaster.measurement.Signal;

class LayerThreeTest {

  @Test
  void the_window_of_512_taps_gives_back_what_went_in_with_less_than_minus_80_decibels_of_error() {
    double[] music = Signal.at(44_100).noise(31, 0.5, 0.4).build();
    double[] back = LayerThree.coded(music, 0);
    double error = 0;
    double energy = 0;
    for (int i = 3_000; i < 12_000; i++) {
      error += Math.pow(back[i] - music[i - 512], 2);
      energy += music[i - 512] * music[i - 512];
    }
    assertThat(10 * Math.log10(error / energy)).isLessThan(-80);
  }
}
