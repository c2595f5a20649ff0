package org.premaster.measurement.detectors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whether what lies above a frequency is the mirror image of what lies below. An interpolation of the poor kind leaves each component
 * again on the other side of the source's half rate, weaker by what its filter takes away there: by so much at every moment. Between sounds
 * of their own the distance is as random as they are, some 5 dB.
 */
final class MirrorImage {
  /** Most pairs of bins that are looked at. */
  private static final int PAIRS = 250;

  /** Fewest pairs that say something, of a moment and of the file. */
  private static final int FEWEST = 20;

  /** Fewest moments in which a pair must show. */
  private static final int MOMENTS = 6;

  private MirrorImage() {}

  /**
   * How much the distance between a bin and its mirror image changes over time in dB: the median over the pairs of a moment, and of the
   * moments one that few exceed.
   *
   * @param powers spectra of moments
   * @param axis the bin around which is mirrored
   * @param nearest distance of the first bins to it
   * @param furthest distance of the last bins
   * @param floorDb bins below this are noise of the file itself
   * @return infinite where too little stands above the floor to say
   */
  static double spread(List<float[]> powers, int axis, int nearest, int furthest, double floorDb) {
    int last = Math.min(furthest, Math.min(axis, powers.getFirst().length - 1 - axis) * 95 / 100);
    int pairs = Math.clamp(last - nearest, 0, PAIRS);
    double floor = StrictMath.pow(10, floorDb / 10);
    double[][] distance = new double[powers.size()][pairs];
    int shown = 0;
    for (int j = 0; j < pairs; j++) {
      int away = nearest + (int) ((long) j * (last - nearest) / pairs);
      shown += distances(powers, axis, away, floor, distance, j) ? 1 : 0;
    }
    if (shown < FEWEST) {
      return Double.POSITIVE_INFINITY;
    }
    List<Double> spreads = new ArrayList<>();
    for (double[] moment : distance) {
      double[] changes = Arrays.stream(moment).filter(d -> !Double.isNaN(d)).map(Math::abs).sorted().toArray();
      if (changes.length >= FEWEST) {
        spreads.add(changes[changes.length / 2]);
      }
    }
    if (spreads.size() < MOMENTS) {
      return Double.POSITIVE_INFINITY;
    }
    spreads.sort(null);
    return spreads.get((int) Math.round(0.9 * (spreads.size() - 1)));
  }

  /** Fills in one pair's distances less their median; NaN where one of both is lost in noise. Returns whether the pair shows at all. */
  private static boolean distances(List<float[]> powers, int axis, int away, double floor, double[][] distance, int j) {
    double[] seen = new double[powers.size()];
    int count = 0;
    for (int i = 0; i < powers.size(); i++) {
      float above = powers.get(i)[axis + away];
      float below = powers.get(i)[axis - away];
      distance[i][j] = above > floor && below > floor ? Decibels.of(above) - Decibels.of(below) : Double.NaN;
      if (!Double.isNaN(distance[i][j])) {
        seen[count++] = distance[i][j];
      }
    }
    Arrays.sort(seen, 0, count);
    double typical = count < MOMENTS ? Double.NaN : seen[count / 2];
    for (double[] moment : distance) {
      moment[j] -= typical;
    }
    return count >= MOMENTS;
  }
}
