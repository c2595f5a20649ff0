package org.premaster.measurement.meters;

/**
 * Extremes and sums over many samples, as doubles or as left-justified 32-bit codes. The samples are laid in four rows above each other, the rows become one, and again, until few
 * enough are left to go through singly: loops without a running value, which the JIT turns into vector instructions. The order of the
 * additions is fixed by the number of samples alone, which is a multiple of 16.
 */
final class Fold {
  private final double[] quarter;
  private final double[] sixteenth;
  private final int[] codeQuarter;
  private final int[] codeSixteenth;

  /**
   * @param most samples that a call may have, a multiple of 16
   */
  Fold(int most) {
    quarter = new double[most / 4];
    sixteenth = new double[most / 16];
    codeQuarter = new int[most / 4];
    codeSixteenth = new int[most / 16];
  }

  /** The highest of the first {@code count} samples. */
  double highest(double[] x, int count) {
    int n = count / 4;
    fourToHighest(x, quarter, n);
    fourToHighest(quarter, sixteenth, n / 4);
    double highest = sixteenth[0];
    for (int j = 1; j < n / 4; j++) {
      highest = sixteenth[j] > highest ? sixteenth[j] : highest;
    }
    return highest;
  }

  /** The lowest of the first {@code count} samples. */
  double lowest(double[] x, int count) {
    int n = count / 4;
    fourToLowest(x, quarter, n);
    fourToLowest(quarter, sixteenth, n / 4);
    return leastOfSixteenths(n / 4);
  }

  /** The smallest absolute value among the first {@code count} samples. */
  double leastMagnitude(double[] x, int count) {
    int n = count / 4;
    for (int j = 0; j < n; j++) {
      quarter[j] =
          Math.min(Math.min(Math.abs(x[j]), Math.abs(x[j + n])), Math.min(Math.abs(x[j + 2 * n]), Math.abs(x[j + 3 * n])));
    }
    fourToLowest(quarter, sixteenth, n / 4);
    return leastOfSixteenths(n / 4);
  }

  private double leastOfSixteenths(int n) {
    double lowest = sixteenth[0];
    for (int j = 1; j < n; j++) {
      lowest = sixteenth[j] < lowest ? sixteenth[j] : lowest;
    }
    return lowest;
  }

  /** The highest of the first {@code count} codes. */
  int highest(int[] x, int count) {
    int n = count / 4;
    fourToHighest(x, codeQuarter, n);
    fourToHighest(codeQuarter, codeSixteenth, n / 4);
    int highest = codeSixteenth[0];
    for (int j = 1; j < n / 4; j++) {
      highest = Math.max(highest, codeSixteenth[j]);
    }
    return highest;
  }

  /** The lowest of the first {@code count} codes. */
  int lowest(int[] x, int count) {
    int n = count / 4;
    fourToLowest(x, codeQuarter, n);
    return leastOfCodeQuarters(n);
  }

  /** The smallest absolute value among the first {@code count} codes; −2³¹ has none and counts as smallest, which says "look closer". */
  int leastMagnitude(int[] x, int count) {
    int n = count / 4;
    for (int j = 0; j < n; j++) {
      codeQuarter[j] =
          Math.min(Math.min(Math.abs(x[j]), Math.abs(x[j + n])), Math.min(Math.abs(x[j + 2 * n]), Math.abs(x[j + 3 * n])));
    }
    return leastOfCodeQuarters(n);
  }

  private int leastOfCodeQuarters(int n) {
    fourToLowest(codeQuarter, codeSixteenth, n / 4);
    int lowest = codeSixteenth[0];
    for (int j = 1; j < n / 4; j++) {
      lowest = Math.min(lowest, codeSixteenth[j]);
    }
    return lowest;
  }

  private static void fourToHighest(int[] x, int[] y, int n) {
    for (int j = 0; j < n; j++) {
      y[j] = Math.max(Math.max(x[j], x[j + n]), Math.max(x[j + 2 * n], x[j + 3 * n]));
    }
  }

  private static void fourToLowest(int[] x, int[] y, int n) {
    for (int j = 0; j < n; j++) {
      y[j] = Math.min(Math.min(x[j], x[j + n]), Math.min(x[j + 2 * n], x[j + 3 * n]));
    }
  }

  /** Σx over the first {@code count} samples. */
  double sum(double[] x, int count) {
    int n = count / 4;
    fourToSum(x, quarter, n);
    return total(n);
  }

  /** Σx² over the first {@code count} samples. */
  double energy(double[] x, int count) {
    int n = count / 4;
    for (int j = 0; j < n; j++) {
      double a = x[j];
      double b = x[j + n];
      double c = x[j + 2 * n];
      double d = x[j + 3 * n];
      quarter[j] = (a * a + b * b) + (c * c + d * d);
    }
    return total(n);
  }

  /** Σxy over the first {@code count} samples. */
  double product(double[] x, double[] y, int count) {
    int n = count / 4;
    for (int j = 0; j < n; j++) {
      quarter[j] = (x[j] * y[j] + x[j + n] * y[j + n]) + (x[j + 2 * n] * y[j + 2 * n] + x[j + 3 * n] * y[j + 3 * n]);
    }
    return total(n);
  }

  private double total(int n) {
    fourToSum(quarter, sixteenth, n / 4);
    double sum = 0;
    for (int j = 0; j < n / 4; j++) {
      sum += sixteenth[j];
    }
    return sum;
  }

  private static void fourToHighest(double[] x, double[] y, int n) {
    for (int j = 0; j < n; j++) {
      y[j] = Math.max(Math.max(x[j], x[j + n]), Math.max(x[j + 2 * n], x[j + 3 * n]));
    }
  }

  private static void fourToLowest(double[] x, double[] y, int n) {
    for (int j = 0; j < n; j++) {
      y[j] = Math.min(Math.min(x[j], x[j + n]), Math.min(x[j + 2 * n], x[j + 3 * n]));
    }
  }

  private static void fourToSum(double[] x, double[] y, int n) {
    for (int j = 0; j < n; j++) {
      y[j] = (x[j] + x[j + n]) + (x[j + 2 * n] + x[j + 3 * n]);
    }
  }
}
