package org.premaster.measurement.meters;

/**
 * The interpolator of the true-peak meter: a Kaiser-windowed sinc, {@value #TAPS} taps a phase, {@value #PHASES} phases between two
 * samples. Its gain is within 0.004 dB up to 0.45 of the sample rate in every phase.
 *
 * <p>Row p gives the value p/{@value #PHASES} of the way from sample n to n + 1 as Σ row[k]·x[n − {@value #BEFORE} + k].
 */
final class TruePeakKernel {
  static final int TAPS = 48;
  static final int PHASES = 32;
  static final int BEFORE = TAPS / 2 - 1;

  private static final double BETA = 7;
  private static final int HALF = TAPS / 2;

  private final double[][] rows = new double[PHASES + 1][TAPS];

  TruePeakKernel() {
    for (int p = 0; p <= PHASES; p++) {
      for (int k = 0; k < TAPS; k++) {
        rows[p][k] = tap(k - BEFORE - (double) p / PHASES);
      }
    }
  }

  /** Taps of a phase, 0 to {@value #PHASES}; the array is the kernel's own. */
  double[] row(int phase) {
    return rows[phase];
  }

  /**
   * How far an interpolated value can lie above the higher of the two values between which it lies, over all phases strictly between
   * neighbours of a grid of {@code step} phases.
   */
  InterpolationRise rise(int step) {
    InterpolationRise rise = InterpolationRise.NONE;
    for (int from = 0; from < PHASES; from += step) {
      for (int p = from + 1; p < from + step; p++) {
        double share = (double) (p - from) / step;
        double[] weights = new double[TAPS];
        for (int k = 0; k < TAPS; k++) {
          weights[k] = rows[p][k] - (1 - share) * rows[from][k] - share * rows[from + step][k];
        }
        rise = rise.or(InterpolationRise.of(weights, BEFORE));
      }
    }
    return rise;
  }

  private static double tap(double t) {
    if (t == 0) {
      return 1;
    }
    double edge = t / HALF;
    double window = Math.abs(edge) >= 1 ? 0 : bessel(BETA * StrictMath.sqrt(1 - edge * edge)) / bessel(BETA);
    return t == StrictMath.rint(t) ? 0 : StrictMath.sin(Math.PI * t) / (Math.PI * t) * window;
  }

  /** Modified Bessel function of the first kind, order zero, by its power series. */
  private static double bessel(double x) {
    double sum = 1;
    double term = 1;
    for (int k = 1; term > 1e-18 * sum; k++) {
      term *= x / (2 * k) * (x / (2 * k));
      sum += term;
    }
    return sum;
  }
}
