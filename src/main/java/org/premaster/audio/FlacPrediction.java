package org.premaster.audio;

/**
 * Turns residuals into samples in place (RFC 9639, 9.2.5 and 9.2.6). The first {@code order} samples are there already. Sums are
 * taken in 64 bits, which no valid stream exceeds; an invalid one wraps and fails its checksum or range check.
 */
final class FlacPrediction {
  /** Highest order of linear prediction; so many places must be free before the first sample. */
  static final int MOST_ORDER = 32;

  private FlacPrediction() {}

  /** Fixed prediction; 32-bit wrapping arithmetic gives the right sample whenever the sample fits 32 bits. */
  static void fixed(int order, int[] x, int start, int end) {
    switch (order) {
      case 1 -> {
        int last = x[start];
        for (int i = start + 1; i < end; i++) {
          last += x[i];
          x[i] = last;
        }
      }
      case 2 -> {
        for (int i = start + 2; i < end; i++) {
          x[i] += 2 * x[i - 1] - x[i - 2];
        }
      }
      case 3 -> {
        for (int i = start + 3; i < end; i++) {
          x[i] += 3 * (x[i - 1] - x[i - 2]) + x[i - 3];
        }
      }
      case 4 -> {
        for (int i = start + 4; i < end; i++) {
          x[i] += 4 * (x[i - 1] + x[i - 3]) - 6 * x[i - 2] - x[i - 4];
        }
      }
      default -> { }
    }
  }

  /**
   * Linear prediction. Low orders have loops of their own, since the order of a loop inside the loop keeps the JIT from its best.
   *
   * @param c coefficients, the nearest sample's first, with zeros up to {@link #MOST_ORDER}
   */
  static void linear(int order, int[] c, int shift, int[] x, int start, int end) {
    if (order <= 4) {
      linear4(order, c, shift, x, start, end);
    } else if (order <= 8) {
      linear8(order, c, shift, x, start, end);
    } else if (order <= 12) {
      linear12(order, c, shift, x, start, end);
    } else {
      linear32(order, c, shift, x, start, end);
    }
  }

  private static void linear4(int order, int[] c, int shift, int[] x, int start, int end) {
    long c1 = c[0];
    long c2 = c[1];
    long c3 = c[2];
    long c4 = c[3];
    int last = x[start + order - 1];
    for (int i = start + order; i < end; i++) {
      long sum = c4 * x[i - 4] + c3 * x[i - 3] + c2 * x[i - 2] + c1 * last;
      last = x[i] + (int) (sum >> shift);
      x[i] = last;
    }
  }

  private static void linear8(int order, int[] c, int shift, int[] x, int start, int end) {
    long c1 = c[0];
    long c2 = c[1];
    long c3 = c[2];
    long c4 = c[3];
    long c5 = c[4];
    long c6 = c[5];
    long c7 = c[6];
    long c8 = c[7];
    int last = x[start + order - 1];
    for (int i = start + order; i < end; i++) {
      long sum = c8 * x[i - 8] + c7 * x[i - 7] + c6 * x[i - 6] + c5 * x[i - 5]
          + (c4 * x[i - 4] + c3 * x[i - 3] + c2 * x[i - 2]) + c1 * last;
      last = x[i] + (int) (sum >> shift);
      x[i] = last;
    }
  }

  private static void linear12(int order, int[] c, int shift, int[] x, int start, int end) {
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
    int last = x[start + order - 1];
    for (int i = start + order; i < end; i++) {
      long old = c12 * x[i - 12] + c11 * x[i - 11] + c10 * x[i - 10] + c9 * x[i - 9];
      long middle = c8 * x[i - 8] + c7 * x[i - 7] + c6 * x[i - 6] + c5 * x[i - 5];
      long sum = old + middle + (c4 * x[i - 4] + c3 * x[i - 3]) + c2 * x[i - 2] + c1 * last;
      last = x[i] + (int) (sum >> shift);
      x[i] = last;
    }
  }

  private static void linear32(int order, int[] c, int shift, int[] x, int start, int end) {
    for (int i = start + order; i < end; i++) {
      long sum = 0;
      for (int j = 0; j < order; j++) {
        sum += (long) c[j] * x[i - 1 - j];
      }
      x[i] += (int) (sum >> shift);
    }
  }

  /** Fixed prediction of samples that need 33 bits: the side channel of 32-bit stereo. */
  static void fixedWide(int order, long[] x, int start, int end) {
    for (int i = start + order; i < end; i++) {
      x[i] += switch (order) {
        case 0 -> 0;
        case 1 -> x[i - 1];
        case 2 -> 2 * x[i - 1] - x[i - 2];
        case 3 -> 3 * (x[i - 1] - x[i - 2]) + x[i - 3];
        default -> 4 * (x[i - 1] + x[i - 3]) - 6 * x[i - 2] - x[i - 4];
      };
    }
  }

  /** Linear prediction of samples that need 33 bits. */
  static void linearWide(int order, int[] c, int shift, long[] x, int start, int end) {
    for (int i = start + order; i < end; i++) {
      long sum = 0;
      for (int j = 0; j < order; j++) {
        sum += c[j] * x[i - 1 - j];
      }
      x[i] += sum >> shift;
    }
  }
}
