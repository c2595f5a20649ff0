package org.premaster.measurement;

/**
 * Loudness over time for a picture that lies under a waveform: evenly spaced values over the whole file, of windows centred on their time
 * and shortened at the ends of the file. A value is the highest within its step, so that no peak of the curve is lost to the picture's
 * width.
 */
public final class LoudnessCurve {
  private static final int SHORT_TERM = 30;
  private static final int MOMENTARY = 4;

  private LoudnessCurve() {}

  /**
   * Curve of the 3 s loudness.
   *
   * @param points values wanted at most, 1 or more
   * @return LUFS, negative infinity for silence; value i belongs to the time from i to i + 1 times {@link #stepSeconds}; empty under 100 ms
   */
  public static double[] shortTermLufs(BlockEnergies energies, int points) {
    return curve(energies, points, SHORT_TERM);
  }

  /** Curve of the 400 ms loudness, otherwise as {@link #shortTermLufs}. */
  public static double[] momentaryLufs(BlockEnergies energies, int points) {
    return curve(energies, points, MOMENTARY);
  }

  /** Seconds from one value of a curve of at most {@code points} values to the next. */
  public static double stepSeconds(BlockEnergies energies, int points) {
    return step(energies, points) / 10.0;
  }

  private static int step(BlockEnergies energies, int points) {
    if (points < 1) {
      throw new IllegalArgumentException("a curve needs a point or more, not " + points);
    }
    return Math.max(1, Math.ceilDiv(energies.sums().length, points));
  }

  private static double[] curve(BlockEnergies energies, int points, int window) {
    int slices = energies.sums().length;
    int step = step(energies, points);
    double[] curve = new double[Math.ceilDiv(slices, step)];
    for (int i = 0; i < curve.length; i++) {
      double highest = 0;
      for (int j = i * step; j < Math.min(slices, (i + 1) * step); j++) {
        int from = Math.max(0, j - window / 2);
        int to = Math.min(slices, j - window / 2 + window);
        highest = Math.max(highest, energies.meanPower(from, to - from));
      }
      curve[i] = BlockEnergies.lufs(highest);
    }
    return curve;
  }
}
