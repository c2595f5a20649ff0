package org.premaster.bench.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.premaster.bench.calibration.Defect.Flawed;

/** Waveforms cut off flat, and mixes that went over full scale in floating point, where nothing is lost. */
final class Clippings {
  private static final double[] OVER_DB = {0.5, 1, 2, 3, 6, 9, 12};
  private static final double FULL_SCALE = 1 - 0x1p-23;
  private static final int PEAKS = 20;

  private Clippings() {}

  static List<Defect> defects() {
    List<Defect> defects = new ArrayList<>();
    for (double over : OVER_DB) {
      String strength = Flaws.number(over) + " dB";
      defects.add(Defect.of("clip", strength, Piece::ordinary, (piece, random) -> whole(piece, over, 0)).weighing(1.6));
      defects.add(Defect.of("clip-turned-down", strength, Piece::ordinary, (piece, random) ->
          whole(piece, over, -0.5 - 8 * random.nextDouble())).weighing(1.6));
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
      defects.add(Defect.of("non-finite", what, Piece::ordinary, (piece, random) ->
          nonFinite(piece, what.equals("NaN") ? Double.NaN : Double.POSITIVE_INFINITY, random)));
    }
    return defects;
  }

  private static int bits(Piece piece) {
    return piece.bits() == 32 ? 24 : piece.bits();
  }

  /**
   * The level that a sound passes often: the peaks of all its 10 ms are sorted, and the twentieth highest counts, so that a sound that
   * stands so many decibels over a ceiling is cut off more than once.
   */
  private static double often(Sound sound, double sign) {
    int step = sound.rate() / 100;
    List<Double> peaks = new ArrayList<>();
    for (int at = 0; at < sound.frames(); at += step) {
      double peak = 0;
      for (double[] channel : sound.samples()) {
        for (int i = at; i < Math.min(channel.length, at + step); i++) {
          peak = Math.max(peak, sign == 0 ? Math.abs(channel[i]) : sign * channel[i]);
        }
      }
      peaks.add(peak);
    }
    peaks.sort(Comparator.reverseOrder());
    return peaks.get(Math.min(PEAKS, peaks.size()) - 1);
  }

  private static Flawed whole(Piece piece, double over, double downDb) {
    double gain = Sound.fromDb(downDb);
    double push = Sound.fromDb(over) / often(piece.mix(), 0);
    return Flawed.of(Print.of(piece.mix().map(x -> gain * Math.clamp(x * push, -1, FULL_SCALE)), bits(piece)));
  }

  /** As by a converter with an offset, which one side of the waveform meets first; the offset itself is taken out again. */
  private static Flawed oneSided(Piece piece, double over, SplittableRandom random) {
    double sign = random.nextBoolean() ? 1 : -1;
    double ceiling = often(piece.mix(), sign) / Sound.fromDb(over);
    return Flawed.of(Print.of(piece.mix().map(x -> sign * Math.min(sign * x, ceiling)), bits(piece)));
  }

  private static Flawed oneChannel(Piece piece, double over, SplittableRandom random) {
    int channel = random.nextInt(2);
    Sound sound = piece.mix().copy();
    double[] x = sound.samples()[channel];
    double ceiling = often(new Sound(sound.rate(), new double[][] {x}), 0) / Sound.fromDb(over);
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
