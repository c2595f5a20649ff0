package org.premaster.measurement.detectors;

/**
 * How many peaks stood how far below the highest of them, in {@value #STEPS} bins to an octave (0.002 to 0.004 dB each), down to 6 dB. The
 * bins are a ring under the highest peak so far: a new highest pushes out what it leaves too far below.
 */
final class TopBins {
  private static final int STEPS = 2048;
  private static final int MASK = STEPS - 1;

  /** Keeps the exponent and the upper eleven bits of the fraction. */
  private static final int SHIFT = 52 - 11;

  private final int[] bins = new int[STEPS];
  private double highest;

  /** Counts a peak, above 0. */
  void add(double peak) {
    raise(peak);
    int bin = bin(peak);
    if (bin(highest) - bin <= MASK) {
      bins[bin & MASK]++;
    }
  }

  /** Makes this the highest, where it is, without counting it. */
  void raise(double peak) {
    if (peak > highest) {
      int to = bin(peak);
      int from = highest > 0 ? bin(highest) + 1 : to - MASK;
      for (int bin = Math.max(from, to - MASK); bin <= to; bin++) {
        bins[bin & MASK] = 0;
      }
      highest = peak;
    }
  }

  /** The highest peak, 0 before the first. */
  double highest() {
    return highest;
  }

  /** Peaks of so many decibels below the highest or less, 0 to 6; the bin that the border falls into counts. */
  long within(double decibels) {
    if (highest == 0) {
      return 0;
    }
    int top = bin(highest);
    long count = 0;
    for (int bin = Math.max(top - MASK, bin(highest * StrictMath.pow(10, -decibels / 20))); bin <= top; bin++) {
      count += bins[bin & MASK];
    }
    return count;
  }

  /** Rises with the peak, by {@value #STEPS} an octave. */
  private static int bin(double peak) {
    return (int) (Double.doubleToRawLongBits(peak) >>> SHIFT);
  }
}
