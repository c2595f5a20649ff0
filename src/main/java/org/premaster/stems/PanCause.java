package org.premaster.stems;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A stem stands farther to one side than it does in the mix.
 *
 * @param file name of the stem
 * @param leftDb by how much its left side is louder against its right one than in the mix; below 0 it stands too far right
 */
public record PanCause(String file, double leftDb) implements Cause {
  private static final double LEAST_DB = 0.1;

  static List<Cause> in(Evidence evidence, SideFit sides) {
    List<Cause> found = new ArrayList<>();
    for (int k = 0; k < evidence.stems(); k++) {
      double left = sides.gainLeft(k);
      double right = sides.gainRight(k);
      if (!sides.exchanged(k) && left > GainCause.LEAST_GAIN && right > GainCause.LEAST_GAIN) {
        double db = 20 * Math.log10(right / left);
        if (Math.abs(db) >= LEAST_DB) {
          found.add(new PanCause(evidence.name(k), db));
        }
      }
    }
    return found;
  }

  @Override
  public String sentence() {
    return file + " stands " + Wording.db(leftDb) + " farther to the " + (leftDb > 0 ? "left" : "right")
        + " than in the mix; please print it with the pan that the mix has.";
  }

  @Override
  public OptionalDouble value() {
    return OptionalDouble.of(leftDb);
  }

  @Override
  public String unit() {
    return "dB";
  }
}
