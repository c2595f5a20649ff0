package org.premaster.stems;

import java.util.Arrays;

/**
 * The gain at which each stem stands in the mix. Cells (seconds by bands) that the gains explain weigh more in the next round, so that what is
 * wrong in one passage or one band does not bend the gains found in the others.
 *
 * @param factors of each stem: its gain less 1
 * @param weight how much more would be left without a stem's factor than is left anyway, in the clearest tenth of the cells where the stem sounds;
 *     above 1 the factor is certain
 */
record GainFit(double[] factors, double[] weight) {
  private static final int ROUNDS = 24;
  private static final double FIRST_SLACK = 0.1;
  private static final double LAST_SLACK = 1e-7;

  /** A stem sounds in a cell where it is no more than this share of the mix below it. */
  private static final double SOUNDS = 1e-5;

  /** Where, of the cells in which a stem sounds, the one stands that tells how certain its factor is. */
  private static final double CLEAREST = 0.9;

  /**
   * Fits.
   *
   * @param fixed factors that are known, by stem; NaN for those to be found
   */
  static GainFit of(Cells cells, double[] fixed) {
    double[] factors = new double[cells.stems()];
    for (int k = 0; k < factors.length; k++) {
      factors[k] = Double.isNaN(fixed[k]) ? 0 : fixed[k];
    }
    double[] weights = new double[cells.count()];
    for (int round = 0; round <= ROUNDS; round++) {
      double slack = FIRST_SLACK * Math.pow(LAST_SLACK / FIRST_SLACK, Math.min(1, round / (ROUNDS - 4.0)));
      for (int cell = 0; cell < weights.length; cell++) {
        double mix = cells.mix(cell);
        double left = round == 0 ? mix : cells.left(cell, factors);
        weights[cell] = mix <= cells.floor(cell % Bands.COUNT) ? 0 : 1 / (left + slack * mix + cells.floor(cell % Bands.COUNT));
      }
      solve(cells, weights, fixed, factors);
    }
    return new GainFit(factors, certainty(cells, weights, factors));
  }

  private static void solve(Cells cells, double[] weights, double[] fixed, double[] factors) {
    int n = factors.length;
    double[] a = new double[n * n];
    double[] b = new double[n];
    for (int cell = 0; cell < weights.length; cell++) {
      double w = weights[cell];
      for (int i = 0; i < n && w > 0; i++) {
        b[i] += w * cells.product(cell, i, n);
        for (int j = 0; j <= i; j++) {
          a[i * n + j] += w * cells.product(cell, i, j);
        }
      }
    }
    for (int i = 0; i < n; i++) {
      if (!Double.isNaN(fixed[i])) {
        for (int j = 0; j < n; j++) {
          b[j] -= fixed[i] * a[Math.max(i, j) * n + Math.min(i, j)];
        }
      }
    }
    for (int i = 0; i < n; i++) {
      if (!Double.isNaN(fixed[i])) {
        b[i] = 0;
        for (int j = 0; j < n; j++) {
          a[Math.max(i, j) * n + Math.min(i, j)] = 0;
        }
      }
    }
    double[] x = LeastSquares.solve(a, b);
    for (int i = 0; i < n; i++) {
      factors[i] = Double.isNaN(fixed[i]) ? x[i] : fixed[i];
    }
  }

  private static double[] certainty(Cells cells, double[] weights, double[] factors) {
    double[] certain = new double[factors.length];
    double[] ratios = new double[weights.length];
    for (int k = 0; k < certain.length; k++) {
      int sounding = 0;
      for (int cell = 0; cell < weights.length; cell++) {
        double energy = cells.product(cell, k, k);
        if (energy > SOUNDS * cells.mix(cell) && weights[cell] > 0) {
          ratios[sounding++] =
              factors[k] * factors[k] * energy / (cells.left(cell, factors) + cells.floor(cell % Bands.COUNT) + LAST_SLACK * cells.mix(cell));
        }
      }
      Arrays.sort(ratios, 0, sounding);
      certain[k] = sounding == 0 ? 0 : ratios[(int) (sounding * CLEAREST)];
    }
    return certain;
  }

  /** No factors fixed. */
  static double[] open(int stems) {
    double[] fixed = new double[stems];
    Arrays.fill(fixed, Double.NaN);
    return fixed;
  }

  /** Gain of a stem in the mix, linear; negative where its polarity is inverted. */
  double gain(int stem) {
    return 1 + factors[stem];
  }

  double gainDb(int stem) {
    return 20 * Math.log10(Math.max(1e-6, Math.abs(gain(stem))));
  }
}
