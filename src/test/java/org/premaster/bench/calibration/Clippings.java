package org.premaster.bench.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.premaster.bench.calibration.Defect.Flawed;

/** Waveforms cut off flat, and mixes that went over full scale in floating point, where nothing is lost. */
final class Clippings {
  private static final double[] OVER_DB = {0.5, 1, 2, 3, 6, 9, 12};
  private static final double FULL_SCALE = 1 - 0x1p-23;

  private Clippings() {}

  static List<Defect> defects() {
    List<Defect> defects = new ArrayList<>();
    for (double over : OVER_DB) {
      String strength = Flaws.number(over) + " dB";
      defects.add(Defect.of("clip", strength, Piece::ordinary, (piece, random) -> whole(piece, over, 0)).weighing(1.6));
      defects.add(Defect.of("clip-turned-down", strength, Piece::ordinary, (piece, random) -> whole(piece, over, -0.5 - 8 * random.nextDouble())).weighing(1.6));
      if (over >= 1 && over <= 6) {
        defects.add(Defect.of("clip-one-sided", strength, Piece::ordinary, (piece, random) -> oneSided(piece, over, random)));
        defects.add(Defect.of("clip-one-channel", strength, Piece::ordinary, (piece, random) -> oneChannel(piece, over, random)));
      }
    }
    for (double over : new double[] {0.2, 1, 3, 6, 12}) {
      defects.add(Defect.of("over-full-scale", Flaws.number(over) + " dB", Piece::ordinary,
          (piece, random) -> Flawed.of(new Print.Floats(piece.mix().peakingAt(over)))));
    }
    for (String what : new String[] {"NaN", "infinity"}) {
      defects.add(Defect.of("non-finite", what, Piece::ordinary, (piece, random) -> nonFinite(piece, what.equals("NaN") ? Double.NaN : Double.POSITIVE_INFINITY, random)));
    }
    return defects;
  }

  private static int bits(Piece piece) {
    return piece.bits() == 32 ? 24 : piece.bits();
  }

  private static Flawed whole(Piece piece, double over, double downDb) {
    double gain = Sound.fromDb(downDb);
    return Flawed.of(Print.of(piece.mix().peakingAt(over).map(x -> gain * Math.clamp(x, -1, FULL_SCALE)), bits(piece)));
  }

  /** A mix with an offset that the converter met on one side first; the offset itself is taken out again. */
  private static Flawed oneSided(Piece piece, double over, SplittableRandom random) {
    boolean upper = random.nextBoolean();
    double gain = Sound.fromDb(-4 * random.nextDouble());
    return Flawed.of(Print.of(piece.mix().peakingAt(over).map(x -> gain * Math.clamp(x, upper ? -4 : -FULL_SCALE, upper ? FULL_SCALE : 4) / Sound.fromDb(over)), bits(piece)));
  }

  private static Flawed oneChannel(Piece piece, double over, SplittableRandom random) {
    int channel = random.nextInt(2);
    Sound sound = piece.mix().copy();
    double peak = new Sound(sound.rate(), new double[][] {sound.samples()[channel]}).peak();
    double ceiling = peak / Sound.fromDb(over);
    double[] x = sound.samples()[channel];
    for (int i = 0; i < x.length; i++) {
      x[i] = Math.clamp(x[i], -ceiling, ceiling);
    }
    return Flawed.of(Print.of(sound, bits(piece))).in(channel);
  }

  private static Flawed nonFinite(Piece piece, double value, SplittableRandom random) {
    Sound sound = piece.mix().copy();
    int at = Flaws.loud(piece, random);
    for (int n = 0; n < 1 + random.nextInt(50); n++) {
      sound.samples()[random.nextInt(2)][at + n] = value;
    }
    return Flawed.of(new Print.Floats(sound)).at((double) at / piece.rate(), (double) (at + 50) / piece.rate());
  }
}
