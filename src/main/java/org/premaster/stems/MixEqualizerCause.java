package org.premaster.stems;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The mix went through an equalizer that the stems did not (§4.4).
 *
 * @param mix name of the rough mix
 * @param band where its gain differs most, of {@link Bands}
 * @param db its gain there
 */
public record MixEqualizerCause(String mix, int band, double db) implements Cause {

  static List<Cause> in(Evidence evidence, CommonFit common) {
    double[] curve = common.curveDb();
    int most = 0;
    for (int band = 0; band < curve.length; band++) {
      most = Math.abs(curve[band]) > Math.abs(curve[most]) ? band : most;
    }
    return List.of(new MixEqualizerCause(evidence.mixName(), most, curve[most]));
  }

  @Override
  public String sentence() {
    return mix + " went through an equalizer that the stems did not, " + (db > 0 ? "+" : "-") + Wording.db(db) + " "
        + Wording.range(band, band) + "; please switch it off on the mix bus, or print the stems through it.";
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
