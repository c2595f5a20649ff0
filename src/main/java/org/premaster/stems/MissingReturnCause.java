package org.premaster.stems;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The mix has an echo or reverberation of a stem that no stem holds.
 *
 * @param file name of the stem that it follows
 * @param db level of what is missing against the mix, below 0
 */
public record MissingReturnCause(String file, double db) implements Cause {
  private static final double RINGS_ON_SECONDS = 0.1;

  static List<Cause> in(Evidence evidence, Follower follower) {
    return rings(follower) ? List.of(new MissingReturnCause(evidence.name(follower.stem()), evidence.leftDb())) : List.of();
  }

  static boolean rings(Follower follower) {
    return follower.decaySeconds() >= RINGS_ON_SECONDS;
  }

  @Override
  public String sentence() {
    return "The mix has an echo or reverb that follows " + file + " and is in no stem; please print the effects return into that stem or send it as one of its own.";
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
