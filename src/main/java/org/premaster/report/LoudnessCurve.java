package org.premaster.report;

import org.premaster.measurement.BlockEnergies;

/** Short-term loudness (EBU Tech 3341: 3 s window, ungated) over a file, thinned to what a picture can show. */
final class LoudnessCurve {
  /** 100 ms slices of a short-term window. */
  private static final int WINDOW = 30;

  private LoudnessCurve() {}

  /**
   * At most {@code points} values in LUFS, each the loudest of the windows it stands for, so that the highest short-term loudness is
   * always seen; negative infinity for silence; empty under 3 s.
   */
  static double[] shortTerm(BlockEnergies energies, int points) {
    int windows = energies.sums().length - WINDOW + 1;
    if (windows < 1) {
      return new double[0];
    }
    double[] curve = new double[Math.min(points, windows)];
    for (int i = 0; i < curve.length; i++) {
      double most = 0;
      for (int j = first(i, windows, curve.length); j < first(i + 1, windows, curve.length); j++) {
        most = Math.max(most, energies.meanPower(j, WINDOW));
      }
      curve[i] = BlockEnergies.lufs(most);
    }
    return curve;
  }

  /** Time in the middle of the windows that point {@code i} stands for. */
  static double middleSeconds(BlockEnergies energies, int points, int i) {
    int windows = energies.sums().length - WINDOW + 1;
    int size = Math.min(points, windows);
    double middle = (first(i, windows, size) + first(i + 1, windows, size) - 1) / 2.0;
    return (middle + WINDOW / 2.0) / 10;
  }

  private static int first(int point, int windows, int size) {
    return (int) ((long) point * windows / size);
  }
}
