package org.premaster.stems;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A stem differs from what the mix has of it by something that is never the same twice, with no error of its gain.
 *
 * @param file name of the stem
 * @param db level of the difference against the mix, below 0
 */
public record ModulationCause(String file, double db) implements Cause {
  private static final double LOUDEST_DB = -15;

  static List<Cause> in(Evidence evidence, Follower follower) {
    boolean found = evidence.leftDb() <= LOUDEST_DB && !MissingReturnCause.rings(follower);
    return found ? List.of(new ModulationCause(evidence.name(follower.stem()), evidence.leftDb())) : List.of();
  }

  @Override
  public String sentence() {
    return file + " differs from what the mix has of it while its level is right, as a chorus, a random synthesizer or a reverb does that is never"
        + " the same twice; please confirm that this is so, or print stem and mix in one go.";
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
