package org.premaster.measurement.detectors;

import java.util.Arrays;

/**
 * How hollow a coder's blocks are, laid at one place after the other: the share of their coefficients that are near zero beside what they
 * are at other places. Every place is held against its neighbours, because attacks and fades make whole regions more or less hollow; what
 * a coder leaves behind stands out at a single place.
 */
final class Hollowness {
  /** Power beside a coefficient's mean over all places below which it is near zero: −33 dB. */
  private static final double NEAR = 5e-4;

  private static final int FINEST = 21;

  /** Neighbours that are compared with, on each side. Those right beside a coder's place are a little hollow themselves. */
  private static final int NEAREST = 3;

  /** Spread of the shares below which all places are the same: digital silence, or nothing above the floor. */
  private static final double LEAST_SPREAD = 1e-6;

  /** Deviations that no second place reaches by chance, and the share of the highest from which on it is alike. */
  private static final double FAR = 8;

  private static final double ALIKE = 0.5;

  /** Standard deviation of a normal distribution whose mean magnitude is 1. */
  static final double NORMAL = 1.2533;

  private final double floor;
  private final int places;
  private final float[] shares;
  private final float[] quarter;
  private int coefficients;

  /**
   * @param period places that are told; {@link CoderTransform#MARGIN} more on each side are compared with
   * @param bits of the samples; nothing below the noise of rounding to them with dither says anything, nor below that of
   *     {@value #FINEST} bits, which is what the transforms resolve
   */
  Hollowness(int period, int bits) {
    floor = Math.scalb(2.0, -2 * Math.min(bits, FINEST));
    places = period + 2 * CoderTransform.MARGIN;
    shares = new float[places];
    quarter = new float[places];
  }

  /** Forgets the piece. */
  void clear() {
    Arrays.fill(shares, 0);
    coefficients = 0;
  }

  /** Takes one coefficient at all places. */
  void add(float[] coefficient) {
    near(threshold(power(coefficient) / places), coefficient, shares);
    coefficients++;
  }

  /** Takes all coefficients at one place, each with its {@link #threshold}; the last place ends the round. */
  void add(int place, float[] all, float[] thresholds) {
    near(thresholds, all, quarter);
    shares[place] += sum(quarter, all.length);
    if (place == places - 1) {
      coefficients += all.length;
    }
  }

  /** Power below which a coefficient is near zero, by its mean power over all places. */
  float threshold(double power) {
    return (float) (NEAR * power + floor);
  }

  private static void near(float[] threshold, float[] x, float[] to) {
    for (int k = 0; k < x.length; k++) {
      to[k] = threshold[k] / (x[k] * x[k] + threshold[k]);
    }
  }

  private static float sum(float[] x, int length) {
    int left = length;
    while (left % 4 == 0) {
      left /= 4;
      lay(x, left);
    }
    float sum = 0;
    for (int i = 0; i < left; i++) {
      sum += x[i];
    }
    return sum;
  }

  private static void lay(float[] x, int row) {
    for (int i = 0; i < row; i++) {
      x[i] = (x[i] + x[i + row]) + (x[i + 2 * row] + x[i + 3 * row]);
    }
  }

  /** The sum of the squares; a quarter of the places is added up after all four were laid above each other, for the JIT. */
  private double power(float[] x) {
    int row = places / 4;
    for (int o = 0; o < row; o++) {
      quarter[o] = (x[o] * x[o] + x[o + row] * x[o + row]) + (x[o + 2 * row] * x[o + 2 * row] + x[o + 3 * row] * x[o + 3 * row]);
    }
    double even = 0;
    double odd = 0;
    for (int o = 0; o + 1 < row; o += 2) {
      even += quarter[o];
      odd += quarter[o + 1];
    }
    return even + odd;
  }

  private static void near(float threshold, float[] x, float[] shares) {
    for (int o = 0; o < shares.length; o++) {
      shares[o] += threshold / (x[o] * x[o] + threshold);
    }
  }

  /**
   * How far each place of the period stands out from its neighbours, in standard deviations of all places; zeros where none does because
   * all are the same.
   */
  double[] standing() {
    double[] standing = new double[places - 2 * CoderTransform.MARGIN];
    double spread = 0;
    for (int o = 0; o < standing.length; o++) {
      int at = o + CoderTransform.MARGIN;
      double around = 0;
      for (int d = NEAREST; d <= CoderTransform.MARGIN; d++) {
        around += shares[at - d] + shares[at + d];
      }
      standing[o] = shares[at] - around / (2 * (CoderTransform.MARGIN - NEAREST + 1));
      spread += Math.abs(standing[o]);
    }
    double deviation = NORMAL * spread / standing.length;
    if (deviation < LEAST_SPREAD * coefficients) {
      return new double[standing.length];
    }
    for (int o = 0; o < standing.length; o++) {
      standing[o] /= deviation;
    }
    return repeats(standing) ? new double[standing.length] : standing;
  }

  /** Whether several places stand out far and alike, as those of a waveform do that repeats; of a coder's block there is only one. */
  private static boolean repeats(double[] standing) {
    int highest = PlaceTally.highest(standing);
    double next = 0;
    for (int o = 0; o < standing.length; o++) {
      if (Math.abs(o - highest) >= NEAREST) {
        next = Math.max(next, standing[o]);
      }
    }
    return next > FAR && next > ALIKE * standing[highest];
  }
}
