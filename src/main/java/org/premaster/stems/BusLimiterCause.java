package org.premaster.stems;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The mix went through a limiter that the stems did not (STEM-04): it has a ceiling, and gain falls only where the sum would go beyond.
 *
 * @param mix name of the rough mix
 * @param db its deepest gain reduction
 */
public record BusLimiterCause(String mix, double db) implements Cause {
  private static final double PILED_UP = 0.12;

  static List<Cause> in(Evidence evidence, CommonFit common) {
    return limits(common) ? List.of(new BusLimiterCause(evidence.mixName(), common.deepestDb())) : List.of();
  }

  static boolean limits(CommonFit common) {
    return common.flatTops() > PILED_UP;
  }

  @Override
  public String sentence() {
    return mix + " went through a limiter that the stems did not, up to " + Wording.db(db)
        + " of gain reduction; please switch off loudness processing on the mix bus and send the mix again.";
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
