package org.premaster.measurement.meters;

/**
 * How far an interpolated value can lie beside the straight line between two values that are known. What an interpolator adds to the line
 * is a sum over the second differences of the samples, x[i − 1] − 2x[i] + x[i + 1], and these are small where music is; so
 * |y| ≤ level + bend · (largest second difference around) + rest · (largest sample around), both absolute.
 *
 * @param bend L1 norm of the weights on the second differences
 * @param rest what the interpolator's gain and delay deviate from exact ones, which no second difference accounts for, with a margin for
 *     the rounding of the sums
 */
record InterpolationRise(double bend, double rest) {
  /** No rise at all. */
  static final InterpolationRise NONE = new InterpolationRise(0, 0);

  /** Covers the rounding of the interpolation sums, which is some 1e-14 of the samples around. */
  private static final double ROUNDING = 1e-9;

  /**
   * The rise of one interpolated value.
   *
   * @param weights its taps minus those that make the line
   * @param centre the tap left of the middle, which with its right neighbour takes the rest
   */
  static InterpolationRise of(double[] weights, int centre) {
    double gain = 0;
    double moment = 0;
    for (int k = 0; k < weights.length; k++) {
      gain += weights[k];
      moment += (k - centre) * weights[k];
    }
    double right = moment;
    double left = gain - moment;
    double slope = 0;
    double sum = 0;
    double norm = 0;
    for (int k = 0; k < weights.length; k++) {
      double weight = weights[k] - (k == centre ? left : 0) - (k == centre + 1 ? right : 0);
      slope += weight;
      sum += slope;
      norm += Math.abs(sum);
    }
    return new InterpolationRise(norm, Math.abs(left) + Math.abs(right) + ROUNDING);
  }

  /** A rise that holds where this and the other do. */
  InterpolationRise or(InterpolationRise other) {
    return new InterpolationRise(Math.max(bend, other.bend), Math.max(rest, other.rest));
  }

  /** The rise in numbers, for the largest second difference and the largest sample around. */
  double above(double largestBend, double largestSample) {
    return bend * largestBend + rest * largestSample;
  }
}
