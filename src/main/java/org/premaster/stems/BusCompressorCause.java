package org.premaster.stems;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The mix went through a compressor that the stems did not (§4.4, STEM-05).
 *
 * @param mix name of the rough mix
 * @param db its deepest gain reduction against its usual gain
 */
public record BusCompressorCause(String mix, double db) implements Cause {
  /** Spread of a gain that moves, in dB. */
  private static final double MOVES_DB = 0.2;

  private static final double LOUD_IS_LOW = -0.15;

  static List<Cause> in(Evidence evidence, CommonFit common) {
    boolean found = moves(common) && !BusLimiterCause.limits(common);
    return found ? List.of(new BusCompressorCause(evidence.mixName(), common.deepestDb())) : List.of();
  }

  /** True where a gain follows the level downwards. */
  static boolean moves(CommonFit common) {
    return common.spreadDb() > MOVES_DB && common.loudness() < LOUD_IS_LOW;
  }

  @Override
  public String sentence() {
    return mix + " went through a compressor that the stems did not, up to " + Wording.db(db)
        + " of gain reduction; is it part of the sound? If so, please say so, else send the mix without it.";
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
