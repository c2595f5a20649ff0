package org.premaster.audio;

/**
 * Turns residuals into samples in place (RFC 9639, 9.2.5 and 9.2.6). Sums are taken in 64 bits, which no valid stream exceeds; an invalid one
 * wraps and fails its checksum or range check.
 */
final class FlacPrediction {
  /** Highest order of linear prediction; so many places must be free before the first sample. */
  static final int MOST_ORDER = 32;

  private FlacPrediction() {}

  /**
   * Predicts samples of up to 32 bits. Usual orders have a loop of their own, since the order of a loop inside the loop keeps the JIT from its
   * best; {@link #plain} does the same for any.
   *
   * @param c coefficients, the nearest sample's first, with zeros up to {@link #MOST_ORDER}
   * @param start the first sample that is predicted, {@link #MOST_ORDER} or more
   */
  static void linear(int order, int[] c, int shift, int[] x, int start, int end) {
    if (order <= 12) {
      linear12(c, shift, x, start, end);
    } else {
      plain(order, c, shift, x, start, end);
    }
  }

  private static void linear12(int[] c, int shift, int[] x, int start, int end) {
    long c1 = c[0];
    long c2 = c[1];
    long c3 = c[2];
    long c4 = c[3];
    long c5 = c[4];
    long c6 = c[5];
    long c7 = c[6];
    long c8 = c[7];
    long c9 = c[8];
    long c10 = c[9];
    long c11 = c[10];
    long c12 = c[11];
    int i = Math.max(start, MOST_ORDER);
    int last = x[i - 1];
    int beforeLast = x[i - 2];
    for (; i < end; i++) {
      long sum = ((long) x[i] << shift) + c12 * x[i - 12] + c11 * x[i - 11] + c10 * x[i - 10] + c9 * x[i - 9]
          + c8 * x[i - 8] + c7 * x[i - 7] + c6 * x[i - 6] + c5 * x[i - 5] + c4 * x[i - 4] + c3 * x[i - 3] + c2 * beforeLast;
      beforeLast = last;
      last = (int) (sum + c1 * last >> shift);
      x[i] = last;
    }
  }

  static void plain(int order, int[] c, int shift, int[] x, int start, int end) {
    for (int i = start; i < end; i++) {
      long sum = 0;
      for (int j = 0; j < order; j++) {
        sum += (long) c[j] * x[i - 1 - j];
      }
      x[i] += (int) (sum >> shift);
    }
  }

  /** Predicts samples that need 33 bits: the side channel of 32-bit stereo. */
  static void wide(int order, int[] c, int shift, long[] x, int start, int end) {
    for (int i = start; i < end; i++) {
      long sum = 0;
      for (int j = 0; j < order; j++) {
        sum += c[j] * x[i - 1 - j];
      }
      x[i] += sum >> shift;
    }
  }
}
