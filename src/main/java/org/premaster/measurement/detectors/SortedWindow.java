package org.premaster.measurement.detectors;

import java.util.Arrays;

/** Some numbers of a longer row in the order of their size, while others join and leave. None of them may be NaN. */
final class SortedWindow {
  private final double[] sorted;
  private int size;

  /**
   * An empty one.
   *
   * @param most how many numbers it ever holds at a time
   */
  SortedWindow(int most) {
    sorted = new double[most];
  }

  void add(double value) {
    int at = Arrays.binarySearch(sorted, 0, size, value);
    at = at < 0 ? -at - 1 : at;
    System.arraycopy(sorted, at, sorted, at + 1, size - at);
    sorted[at] = value;
    size++;
  }

  /** Takes a number out again that is there. */
  void remove(double value) {
    int at = Arrays.binarySearch(sorted, 0, size, value);
    if (at < 0) {
      throw new IllegalArgumentException(value + " is not there");
    }
    size--;
    System.arraycopy(sorted, at + 1, sorted, at, size - at);
  }

  /** The number below which the given share lies, 0 to 1. */
  double percentile(double share) {
    return sorted[(int) Math.round(share * (size - 1))];
  }
}
