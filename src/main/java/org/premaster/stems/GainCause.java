package org.premaster.stems;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A stem is louder or quieter than it is in the mix, throughout.
 *
 * @param file name of the stem
 * @param db its level against the one it has in the mix; below 0 it is too quiet
 */
public record GainCause(String file, double db) implements Cause {
  /** Smaller errors are of no consequence. */
  private static final double LEAST_DB = 0.05;

  /** From here on the stem does not count as one with a wrong gain but as one that is not in the mix. */
  static final double LEAST_GAIN = 0.05;

  static List<Cause> in(Evidence evidence) {
    List<Cause> found = new ArrayList<>();
    for (int k = 0; k < evidence.stems(); k++) {
      double gain = evidence.fit().gain(k);
      double db = -evidence.fit().gainDb(k);
      if (evidence.twins()[k] < 0 && evidence.fit().weight()[k] > 1 && Math.abs(gain) >= LEAST_GAIN && Math.abs(db) >= LEAST_DB) {
        found.add(new GainCause(evidence.name(k), db));
      }
    }
    return found;
  }

  @Override
  public String sentence() {
    return file + " is " + Wording.lowOrHigh(db) + " throughout; please print it again at the level that it has in the mix, "
        + Wording.db(db) + (db < 0 ? " higher." : " lower.");
  }

  @Override
  public OptionalDouble value() {
    return OptionalDouble.of(db);
  }

  @Override
  public String unit() {
    return "dB";
  }
}
