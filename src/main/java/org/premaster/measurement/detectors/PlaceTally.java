package org.premaster.measurement.detectors;

import java.util.Arrays;

/** How far the places of a grid stand out over several pieces together. */
final class PlaceTally {
  /** One piece counts for no more than so many deviations. */
  private static final double MOST = 7;

  private final double[] sums;
  private int pieces;

  PlaceTally(int places) {
    sums = new double[places];
  }

  /** Takes one piece: how far each place stands out in it, in standard deviations. */
  void add(double[] standing) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += Math.min(standing[i], MOST);
    }
    pieces++;
  }

  /** Forgets all pieces. */
  void clear() {
    Arrays.fill(sums, 0);
    pieces = 0;
  }

  /** How far a place stands out over all pieces, in standard deviations. */
  double height(int place) {
    return sums[place] / Math.sqrt(Math.max(1, pieces));
  }

  /** The place that stands out most. */
  int highest() {
    return highest(sums);
  }

  /** So many places that stand out most, the highest first. */
  int[] highest(int count) {
    double[] left = sums.clone();
    int[] places = new int[count];
    for (int i = 0; i < count; i++) {
      places[i] = highest(left);
      left[places[i]] = Double.NEGATIVE_INFINITY;
    }
    return places;
  }

  /** The first of the places that stand out most. */
  static int highest(double[] standing) {
    int highest = 0;
    for (int i = 1; i < standing.length; i++) {
      if (standing[i] > standing[highest]) {
        highest = i;
      }
    }
    return highest;
  }
}
