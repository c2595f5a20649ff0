package org.premaster.stems;

/** Solves symmetric systems of normal equations. */
final class LeastSquares {
  /** Share of each diagonal element that is added to it, so that what is undetermined stays near zero. */
  private static final double RIDGE = 1e-10;

  private LeastSquares() {}

  /**
   * The x with (A + ridge) x = b, by Cholesky's method.
   *
   * @param a symmetric, n × n, row by row; only the lower half is read
   * @return n numbers; 0 for an unknown whose row is zero, or that repeats another
   */
  static double[] solve(double[] a, double[] b) {
    int n = b.length;
    double[] lower = a.clone();
    boolean[] free = new boolean[n];
    for (int j = 0; j < n; j++) {
      double whole = a[j * n + j];
      double left = whole * (1 + RIDGE);
      for (int k = 0; k < j; k++) {
        left -= free[k] ? lower[j * n + k] * lower[j * n + k] : 0;
      }
      free[j] = whole > 0 && left > 4 * RIDGE * whole;
      if (free[j]) {
        lower[j * n + j] = Math.sqrt(left);
        for (int i = j + 1; i < n; i++) {
          double rest = a[i * n + j];
          for (int k = 0; k < j; k++) {
            rest -= free[k] ? lower[i * n + k] * lower[j * n + k] : 0;
          }
          lower[i * n + j] = rest / lower[j * n + j];
        }
      }
    }
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      double rest = b[i];
      for (int k = 0; k < i; k++) {
        rest -= free[k] ? lower[i * n + k] * x[k] : 0;
      }
      x[i] = free[i] ? rest / lower[i * n + i] : 0;
    }
    for (int i = n - 1; i >= 0; i--) {
      double rest = x[i];
      for (int k = i + 1; k < n; k++) {
        rest -= free[k] ? lower[k * n + i] * x[k] : 0;
      }
      x[i] = free[i] ? rest / lower[i * n + i] : 0;
    }
    return x;
  }
}
