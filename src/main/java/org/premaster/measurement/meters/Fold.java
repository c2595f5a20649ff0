package org.premaster.measurement.meters;

/**
 * Extremes and sums over the samples of a whole block, as doubles or as left-justified 32-bit codes. The samples are laid in four rows above
 * each other, the rows become one, and again, until few enough are left to go through singly: loops without a running value and with
 * fixed distances, which the JIT turns into vector instructions. The order of the additions is always the same.
 */
final class Fold {
  private static final int QUARTER = MeterBlock.FRAMES / 4;
  private static final int SIXTEENTH = MeterBlock.FRAMES / 16;

  private final double[] quarter = new double[QUARTER];
  private final double[] sixteenth = new double[SIXTEENTH];
  private final int[] codeQuarter = new int[QUARTER];
  private final int[] codeSixteenth = new int[SIXTEENTH];

  /** The highest sample. */
  double highest(double[] x) {
    for (int j = 0; j < QUARTER; j++) {
      quarter[j] = Math.max(Math.max(x[j], x[j + QUARTER]), Math.max(x[j + 2 * QUARTER], x[j + 3 * QUARTER]));
    }
    for (int j = 0; j < SIXTEENTH; j++) {
      sixteenth[j] =
          Math.max(Math.max(quarter[j], quarter[j + SIXTEENTH]), Math.max(quarter[j + 2 * SIXTEENTH], quarter[j + 3 * SIXTEENTH]));
    }
    double max = sixteenth[0];
    for (int j = 1; j < SIXTEENTH; j++) {
      max = Math.max(max, sixteenth[j]);
    }
    return max;
  }

  /** The lowest sample. */
  double lowest(double[] x) {
    for (int j = 0; j < QUARTER; j++) {
      quarter[j] = Math.min(Math.min(x[j], x[j + QUARTER]), Math.min(x[j + 2 * QUARTER], x[j + 3 * QUARTER]));
    }
    for (int j = 0; j < SIXTEENTH; j++) {
      sixteenth[j] =
          Math.min(Math.min(quarter[j], quarter[j + SIXTEENTH]), Math.min(quarter[j + 2 * SIXTEENTH], quarter[j + 3 * SIXTEENTH]));
    }
    double min = sixteenth[0];
    for (int j = 1; j < SIXTEENTH; j++) {
      min = Math.min(min, sixteenth[j]);
    }
    return min;
  }

  /** The smallest absolute value. */
  double leastMagnitude(double[] x) {
    for (int j = 0; j < QUARTER; j++) {
      quarter[j] =
          Math.min(Math.min(Math.abs(x[j]), Math.abs(x[j + QUARTER])), Math.min(Math.abs(x[j + 2 * QUARTER]), Math.abs(x[j + 3 * QUARTER])));
    }
    for (int j = 0; j < SIXTEENTH; j++) {
      sixteenth[j] =
          Math.min(Math.min(quarter[j], quarter[j + SIXTEENTH]), Math.min(quarter[j + 2 * SIXTEENTH], quarter[j + 3 * SIXTEENTH]));
    }
    double min = sixteenth[0];
    for (int j = 1; j < SIXTEENTH; j++) {
      min = Math.min(min, sixteenth[j]);
    }
    return min;
  }

  /** The highest code. */
  int highest(int[] x) {
    for (int j = 0; j < QUARTER; j++) {
      codeQuarter[j] = Math.max(Math.max(x[j], x[j + QUARTER]), Math.max(x[j + 2 * QUARTER], x[j + 3 * QUARTER]));
    }
    for (int j = 0; j < SIXTEENTH; j++) {
      codeSixteenth[j] =
          Math.max(Math.max(codeQuarter[j], codeQuarter[j + SIXTEENTH]), Math.max(codeQuarter[j + 2 * SIXTEENTH], codeQuarter[j + 3 * SIXTEENTH]));
    }
    int max = codeSixteenth[0];
    for (int j = 1; j < SIXTEENTH; j++) {
      max = Math.max(max, codeSixteenth[j]);
    }
    return max;
  }

  /** The lowest code. */
  int lowest(int[] x) {
    for (int j = 0; j < QUARTER; j++) {
      codeQuarter[j] = Math.min(Math.min(x[j], x[j + QUARTER]), Math.min(x[j + 2 * QUARTER], x[j + 3 * QUARTER]));
    }
    for (int j = 0; j < SIXTEENTH; j++) {
      codeSixteenth[j] =
          Math.min(Math.min(codeQuarter[j], codeQuarter[j + SIXTEENTH]), Math.min(codeQuarter[j + 2 * SIXTEENTH], codeQuarter[j + 3 * SIXTEENTH]));
    }
    int min = codeSixteenth[0];
    for (int j = 1; j < SIXTEENTH; j++) {
      min = Math.min(min, codeSixteenth[j]);
    }
    return min;
  }

  /** The smallest absolute value; −2³¹ has none in 32 bits and counts as smallest, which errs on the side of looking closer. */
  int leastMagnitude(int[] x) {
    for (int j = 0; j < QUARTER; j++) {
      codeQuarter[j] =
          Math.min(Math.min(Math.abs(x[j]), Math.abs(x[j + QUARTER])), Math.min(Math.abs(x[j + 2 * QUARTER]), Math.abs(x[j + 3 * QUARTER])));
    }
    for (int j = 0; j < SIXTEENTH; j++) {
      codeSixteenth[j] =
          Math.min(Math.min(codeQuarter[j], codeQuarter[j + SIXTEENTH]), Math.min(codeQuarter[j + 2 * SIXTEENTH], codeQuarter[j + 3 * SIXTEENTH]));
    }
    int min = codeSixteenth[0];
    for (int j = 1; j < SIXTEENTH; j++) {
      min = Math.min(min, codeSixteenth[j]);
    }
    return min;
  }

  /** Σx. */
  double sum(double[] x) {
    for (int j = 0; j < QUARTER; j++) {
      quarter[j] = (x[j] + x[j + QUARTER]) + (x[j + 2 * QUARTER] + x[j + 3 * QUARTER]);
    }
    return total();
  }

  /** Σx². */
  double energy(double[] x) {
    return product(x, x);
  }

  /** Σxy. */
  double product(double[] x, double[] y) {
    for (int j = 0; j < QUARTER; j++) {
      quarter[j] =
          (x[j] * y[j] + x[j + QUARTER] * y[j + QUARTER])
              + (x[j + 2 * QUARTER] * y[j + 2 * QUARTER] + x[j + 3 * QUARTER] * y[j + 3 * QUARTER]);
    }
    return total();
  }

  private double total() {
    for (int j = 0; j < SIXTEENTH; j++) {
      sixteenth[j] = (quarter[j] + quarter[j + SIXTEENTH]) + (quarter[j + 2 * SIXTEENTH] + quarter[j + 3 * SIXTEENTH]);
    }
    double even = 0;
    double odd = 0;
    for (int j = 0; j < SIXTEENTH; j += 2) {
      even += sixteenth[j];
      odd += sixteenth[j + 1];
    }
    return even + odd;
  }
}
