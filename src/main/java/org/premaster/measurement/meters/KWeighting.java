package org.premaster.measurement.meters;

/**
 * Coefficients of the K-weighting filter (BS.1770-5 Annex 1) at one sample rate: a high shelf, then a high-pass with numerator
 * gain·[1, −2, 1].
 *
 * <p>The standard prints 48 kHz only and asks other rates for the same response. From 32 kHz up the coefficients come from the analogue
 * prototype behind that table by the bilinear transform, as everywhere. Below, the transform would bend the shelf by up to 0.29 dB; there
 * its poles are those of the prototype and its zeros are solved for the table's response at 0 Hz, at the corner and at half the rate,
 * which leaves 0.04 dB at 8 kHz and 0.01 dB from 11 kHz.
 *
 * <p>The table's high-pass has a pass-band gain of +0.043 dB on which the calibration constant relies, so {@code highPassGain} keeps that
 * gain at every rate; libraries that leave it at 1 drift by up to 0.2 dB at 8 kHz and 0.03 dB at 192 kHz.
 */
record KWeighting(
    double b0,
    double b1,
    double b2,
    double a1,
    double a2,
    double highPassGain,
    double highPassA1,
    double highPassA2) {

  private static final double SHELF_HZ = 1681.974450955533;
  private static final double SHELF_DB = 3.999843853973347;
  private static final double SHELF_Q = 0.7071752369554196;
  private static final double SHELF_BAND_EXPONENT = 0.4996667741545416;
  private static final double HIGH_PASS_HZ = 38.13547087602444;
  private static final double HIGH_PASS_Q = 0.5003270373238773;
  private static final int TABLE_RATE_HZ = 48_000;
  private static final int LOWEST_BILINEAR_HZ = 32_000;

  /** The filter for a sample rate in Hz, 8,000 or more. */
  static KWeighting at(int sampleRateHz) {
    double[] shelf = sampleRateHz < LOWEST_BILINEAR_HZ ? matchedShelf(sampleRateHz) : bilinearShelf(sampleRateHz);
    double h = StrictMath.tan(Math.PI * HIGH_PASS_HZ / sampleRateHz);
    double h0 = highPassA0(sampleRateHz);
    return new KWeighting(
        shelf[0],
        shelf[1],
        shelf[2],
        shelf[3],
        shelf[4],
        highPassA0(TABLE_RATE_HZ) / h0,
        2 * (h * h - 1) / h0,
        (1 - h / HIGH_PASS_Q + h * h) / h0);
  }

  private static double highPassA0(int sampleRateHz) {
    double h = StrictMath.tan(Math.PI * HIGH_PASS_HZ / sampleRateHz);
    return 1 + h / HIGH_PASS_Q + h * h;
  }

  /** The shelf as b0, b1, b2, a1, a2. */
  private static double[] bilinearShelf(int sampleRateHz) {
    double k = StrictMath.tan(Math.PI * SHELF_HZ / sampleRateHz);
    double high = StrictMath.pow(10, SHELF_DB / 20);
    double band = StrictMath.pow(high, SHELF_BAND_EXPONENT);
    double a0 = 1 + k / SHELF_Q + k * k;
    return new double[] {
      (high + band * k / SHELF_Q + k * k) / a0,
      2 * (k * k - high) / a0,
      (high - band * k / SHELF_Q + k * k) / a0,
      2 * (k * k - 1) / a0,
      (1 - k / SHELF_Q + k * k) / a0
    };
  }

  /**
   * The shelf with the prototype's poles. Over sin²(ω/2) a biquad's |numerator|² is a parabola of three numbers; the responses wanted at
   * three frequencies give these, and these give b0, b1, b2.
   */
  private static double[] matchedShelf(int sampleRateHz) {
    double corner = 2 * Math.PI * SHELF_HZ / sampleRateHz;
    double damping = 1 / (2 * SHELF_Q);
    double a1 = -2 * StrictMath.exp(-damping * corner) * StrictMath.cos(StrictMath.sqrt(1 - damping * damping) * corner);
    double a2 = StrictMath.exp(-2 * damping * corner);
    double[] table = bilinearShelf(TABLE_RATE_HZ);

    double atZero = square(1 + a1 + a2) * gain(table, 0);
    double atHalf = square(1 - a1 + a2) * gain(table, Math.PI * sampleRateHz / TABLE_RATE_HZ);
    double s = square(StrictMath.sin(corner / 2));
    double bow = 4 * s * (1 - s);
    double denominator = square(1 + a1 + a2) * (1 - s) + square(1 - a1 + a2) * s - 4 * a2 * bow;
    double atCorner = denominator * gain(table, 2 * Math.PI * SHELF_HZ / TABLE_RATE_HZ);

    double bend = (atCorner - atZero * (1 - s) - atHalf * s) / bow;
    double even = (StrictMath.sqrt(atZero) + StrictMath.sqrt(atHalf)) / 2;
    double b0 = (even + StrictMath.sqrt(even * even + bend)) / 2;
    double b1 = (StrictMath.sqrt(atZero) - StrictMath.sqrt(atHalf)) / 2;
    return new double[] {b0, b1, -bend / (4 * b0), a1, a2};
  }

  /** |H|² of a biquad at an angular frequency in radians a frame. */
  private static double gain(double[] biquad, double omega) {
    double s = square(StrictMath.sin(omega / 2));
    return shape(biquad[0], biquad[1], biquad[2], s) / shape(1, biquad[3], biquad[4], s);
  }

  private static double shape(double c0, double c1, double c2, double s) {
    return square(c0 + c1 + c2) * (1 - s) + square(c0 - c1 + c2) * s - 16 * c0 * c2 * s * (1 - s);
  }

  private static double square(double x) {
    return x * x;
  }
}
