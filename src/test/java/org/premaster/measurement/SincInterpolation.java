package org.premaster.measurement;

/** Band-limited interpolation by definition: 64 values a sample, each a sum over 512 samples under a Kaiser window. Slow and plain. */
final class SincInterpolation {
  private static final int PHASES = 64;
  private static final int TAPS = 512;
  private static final double BETA = 10;
  private static final double[][] KERNEL = new double[PHASES][TAPS];

  static {
    for (int p = 0; p < PHASES; p++) {
      for (int k = 0; k < TAPS; k++) {
        double t = k - TAPS / 2 + 1 - (double) p / PHASES;
        double inside = 1 - square(t / (TAPS / 2.0));
        double window = inside <= 0 ? 0 : bessel(BETA * Math.sqrt(inside)) / bessel(BETA);
        KERNEL[p][k] = t == 0 ? 1 : window * Math.sin(Math.PI * t) / (Math.PI * t);
      }
    }
  }

  private SincInterpolation() {}

  /**
   * The largest absolute value and its place.
   *
   * @param position in frames from the first sample
   */
  record Peak(double amplitude, double position) {}

  static Peak peak(double[] x) {
    double[] padded = new double[x.length + 2 * TAPS];
    System.arraycopy(x, 0, padded, TAPS, x.length);
    Peak peak = new Peak(0, 0);
    for (int n = TAPS / 2; n < padded.length - TAPS / 2; n++) {
      for (int p = 0; p < PHASES; p++) {
        double y = 0;
        for (int k = 0; k < TAPS; k++) {
          y += KERNEL[p][k] * padded[n - TAPS / 2 + 1 + k];
        }
        if (Math.abs(y) > peak.amplitude()) {
          peak = new Peak(Math.abs(y), n - TAPS + (double) p / PHASES);
        }
      }
    }
    return peak;
  }

  private static double bessel(double x) {
    double sum = 1;
    double term = 1;
    for (int k = 1; k < 60; k++) {
      term *= square(x / (2 * k));
      sum += term;
    }
    return sum;
  }

  private static double square(double x) {
    return x * x;
  }
}
