package org.premaster.measurement.meters;

/**
 * Extremes and sums over the samples of a whole block, as doubles or as left-justified 32-bit codes. The samples are laid in four rows
 * above each other, the rows become one, and again, until few enough are left to go through singly: loops without a running value and with
 * fixed distances, which the JIT turns into vector instructions. The order of the additions is always the same.
 */
final class Fold {
  private static final int ROW = MeterBlock.FRAMES / 4;
  private static final int PART = MeterBlock.FRAMES / 16;

  private final double[] quarter = new double[ROW];
  private final double[] sixteenth = new double[PART];
  private final int[] codeQuarter = new int[ROW];
  private final int[] codeSixteenth = new int[PART];

  /** The highest sample. */
  double highest(double[] x) {
    for (int j = 0; j < ROW; j++) {
      quarter[j] = Math.max(Math.max(x[j], x[j + ROW]), Math.max(x[j + 2 * ROW], x[j + 3 * ROW]));
    }
    return highestOfQuarters();
  }

  /** The lowest sample. */
  double lowest(double[] x) {
    for (int j = 0; j < ROW; j++) {
      quarter[j] = Math.min(Math.min(x[j], x[j + ROW]), Math.min(x[j + 2 * ROW], x[j + 3 * ROW]));
    }
    return lowestOfQuarters();
  }

  /** The smallest absolute value. */
  double leastMagnitude(double[] x) {
    for (int j = 0; j < ROW; j++) {
      quarter[j] =
          Math.min(Math.min(Math.abs(x[j]), Math.abs(x[j + ROW])), Math.min(Math.abs(x[j + 2 * ROW]), Math.abs(x[j + 3 * ROW])));
    }
    return lowestOfQuarters();
  }

  private double highestOfQuarters() {
    for (int j = 0; j < PART; j++) {
      sixteenth[j] =
          Math.max(
              Math.max(quarter[j], quarter[j + PART]), Math.max(quarter[j + 2 * PART], quarter[j + 3 * PART]));
    }
    double max = sixteenth[0];
    for (int j = 1; j < PART; j++) {
      max = Math.max(max, sixteenth[j]);
    }
    return max;
  }

  private double lowestOfQuarters() {
    for (int j = 0; j < PART; j++) {
      sixteenth[j] =
          Math.min(
              Math.min(quarter[j], quarter[j + PART]), Math.min(quarter[j + 2 * PART], quarter[j + 3 * PART]));
    }
    double min = sixteenth[0];
    for (int j = 1; j < PART; j++) {
      min = Math.min(min, sixteenth[j]);
    }
    return min;
  }

  /** The highest code. */
  int highest(int[] x) {
    for (int j = 0; j < ROW; j++) {
      codeQuarter[j] = Math.max(Math.max(x[j], x[j + ROW]), Math.max(x[j + 2 * ROW], x[j + 3 * ROW]));
    }
    return highestOfCodeQuarters();
  }

  /** The lowest code. */
  int lowest(int[] x) {
    for (int j = 0; j < ROW; j++) {
      codeQuarter[j] = Math.min(Math.min(x[j], x[j + ROW]), Math.min(x[j + 2 * ROW], x[j + 3 * ROW]));
    }
    return lowestOfCodeQuarters();
  }

  /** The smallest absolute value; −2³¹ has none in 32 bits and counts as smallest, which errs on the side of looking closer. */
  int leastMagnitude(int[] x) {
    for (int j = 0; j < ROW; j++) {
      codeQuarter[j] =
          Math.min(Math.min(Math.abs(x[j]), Math.abs(x[j + ROW])), Math.min(Math.abs(x[j + 2 * ROW]), Math.abs(x[j + 3 * ROW])));
    }
    return lowestOfCodeQuarters();
  }

  private int highestOfCodeQuarters() {
    for (int j = 0; j < PART; j++) {
      codeSixteenth[j] =
          Math.max(
              Math.max(codeQuarter[j], codeQuarter[j + PART]), Math.max(codeQuarter[j + 2 * PART], codeQuarter[j + 3 * PART]));
    }
    int max = codeSixteenth[0];
    for (int j = 1; j < PART; j++) {
      max = Math.max(max, codeSixteenth[j]);
    }
    return max;
  }

  private int lowestOfCodeQuarters() {
    for (int j = 0; j < PART; j++) {
      codeSixteenth[j] =
          Math.min(
              Math.min(codeQuarter[j], codeQuarter[j + PART]), Math.min(codeQuarter[j + 2 * PART], codeQuarter[j + 3 * PART]));
    }
    int min = codeSixteenth[0];
    for (int j = 1; j < PART; j++) {
      min = Math.min(min, codeSixteenth[j]);
    }
    return min;
  }

  /** Σx. */
  double sum(double[] x) {
    for (int j = 0; j < ROW; j++) {
      quarter[j] = (x[j] + x[j + ROW]) + (x[j + 2 * ROW] + x[j + 3 * ROW]);
    }
    return total();
  }

  /** Σx². */
  double energy(double[] x) {
    return product(x, x);
  }

  /** Σxy. */
  double product(double[] x, double[] y) {
    for (int j = 0; j < ROW; j++) {
      quarter[j] =
          (x[j] * y[j] + x[j + ROW] * y[j + ROW])
              + (x[j + 2 * ROW] * y[j + 2 * ROW] + x[j + 3 * ROW] * y[j + 3 * ROW]);
    }
    return total();
  }

  private double total() {
    for (int j = 0; j < PART; j++) {
      sixteenth[j] = (quarter[j] + quarter[j + PART]) + (quarter[j + 2 * PART] + quarter[j + 3 * PART]);
    }
    double even = 0;
    double odd = 0;
    for (int j = 0; j < PART; j += 2) {
      even += sixteenth[j];
      odd += sixteenth[j + 1];
    }
    return even + odd;
  }
}
