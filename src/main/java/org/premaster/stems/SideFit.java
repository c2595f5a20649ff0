package org.premaster.stems;

/**
 * How each stem's sides stand in the mix's sides, by least squares over the whole song: what panning, exchanged sides and width are read from.
 *
 * @param leftDb what is left of the mix, in dB, bands of equal weight
 * @param beforeDb the same with one gain for both sides
 * @param matrices of each stem: left in left, right in left, left in right, right in right
 * @param levels of each stem's sides: left by left, left by right, right by right
 */
record SideFit(double leftDb, double beforeDb, double[][] matrices, double[][] levels) {

  static SideFit of(Evidence evidence, Course course) {
    int stems = evidence.stems();
    int n = 2 * stems;
    StemSum.Sides sides = evidence.sum().sides();
    double[] a = new double[n * n];
    double[][] b = new double[2][n];
    double[] residual = new double[2];
    double[] mix = new double[1];
    for (int band = 0; band < Bands.COUNT; band++) {
      double w = course.weight(band);
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          a[i * n + j] += w * sides.product(band, i, j);
        }
        for (int side = 0; side < 2; side++) {
          b[side][i] += w * sides.product(band, i, n + side);
        }
      }
      for (int side = 0; side < 2; side++) {
        residual[side] += w * sides.product(band, n + side, n + side);
      }
    }
    double[][] x = {LeastSquares.solve(a, b[0]), LeastSquares.solve(a, b[1])};
    double left = 0;
    double before = 0;
    double whole = 0;
    for (int side = 0; side < 2; side++) {
      double[] one = new double[n];
      double[] none = new double[n];
      for (int k = 0; k < stems; k++) {
        one[2 * k + side] = evidence.fit().factors()[k];
        none[2 * k + side] = -1;
      }
      left += energy(a, b[side], residual[side], x[side]);
      before += energy(a, b[side], residual[side], one);
      whole += energy(a, b[side], residual[side], none);
    }
    mix[0] = whole;
    double[][] matrices = new double[stems][];
    double[][] levels = new double[stems][];
    for (int k = 0; k < stems; k++) {
      matrices[k] = new double[] {1 + x[0][2 * k], x[0][2 * k + 1], x[1][2 * k], 1 + x[1][2 * k + 1]};
      levels[k] = new double[] {a[2 * k * n + 2 * k], a[2 * k * n + 2 * k + 1], a[(2 * k + 1) * n + 2 * k + 1]};
    }
    return new SideFit(db(left, mix[0]), db(before, mix[0]), matrices, levels);
  }

  private static double energy(double[] a, double[] b, double residual, double[] x) {
    int n = x.length;
    double sum = residual;
    for (int i = 0; i < n; i++) {
      double inner = 0;
      for (int j = 0; j < n; j++) {
        inner += a[i * n + j] * x[j];
      }
      sum += x[i] * (inner - 2 * b[i]);
    }
    return Math.max(0, sum);
  }

  private static double db(double energy, double of) {
    return energy <= 0 || of <= 0 ? Cells.NOTHING_DB : Math.max(Cells.NOTHING_DB, 10 * Math.log10(energy / of));
  }

  /** True where a stem stands in the mix with its sides exchanged. */
  boolean exchanged(int k) {
    double straight = distance(k, 1, 0);
    double crossed = distance(k, 0, 1);
    return crossed < 0.05 * straight && straight > 1e-3 * (levels[k][0] + levels[k][2]);
  }

  /** Energy by which the stem in the mix differs from one with these gains: a side in itself, a side in the other. */
  private double distance(int k, double same, double other) {
    double[] m = matrices[k];
    double[] e = levels[k];
    double ll = m[0] - same;
    double rl = m[1] - other;
    double lr = m[2] - other;
    double rr = m[3] - same;
    return ll * ll * e[0] + 2 * ll * rl * e[1] + rl * rl * e[2] + lr * lr * e[0] + 2 * lr * rr * e[1] + rr * rr * e[2];
  }

  /** Gain of a stem's left side in the mix, linear: what its left output shares with its left side. */
  double gainLeft(int k) {
    return matrices[k][0] + (levels[k][0] > 0 ? matrices[k][1] * levels[k][1] / levels[k][0] : 0);
  }

  double gainRight(int k) {
    return matrices[k][3] + (levels[k][2] > 0 ? matrices[k][2] * levels[k][1] / levels[k][2] : 0);
  }
}
