package org.premaster.measurement.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.premaster.measurement.BlockEnergies;

/**
 * How the loudness of two prints of a song differs over time, from stored energies alone.
 *
 * @param gainLu by how much the second is louder most of the time: the median over seconds
 * @param stretches where it differs from that, in order of time of the first
 */
public record LoudnessDifference(double gainLu, List<Stretch> stretches) {
  /** −60 LUFS: quieter seconds are not compared. */
  private static final double SOUND_LUFS = -60;

  private static final double STEP_LU = 1;
  private static final int SLICES_A_SECOND = 10;

  /**
   * Seconds in which the second is louder, or quieter, by another amount than elsewhere.
   *
   * @param startSeconds in the first print
   * @param endSeconds end, exclusive
   * @param byLu mean of the difference beyond the usual one; positive where the second is louder
   */
  public record Stretch(double startSeconds, double endSeconds, double byLu) {}

  /**
   * Compares second by second.
   *
   * @param offsetSeconds time by which the second runs behind
   */
  public static LoudnessDifference between(BlockEnergies first, BlockEnergies second, double offsetSeconds) {
    int shift = (int) Math.round(offsetSeconds * SLICES_A_SECOND);
    int from = Math.max(0, -shift);
    int to = Math.min(first.sums().length, second.sums().length - shift) - SLICES_A_SECOND;
    int seconds = to < from ? 0 : (to - from) / SLICES_A_SECOND + 1;
    double[] by = new double[seconds];
    boolean[] sounds = new boolean[seconds];
    double[] sounding = new double[seconds];
    int count = 0;
    for (int s = 0; s < seconds; s++) {
      int at = from + s * SLICES_A_SECOND;
      double a = BlockEnergies.lufs(first.meanPower(at, SLICES_A_SECOND));
      double b = BlockEnergies.lufs(second.meanPower(at + shift, SLICES_A_SECOND));
      sounds[s] = a > SOUND_LUFS && b > SOUND_LUFS;
      if (sounds[s]) {
        by[s] = b - a;
        sounding[count++] = by[s];
      }
    }
    double[] sorted = Arrays.copyOf(sounding, count);
    Arrays.sort(sorted);
    double gain = count == 0 ? 0 : sorted[count / 2];
    return new LoudnessDifference(gain, stretches(by, sounds, gain, from / (double) SLICES_A_SECOND));
  }

  private static List<Stretch> stretches(double[] by, boolean[] sounds, double gain, double start) {
    List<Stretch> stretches = new ArrayList<>();
    int s = 0;
    while (s < by.length) {
      int end = s;
      double sum = 0;
      while (end < by.length && sounds[end] && Math.abs(by[end] - gain) >= STEP_LU && (end == s || (by[end] > gain) == (by[s] > gain))) {
        sum += by[end] - gain;
        end++;
      }
      if (end > s) {
        stretches.add(new Stretch(start + s, start + end, sum / (end - s)));
      }
      s = Math.max(end, s + 1);
    }
    return List.copyOf(stretches);
  }
}
