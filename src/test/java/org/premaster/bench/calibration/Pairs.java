package org.premaster.bench.calibration;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.premaster.bench.calibration.Defect.Flawed;
import org.premaster.bench.calibration.Print.Rounding;

/** Two files that have to do with each other, or seem to: the first is the delivery, the partner what it is compared with. */
final class Pairs {
  private Pairs() {}

  static List<Defect> defects() {
    List<Defect> defects = new ArrayList<>();
    Predicate<Piece> any = Piece::ordinary;
    Predicate<Piece> sung = piece -> piece.ordinary() && piece.sung();
    defects.add(Defect.of("same-pcm", "WAV and FLAC", any, (piece, random) ->
        Flawed.of(Print.of(piece.mix(), 24)).beside(Print.of(piece.mix(), 24)).inWav()).weighing(2));
    defects.add(same("same-mix", "gain", (mix, random) -> mix.gained(-0.3 - 5 * random.nextDouble())));
    defects.add(same("same-mix", "trim", (mix, random) -> mix.slice(1 + random.nextInt(mix.rate() / 2), mix.frames())));
    defects.add(same("same-mix", "longer head", (mix, random) -> mix.slice(-1 - random.nextInt(2 * mix.rate()), mix.frames())));
    defects.add(Defect.of("same-mix", "16 bits dithered", any,
        (piece, random) -> Flawed.of(Print.integers(piece.mix(), 16, Rounding.TPDF, random)).beside(Print.of(piece.mix(), 24))));
    defects.add(same("same-mix", "other rate", (mix, random) -> Resamplings.sox(mix, mix.rate() == 44_100 ? 48_000 : 44_100, "-v")));
    defects.add(same("same-mix", "gain, trim and rate", (mix, random) ->
        Resamplings.sox(mix.gained(-2).slice(1 + random.nextInt(9000), mix.frames()), mix.rate() == 48_000 ? 44_100 : 48_000, "-h")));
    defects.add(Defect.of("alternate", "instrumental", sung, (piece, random) ->
        Flawed.of(Print.of(piece.beat(), 24)).beside(Print.of(piece.mix(), 24))).weighing(1.5));
    defects.add(Defect.of("alternate", "vocal up 1.5 dB", sung,
        (piece, random) -> Flawed.of(sum(piece, piece.voice().gained(1.5))).beside(sum(piece, piece.voice()))));
    defects.add(Defect.of("alternate", "clean edit", sung, (piece, random) -> cleanEdit(piece, random)));
    defects.add(same("master-of-mix", "limited by 6 dB", (mix, random) ->
        Dynamics.limited(mix.peakingAt(0), Dynamics.Limiter.LOOK_AHEAD, 6, -0.3)));
    defects.add(same("master-of-mix", "limited by 12 dB, brighter", (mix, random) -> {
      Sound bright = mix.copy();
      Biquad.highShelf(6000, 2.5, mix.rate()).on(bright);
      return Dynamics.limited(bright.peakingAt(0), Dynamics.Limiter.CLIP_AND_LIMIT, 12, -0.3);
    }));
    defects.add(Defect.of("other-take", "", any, (piece, random) ->
        Flawed.of(Print.of(piece.again().take(), 24)).beside(Print.of(piece.mix(), 24))).weighing(2));
    defects.add(Defect.of("other-song", "", any, (piece, random) ->
        Flawed.of(Print.of(piece.again().song(), 24)).beside(Print.of(piece.mix(), 24))).weighing(2));
    defects.add(same("resubmitted", "headroom fixed", (mix, random) -> mix.gained(-3)));
    defects.add(same("resubmitted", "balance changed", (mix, random) -> {
      Sound other = mix.copy();
      Biquad.bell(200 + 3000 * random.nextDouble(), 0.8, 3, mix.rate()).on(other);
      return other.gained(-3);
    }));
    defects.add(same("resubmitted", "length changed", (mix, random) -> mix.slice(0, mix.frames() - 2 * mix.rate())));
    return defects;
  }

  private interface Change {
    Sound of(Sound mix, SplittableRandom random) throws IOException;
  }

  private static Defect same(String kind, String strength, Change change) {
    return Defect.of(kind, strength, Piece::ordinary, (piece, random) -> {
      Sound other = change.of(piece.mix(), random);
      return Flawed.of(Print.of(other.peak() > 0.999 ? other.peakingAt(-0.05) : other, 24)).beside(Print.of(piece.mix(), 24));
    }).weighing(1.2);
  }

  /** Three to six words of the voice are gone. */
  private static Flawed cleanEdit(Piece piece, SplittableRandom random) {
    Sound voice = piece.voice().copy();
    int rate = piece.rate();
    double first = Double.MAX_VALUE;
    double last = 0;
    for (int n = 0; n < 3 + random.nextInt(4); n++) {
      int at = Flaws.loud(piece, random);
      int length = (int) (rate * (0.2 + 0.4 * random.nextDouble()));
      for (double[] channel : voice.samples()) {
        java.util.Arrays.fill(channel, at, Math.min(channel.length, at + length), 0);
      }
      first = Math.min(first, (double) at / rate);
      last = Math.max(last, (double) (at + length) / rate);
    }
    return Flawed.of(sum(piece, voice)).beside(sum(piece, piece.voice())).at(first, last);
  }

  private static Print sum(Piece piece, Sound voice) {
    return Print.of(piece.beat().plus(voice).gained(-1), 24);
  }
}
