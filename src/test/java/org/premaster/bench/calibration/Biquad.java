package org.premaster.bench.calibration;

/** A second-order filter of an equaliser (bilinear transform of the analogue prototypes). */
final class Biquad {
  private final double b0;
  private final double b1;
  private final double b2;
  private final double a1;
  private final double a2;

  private Biquad(double b0, double b1, double b2, double a0, double a1, double a2) {
    this.b0 = b0 / a0;
    this.b1 = b1 / a0;
    this.b2 = b2 / a0;
    this.a1 = a1 / a0;
    this.a2 = a2 / a0;
  }

  static Biquad lowPass(double hertz, double q, int rate) {
    double w = 2 * Math.PI * within(hertz, rate) / rate;
    double alpha = Math.sin(w) / (2 * q);
    double cos = Math.cos(w);
    return new Biquad((1 - cos) / 2, 1 - cos, (1 - cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
  }

  static Biquad highPass(double hertz, double q, int rate) {
    double w = 2 * Math.PI * within(hertz, rate) / rate;
    double alpha = Math.sin(w) / (2 * q);
    double cos = Math.cos(w);
    return new Biquad((1 + cos) / 2, -1 - cos, (1 + cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
  }

  static Biquad bandPass(double hertz, double q, int rate) {
    double w = 2 * Math.PI * within(hertz, rate) / rate;
    double alpha = Math.sin(w) / (2 * q);
    return new Biquad(alpha, 0, -alpha, 1 + alpha, -2 * Math.cos(w), 1 - alpha);
  }

  static Biquad bell(double hertz, double q, double decibels, int rate) {
    double w = 2 * Math.PI * within(hertz, rate) / rate;
    double a = Math.pow(10, decibels / 40);
    double alpha = Math.sin(w) / (2 * q);
    double cos = Math.cos(w);
    return new Biquad(1 + alpha * a, -2 * cos, 1 - alpha * a, 1 + alpha / a, -2 * cos, 1 - alpha / a);
  }

  static Biquad allPass(double hertz, double q, int rate) {
    double w = 2 * Math.PI * within(hertz, rate) / rate;
    double alpha = Math.sin(w) / (2 * q);
    double cos = Math.cos(w);
    return new Biquad(1 - alpha, -2 * cos, 1 + alpha, 1 + alpha, -2 * cos, 1 - alpha);
  }

  /** A shelf of slope 1 above the frequency. */
  static Biquad highShelf(double hertz, double decibels, int rate) {
    double w = 2 * Math.PI * within(hertz, rate) / rate;
    double a = Math.pow(10, decibels / 40);
    double cos = Math.cos(w);
    double root = 2 * Math.sqrt(a) * Math.sin(w) / Math.sqrt(2);
    return new Biquad(
        a * (a + 1 + (a - 1) * cos + root), -2 * a * (a - 1 + (a + 1) * cos), a * (a + 1 + (a - 1) * cos - root),
        a + 1 - (a - 1) * cos + root, 2 * (a - 1 - (a + 1) * cos), a + 1 - (a - 1) * cos - root);
  }

  private static double within(double hertz, int rate) {
    return Math.min(hertz, 0.49 * rate);
  }

  /** Filters all channels in place. */
  void on(Sound sound) {
    for (double[] channel : sound.samples()) {
      on(channel);
    }
  }

  /** Filters in place, from rest. */
  void on(double[] x) {
    double s1 = 0;
    double s2 = 0;
    for (int i = 0; i < x.length; i++) {
      double in = x[i] + 1e-30;
      double out = b0 * in + s1;
      s1 = b1 * in - a1 * out + s2;
      s2 = b2 * in - a2 * out;
      x[i] = out - 1e-30;
    }
  }
}
