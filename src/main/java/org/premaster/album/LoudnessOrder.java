package org.premaster.album;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.premaster.measurement.Measurements;

/**
 * Which song is the loudest and which the quietest; of equals the first.
 *
 * @param loudest index from 0; absent where no song has a loudness
 * @param quietest likewise
 * @param spreadLu their difference; absent with fewer than two songs that have a loudness
 */
record LoudnessOrder(OptionalInt loudest, OptionalInt quietest, OptionalDouble spreadLu) {

  static LoudnessOrder of(List<Optional<Measurements>> songs) {
    int loudest = -1;
    int quietest = -1;
    int known = 0;
    double high = Double.NEGATIVE_INFINITY;
    double low = Double.POSITIVE_INFINITY;
    for (int i = 0; i < songs.size(); i++) {
      double lufs = songs.get(i).map(it -> it.loudness().integratedLufs()).orElse(OptionalDouble.empty()).orElse(Double.NaN);
      if (!Double.isFinite(lufs)) {
        continue;
      }
      known++;
      if (lufs > high) {
        high = lufs;
        loudest = i;
      }
      if (lufs < low) {
        low = lufs;
        quietest = i;
      }
    }
    return known == 0
        ? new LoudnessOrder(OptionalInt.empty(), OptionalInt.empty(), OptionalDouble.empty())
        : new LoudnessOrder(
            OptionalInt.of(loudest), OptionalInt.of(quietest), known > 1 ? OptionalDouble.of(high - low) : OptionalDouble.empty());
  }
}
