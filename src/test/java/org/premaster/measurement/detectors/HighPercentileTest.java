package org.premaster.measurement.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HighPercentileTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8, 40})
  void it_is_the_one_of_the_sorted_moments(int moments) {
    SplittableRandom random = new SplittableRandom(71);
    List<float[]> spectra = new ArrayList<>();
    for (int m = 0; m < moments; m++) {
      float[] bins = new float[50];
      for (int k = 0; k < bins.length; k++) {
        // Few values, so that some are equal
        bins[k] = random.nextInt(12);
      }
      spectra.add(bins);
    }
    for (double share : new double[] {0.5, 0.9, 1}) {
      double[] high = HighPercentile.of(spectra, share);
      for (int k = 0; k < high.length; k++) {
        int bin = k;
        double[] sorted = spectra.stream().mapToDouble(bins -> bins[bin]).sorted().toArray();
        assertThat(high[k]).isEqualTo(sorted[(int) Math.round(share * (moments - 1))]);
      }
    }
  }
}
