package org.premaster.measurement.meters;

import java.util.OptionalDouble;

/**
 * The first note or stroke: the first place in the opening ten seconds where the level rises steeply (by 8 dB against the tenth of a second
 * before) and comes within 30 dB of the loudest there. A hiss or hum before it is neither.
 */
final class FirstOnset {
  private static final double OPENING_SECONDS = 10;
  private static final double HOP_SECONDS = 0.005;

  /** Steps of the past that a step is compared with: a tenth of a second. */
  private static final int LOOK_BACK = 20;

  // Energies: a steep rise, the least that counts of the loudest, and what is music already though it did not rise steeply
  private static final double RISE = 6.3;
  private static final double REACH = 1e-3;
  private static final double SUSTAINED = 0.1;
  private static final double INAUDIBLE = 1e-9;

  private FirstOnset() {}

  /** Seconds from the start of x; absent where there is no such rise. */
  static OptionalDouble seconds(float[] x, int count, double rate) {
    int hop = Math.max(1, (int) (HOP_SECONDS * rate));
    int hops = (int) Math.min(OPENING_SECONDS / HOP_SECONDS, (count - 1) / hop);
    if (hops < 4) {
      return OptionalDouble.empty();
    }
    double[] levels = levels(x, hop, hops);
    double loudest = INAUDIBLE;
    for (double level : levels) {
      loudest = Math.max(loudest, level);
    }
    double past = 0;
    for (int h = 0; h < hops; h++) {
      double before = h == 0 ? loudest * REACH : past / Math.min(h, LOOK_BACK);
      if (levels[h] > loudest * REACH && levels[h] > RISE * before) {
        return OptionalDouble.of(start(levels, h, before) * hop / rate);
      }
      if (levels[h] > loudest * SUSTAINED) {
        return OptionalDouble.empty();
      }
      past += levels[h] - (h >= LOOK_BACK ? levels[h - LOOK_BACK] : 0);
    }
    return OptionalDouble.empty();
  }

  /** Energy of the differences of neighbours in each step: without direct current and with little rumble. */
  private static double[] levels(float[] x, int hop, int hops) {
    double[] levels = new double[hops];
    for (int h = 0; h < hops; h++) {
      double sum = 0;
      for (int i = h * hop; i < (h + 1) * hop; i++) {
        double step = x[i + 1] - x[i];
        sum += step * step;
      }
      levels[h] = sum / hop;
    }
    return levels;
  }

  /** The step in which the rise begins. */
  private static int start(double[] levels, int at, double before) {
    int start = at;
    while (start > 0 && levels[start - 1] > 2 * before && levels[start - 1] < levels[start]) {
      start--;
    }
    return start;
  }
}
