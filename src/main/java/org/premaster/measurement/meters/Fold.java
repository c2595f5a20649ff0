package org.premaster.measurement.meters;

/**
 * Extremes and sums over the samples of a whole block, as doubles or as left-justified 32-bit codes. Doubles are laid in four rows above
 * each other, the rows become one, and again, until few enough are left to go through singly: loops without a running value and with fixed
 * distances, which the JIT turns into vector instructions. The order of the additions is always the same.
 */
final class Fold {
  private static final int ROW = MeterBlock.FRAMES / 4;
  private static final int PART = MeterBlock.FRAMES / 16;

  private final double[] quarter = new double[ROW];
  private final double[] sixteenth = new double[PART];
  private final double[] square = new double[ROW];
  private int highestCode;
  private int lowestCode;
  private int leastCode;
  private double sum;
  private double energy;

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

  /** Takes the extremes of these codes, which the next three methods tell. Integers are compared in any order, so the JIT needs no rows. */
  void extremes(int[] x) {
    int high = Integer.MIN_VALUE;
    int low = Integer.MAX_VALUE;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < MeterBlock.FRAMES; i++) {
      high = Math.max(high, x[i]);
      low = Math.min(low, x[i]);
      least = Math.min(least, Math.abs(x[i]));
    }
    highestCode = high;
    lowestCode = low;
    leastCode = least;
  }

  int highestCode() {
    return highestCode;
  }

  int lowestCode() {
    return lowestCode;
  }

  /** The smallest absolute value; −2³¹ has none in 32 bits and counts as smallest, which errs on the side of looking closer. */
  int leastCode() {
    return leastCode;
  }

  /** Takes Σx and Σx² of these samples, which the next two methods tell. */
  void sums(double[] x) {
    for (int j = 0; j < ROW; j++) {
      double a = x[j];
      double b = x[j + ROW];
      double c = x[j + 2 * ROW];
      double d = x[j + 3 * ROW];
      quarter[j] = (a + b) + (c + d);
      square[j] = (a * a + b * b) + (c * c + d * d);
    }
    sum = total(quarter);
    energy = total(square);
  }

  double sum() {
    return sum;
  }

  double energy() {
    return energy;
  }

  /** Σxy. */
  double product(double[] x, double[] y) {
    for (int j = 0; j < ROW; j++) {
      quarter[j] =
          (x[j] * y[j] + x[j + ROW] * y[j + ROW])
              + (x[j + 2 * ROW] * y[j + 2 * ROW] + x[j + 3 * ROW] * y[j + 3 * ROW]);
    }
    return total(quarter);
  }

  private double total(double[] x) {
    for (int j = 0; j < PART; j++) {
      sixteenth[j] = (x[j] + x[j + PART]) + (x[j + 2 * PART] + x[j + 3 * PART]);
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
