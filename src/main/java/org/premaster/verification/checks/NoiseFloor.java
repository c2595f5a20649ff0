package org.premaster.verification.checks;

import java.util.OptionalDouble;
import org.premaster.measurement.Measurements;

/**
 * Noise that stands before or after the music: steady for a while, quiet, and far below the music. It is no sound that could be cut, and it
 * counts as room.
 */
final class NoiseFloor {
  private static final double SHORTEST_SECONDS = 0.4;
  private static final double LOUDEST_DBFS = -36;
  private static final double UNDER_MUSIC_DB = 15;

  private NoiseFloor() {}

  /** Whether sound of this level may be noise as well as music: quiet, and far below the music. */
  static boolean mayBe(Measurements measured, double dbfs) {
    return dbfs <= LOUDEST_DBFS && dbfs <= music(measured) - UNDER_MUSIC_DB;
  }

  /** How long it stands at an edge whose level is steady for so long; 0 where that is no noise. */
  static double seconds(Measurements measured, double steadySeconds, OptionalDouble dbfs) {
    boolean noise = dbfs.isPresent() && steadySeconds >= SHORTEST_SECONDS && mayBe(measured, dbfs.getAsDouble());
    return noise ? steadySeconds : 0;
  }

  private static double music(Measurements measured) {
    return measured.channels().stream().mapToDouble(channel -> channel.rmsDbfs().orElse(Double.NEGATIVE_INFINITY)).max()
        .orElse(Double.NEGATIVE_INFINITY);
  }
}
