package org.premaster.measurement.likeness;

import java.util.Arrays;
import java.util.List;
import org.premaster.measurement.traces.Landmarks;

/**
 * Groups of three landmarks that follow each other, as numbers that are equal where pitches and distances are: what is looked up. A
 * recording keeps most of them whatever is done to its level, its start and its format, and many as an alternate mix.
 *
 * @param entries in ascending order: {@code hash << 32 | time} of the group's first landmark
 */
public record LandmarkHashes(long[] entries) {
  /** Landmarks after the first among which the other two are chosen. */
  private static final int FAN = 4;

  /** Tenths of a second: how closely the distances are told. */
  private static final int UNITS_A_STEP = 100 / Landmarks.UNIT_MILLIS;

  /** Steps from the first to the last, at most. */
  private static final int SPAN_STEPS = 31;

  /** One of so many groups is in the index; which one depends on its hash alone, so both of two recordings have it there. */
  private static final int THINNING = 128;

  /** Of short recordings at least so many: those of the lowest hashes, which again both have. */
  private static final int LEAST_KEPT = 32;

  private static final int SPREAD = 0x9E3779B1;

  /** All groups of a recording. */
  public static LandmarkHashes of(Landmarks landmarks) {
    int[] peaks = landmarks.peaks();
    long[] entries = new long[peaks.length * FAN * (FAN - 1) / 2];
    int count = 0;
    for (int i = 0; i < peaks.length; i++) {
      int first = Landmarks.time(peaks[i]);
      int from = i + 1;
      while (from < peaks.length && steps(peaks[i], peaks[from]) == 0) {
        from++;
      }
      int to = Math.min(peaks.length, from + FAN);
      for (int a = from; a < to; a++) {
        for (int b = a + 1; b < to && steps(peaks[i], peaks[b]) <= SPAN_STEPS; b++) {
          entries[count++] = (long) hash(peaks[i], peaks[a], peaks[b]) << 32 | first;
        }
      }
    }
    long[] sorted = Arrays.copyOf(entries, count);
    Arrays.sort(sorted);
    return new LandmarkHashes(sorted);
  }

  private static int steps(int first, int second) {
    return (Landmarks.time(second) - Landmarks.time(first) + UNITS_A_STEP / 2) / UNITS_A_STEP;
  }

  private static int hash(int first, int second, int third) {
    int distances = steps(first, second) << 5 | steps(first, third);
    int key = (Landmarks.pitch(first) * 89 + Landmarks.pitch(second)) * 89 + Landmarks.pitch(third);
    int mixed = (key * 1021 + distances) * SPREAD;
    return mixed ^ mixed >>> 15;
  }

  static int hash(long entry) {
    return (int) (entry >> 32);
  }

  static int time(long entry) {
    return (int) entry;
  }

  /** The groups that the index holds, in ascending order. */
  public LandmarkHashes thinned() {
    List<Long> byHash = Arrays.stream(entries).boxed().sorted((a, b) -> Integer.compareUnsigned(hash(a), hash(b))).toList();
    long[] kept = new long[entries.length];
    int count = 0;
    for (int i = 0; i < byHash.size(); i++) {
      long entry = byHash.get(i);
      if (i < LEAST_KEPT || Integer.remainderUnsigned(hash(entry), THINNING) == 0) {
        kept[count++] = entry;
      }
    }
    long[] sorted = Arrays.copyOf(kept, count);
    Arrays.sort(sorted);
    return new LandmarkHashes(sorted);
  }
}
