package org.premaster.measurement.detectors;

import java.util.List;

/** What each bin of some spectra reaches in its strongest moments: of so few, the highest are kept and nothing is sorted. */
final class HighPercentile {
  private HighPercentile() {}

  /**
   * A high percentile of each bin.
   *
   * @param spectra powers, moments × bins, 0 or more; at least one moment
   * @param share share of the moments in which a bin is no higher, from 0.5 on, to the nearest moment
   */
  static double[] of(List<float[]> spectra, double share) {
    int kept = spectra.size() - (int) Math.round(share * (spectra.size() - 1));
    int bins = spectra.getFirst().length;
    // The highest so far of each bin, the least of them first
    float[][] top = new float[kept][bins];
    for (float[] spectrum : spectra) {
      for (int k = 0; k < bins; k++) {
        float value = spectrum[k];
        if (value > top[0][k]) {
          int i = 0;
          while (i + 1 < kept && value > top[i + 1][k]) {
            top[i][k] = top[i + 1][k];
            i++;
          }
          top[i][k] = value;
        }
      }
    }
    double[] high = new double[bins];
    for (int k = 0; k < bins; k++) {
      high[k] = top[0][k];
    }
    return high;
  }
}
