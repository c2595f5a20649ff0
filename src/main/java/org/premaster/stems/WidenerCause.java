package org.premaster.stems;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The mix is wider or narrower than the sum of the stems (STEM-04).
 *
 * @param mix name of the rough mix
 * @param db by how much its side is louder against its middle
 */
public record WidenerCause(String mix, double db) implements Cause {
  /** A difference that counts, in dB. */
  static final double LEAST_DB = 0.5;

  static List<Cause> in(Evidence evidence, CommonFit common) {
    return List.of(new WidenerCause(evidence.mixName(), common.sideOverMidDb()));
  }

  @Override
  public String sentence() {
    return mix + " went through a stage that changes its width, side " + Wording.db(db) + (db > 0 ? " up" : " down")
        + " against the stems; please switch it off on the mix bus and send the mix again.";
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
