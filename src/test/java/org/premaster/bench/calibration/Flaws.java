package org.premaster.bench.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** All flaws that are made, and where in a piece they can be put. */
final class Flaws {
  private Flaws() {}

  /** The flaws of a half, in a fixed order; encoders and settings of the report half are partly unknown to the tuning half. */
  static List<Defect> of(Half half) {
    List<Defect> all = new ArrayList<>();
    all.addAll(Clippings.defects());
    all.addAll(Masterings.defects(half));
    all.addAll(LossyCodings.defects(half));
    all.addAll(Resamplings.defects(half));
    all.addAll(WordLengths.defects());
    all.addAll(CutEnds.defects());
    all.addAll(Dropouts.defects());
    all.addAll(Disturbances.defects());
    all.addAll(StereoFaults.defects());
    all.addAll(Pairs.defects());
    return List.copyOf(all);
  }

  static String number(double value) {
    return value == Math.rint(value) ? Long.toString(Math.round(value)) : java.math.BigDecimal.valueOf(value).toPlainString();
  }

  /** A frame around which both channels sound for a tenth of a second on either side, as loud as may be found in some tries. */
  static int loud(Piece piece, SplittableRandom random) {
    Sound mix = piece.mix();
    int tenth = mix.rate() / 10;
    int best = mix.frames() / 2;
    double loudest = Double.NEGATIVE_INFINITY;
    for (int n = 0; n < 12; n++) {
      double at = piece.musicStart() + 1 + random.nextDouble() * Math.max(0.1, piece.musicEnd() - piece.musicStart() - 3);
      int frame = Math.clamp((long) (at * mix.rate()), tenth, mix.frames() - 8 * tenth);
      double level = 0;
      for (double[] channel : mix.samples()) {
        Sound one = new Sound(mix.rate(), new double[][] {channel});
        level = Math.min(level, Math.min(one.rmsDbfs(frame - tenth / 4, frame), one.rmsDbfs(frame, frame + tenth / 4)));
      }
      if (level > -32) {
        return frame;
      }
      if (level > loudest) {
        loudest = level;
        best = frame;
      }
    }
    return best;
  }
}
