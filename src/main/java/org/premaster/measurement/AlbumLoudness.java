package org.premaster.measurement;

import java.util.Arrays;
import java.util.OptionalDouble;

/** Integrated loudness of one song, or of several as one programme (BS.1770-5 Annex 1). */
public final class AlbumLoudness {
  private static final int BLOCK_SLICES = 4;
  private static final double ABSOLUTE_GATE = StrictMath.pow(10, (-70 + 0.691) / 10);
  private static final double RELATIVE_GATE = 0.1;

  private AlbumLoudness() {}

  /**
   * Pools the 400 ms gating blocks of all songs, none of which spans two songs, and applies both gates once to the pool. This is not the
   * mean of the songs' loudness.
   *
   * @param songs energies of the songs in any order; rates may differ; traversed once
   * @return loudness in LUFS; absent where no block is above −70 LUFS
   */
  public static OptionalDouble integratedLufs(Iterable<BlockEnergies> songs) {
    double[] powers = new double[4096];
    int count = 0;
    double sum = 0;
    for (BlockEnergies song : songs) {
      int blocks = song.sums().length - BLOCK_SLICES + 1;
      for (int j = 0; j < blocks; j++) {
        double power = song.meanPower(j, BLOCK_SLICES);
        if (power > ABSOLUTE_GATE) {
          if (count == powers.length) {
            powers = Arrays.copyOf(powers, count * 2);
          }
          powers[count++] = power;
          sum += power;
        }
      }
    }
    if (count == 0) {
      return OptionalDouble.empty();
    }
    double gate = RELATIVE_GATE * sum / count;
    double gatedSum = 0;
    int gated = 0;
    for (int i = 0; i < count; i++) {
      if (powers[i] > gate) {
        gatedSum += powers[i];
        gated++;
      }
    }
    return OptionalDouble.of(BlockEnergies.lufs(gatedSum / gated));
  }
}
