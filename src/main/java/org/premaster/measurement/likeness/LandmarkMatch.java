package org.premaster.measurement.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.premaster.measurement.traces.Landmarks;

/**
 * A displacement at which the landmarks of two recordings agree.
 *
 * @param offsetUnits units of {@value Landmarks#UNIT_MILLIS} ms by which the second runs behind the first: what stands at time t of the
 *     first stands at t + offset of the second
 * @param groups groups of landmarks that agree at this offset
 * @param share the same as a share of the groups of the recording that has fewer, 0 to 1
 */
public record LandmarkMatch(int offsetUnits, int groups, double share) {
  /** Displacements of one pair that are told of: music repeats itself, and the true one need not have the most groups. */
  private static final int MOST = 8;

  /** Fewer agree by chance. */
  private static final int LEAST_GROUPS = 12;

  private static final double LEAST_SHARE = 0.01;

  /** How far the times of one displacement differ: the resolution of the notes' times. */
  private static final int TOLERANCE = 3;

  /** Matches are looked at in pairs up to this many; a drone has the same group all along. */
  private static final int MOST_PAIRS = 4_000_000;

  /** The best displacements of two recordings, best first; none where they have no more in common than chance gives. */
  public static List<LandmarkMatch> of(LandmarkHashes first, LandmarkHashes second) {
    int least = Math.min(first.entries().length, second.entries().length);
    int[] offsets = offsets(first.entries(), second.entries());
    Arrays.sort(offsets);
    List<LandmarkMatch> windows = new ArrayList<>();
    int to = 0;
    for (int from = 0; from < offsets.length; from++) {
      while (to < offsets.length && offsets[to] - offsets[from] <= TOLERANCE) {
        to++;
      }
      int groups = to - from;
      if (groups >= LEAST_GROUPS && groups >= LEAST_SHARE * least) {
        windows.add(new LandmarkMatch(offsets[from + groups / 2], groups, Math.min(1, groups / (double) least)));
      }
    }
    windows.sort(Comparator.comparingInt((LandmarkMatch match) -> -match.groups).thenComparingInt(match -> Math.abs(match.offsetUnits))
        .thenComparingInt(LandmarkMatch::offsetUnits));
    List<LandmarkMatch> best = new ArrayList<>();
    for (LandmarkMatch window : windows) {
      if (best.size() < MOST && best.stream().noneMatch(other -> Math.abs(other.offsetUnits - window.offsetUnits) <= 2 * TOLERANCE)) {
        best.add(window);
      }
    }
    return List.copyOf(best);
  }

  private static int[] offsets(long[] a, long[] b) {
    int[] offsets = new int[1024];
    int count = 0;
    int j = 0;
    for (int i = 0; i < a.length && count < MOST_PAIRS; i++) {
      int hash = LandmarkHashes.hash(a[i]);
      while (j < b.length && LandmarkHashes.hash(b[j]) < hash) {
        j++;
      }
      for (int k = j; k < b.length && LandmarkHashes.hash(b[k]) == hash && count < MOST_PAIRS; k++) {
        if (count == offsets.length) {
          offsets = Arrays.copyOf(offsets, 2 * count);
        }
        offsets[count++] = LandmarkHashes.time(b[k]) - LandmarkHashes.time(a[i]);
      }
    }
    return Arrays.copyOf(offsets, count);
  }

  /** Time by which the second runs behind the first. */
  public double offsetSeconds() {
    return offsetUnits * Landmarks.UNIT_MILLIS / 1000.0;
  }
}
