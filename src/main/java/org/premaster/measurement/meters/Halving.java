package org.premaster.measurement.meters;

/**
 * Half the rate by the half-band filter (−1, 0, 9, 16, 9, 0, −1) / 32: what folds onto the lower half of the new band has lost 24 dB or
 * more.
 */
final class Halving {
  private Halving() {}

  /**
   * Halves the rate of the first {@code count} samples where they stand.
   *
   * @return samples that are left; 0 where there are too few to filter
   */
  static int inPlace(float[] x, int count) {
    int half = Math.max(0, (count - 6) / 2);
    for (int i = 0; i < half; i++) {
      int at = 2 * i;
      x[i] = (16 * x[at + 3] + 9 * (x[at + 2] + x[at + 4]) - (x[at] + x[at + 6])) * (1f / 32);
    }
    return half;
  }
}
