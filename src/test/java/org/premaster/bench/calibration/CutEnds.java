package org.premaster.bench.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.premaster.bench.calibration.Defect.Flawed;

/** Beginnings and ends that somebody edited. */
final class CutEnds {
  private CutEnds() {}

  static List<Defect> defects() {
    Predicate<Piece> any = piece -> piece.ordinary() && piece.trap() != Trap.TAPE_HISS;
    List<Defect> defects = new ArrayList<>();
    for (double late : new double[] {2, 5, 15, 40, 120}) {
      String strength = Flaws.number(late) + " ms into the first note";
      defects.add(Defect.of("head-cut", strength, any, (piece, random) -> head(piece, late / 1000, 0, 0)));
      defects.add(Defect.of("head-cut-faded", strength, any, (piece, random) ->
          head(piece, late / 1000, 0.0005 + 0.004 * random.nextDouble(), 0)).weighing(0.6));
      defects.add(Defect.of("head-cut-padded", strength, any, (piece, random) ->
          head(piece, late / 1000, 0, 0.6 + random.nextDouble())).weighing(0.6));
    }
    for (double level : new double[] {-10, -20, -30, -40, -50}) {
      String strength = Flaws.number(level) + " dB";
      defects.add(Defect.of("tail-cut", strength, any, (piece, random) -> tail(piece, level, 0, 0)));
      defects.add(Defect.of("tail-cut-faded", strength, any, (piece, random) ->
          tail(piece, level, 0.003 + 0.02 * random.nextDouble(), 0)).weighing(0.6));
      defects.add(Defect.of("tail-cut-padded", strength, any, (piece, random) ->
          tail(piece, level, 0, 0.7 + random.nextDouble())).weighing(0.6));
    }
    for (double room : new double[] {0, 0.05, 0.2, 0.4}) {
      String strength = Flaws.number(room) + " s";
      defects.add(Defect.of("head-room", strength, any, (piece, random) -> {
        Sound mix = piece.mix();
        int start = Math.max(0, onset(mix, Sound.fromDb(-59)) - (int) (room * mix.rate()));
        return Flawed.of(Print.of(mix.slice(start, mix.frames()), piece.bits())).at(0, room);
      }).weighing(0.6));
      defects.add(Defect.of("tail-room", strength, any, (piece, random) -> {
        Sound mix = piece.mix();
        int end = Math.min(mix.frames(), last(mix, Sound.fromDb(-59)) + 1 + (int) (room * mix.rate()));
        Sound cut = mix.slice(0, end);
        return Flawed.of(Print.of(cut, piece.bits())).at(cut.seconds() - room, cut.seconds());
      }).weighing(0.6));
    }
    for (double seconds : new double[] {2, 4, 8}) {
      for (String shape : new String[] {"linear", "logarithmic", "S"}) {
        defects.add(Defect.of("printed-fade", Flaws.number(seconds) + " s", any, (piece, random) ->
            faded(piece, seconds, shape, random)).weighing(0.5));
      }
    }
    return defects;
  }

  /** First frame whose size is above a level. */
  private static int onset(Sound mix, double above) {
    int first = mix.frames();
    for (double[] channel : mix.samples()) {
      for (int i = 0; i < first; i++) {
        if (Math.abs(channel[i]) > above) {
          first = i;
        }
      }
    }
    return Math.min(first, mix.frames() - 1);
  }

  private static int last(Sound mix, double above) {
    int last = 0;
    for (double[] channel : mix.samples()) {
      for (int i = mix.frames() - 1; i > last; i--) {
        if (Math.abs(channel[i]) > above) {
          last = i;
        }
      }
    }
    return last;
  }

  /** The first note begins where the sound first comes within 30 dB of the peak; the cut falls where the waveform stands off zero. */
  private static Flawed head(Piece piece, double late, double fadeSeconds, double padSeconds) {
    Sound mix = piece.mix();
    int cut = onset(mix, mix.peak() * Sound.fromDb(-30)) + (int) (late * mix.rate());
    cut = offZero(mix, cut, mix.rate() / 100);
    Sound out = mix.slice(cut, mix.frames());
    int fade = (int) (fadeSeconds * mix.rate());
    for (double[] channel : out.samples()) {
      for (int i = 0; i < fade; i++) {
        channel[i] *= (double) i / fade;
      }
    }
    int pad = (int) (padSeconds * mix.rate());
    return Flawed.of(Print.of(out.slice(-pad, out.frames()), piece.bits())).at(padSeconds, padSeconds);
  }

  /** Cut where the sound, dying away, last stands so many decibels below the loudest 50 ms. */
  private static Flawed tail(Piece piece, double level, double fadeSeconds, double padSeconds) {
    Sound mix = piece.mix();
    int step = mix.rate() / 20;
    double loudest = Double.NEGATIVE_INFINITY;
    for (int at = 0; at + step <= mix.frames(); at += step) {
      loudest = Math.max(loudest, mix.rmsDbfs(at, at + step));
    }
    int cut = mix.frames() - step;
    while (cut > step && mix.rmsDbfs(cut - step, cut) < loudest + level) {
      cut -= step / 10;
    }
    cut = offZero(mix, cut - step / 10, step / 2);
    Sound out = mix.slice(0, cut + 1);
    int fade = (int) (fadeSeconds * mix.rate());
    for (double[] channel : out.samples()) {
      for (int i = 0; i < fade; i++) {
        channel[channel.length - 1 - i] *= (double) i / fade;
      }
    }
    double end = out.seconds();
    return Flawed.of(Print.of(out.slice(0, out.frames() + (int) (padSeconds * mix.rate())), piece.bits())).at(end, end);
  }

  /** The frame within reach at which a channel stands highest, short of its own peaks: a cut by hand rarely meets a zero. */
  private static int offZero(Sound mix, int from, int reach) {
    int best = Math.clamp(from, 0, mix.frames() - 1);
    double most = 0;
    for (int i = best; i < Math.min(mix.frames(), best + reach); i++) {
      double size = 0;
      for (double[] channel : mix.samples()) {
        size = Math.max(size, Math.abs(channel[i]));
      }
      most = Math.max(most, size);
    }
    for (int i = best; i < Math.min(mix.frames(), best + reach); i++) {
      for (double[] channel : mix.samples()) {
        if (Math.abs(channel[i]) >= 0.5 * most) {
          return i;
        }
      }
    }
    return best;
  }

  private static Flawed faded(Piece piece, double seconds, String shape, SplittableRandom random) {
    Sound mix = piece.mix();
    double end = piece.musicEnd() - 2 - 3 * random.nextDouble();
    int to = mix.frame(Math.max(piece.musicStart() + seconds + 2, end));
    int from = to - (int) (seconds * mix.rate());
    Sound out = mix.slice(0, to + (int) (mix.rate() * (0.5 + random.nextDouble())));
    for (double[] channel : out.samples()) {
      for (int i = from; i < channel.length; i++) {
        double left = Math.clamp((double) (to - i) / (to - from), 0, 1);
        channel[i] *= switch (shape) {
          case "linear" -> left;
          case "logarithmic" -> left == 0 ? 0 : Math.pow(10, -60 * (1 - left) / 20) * Math.min(1, left * 20);
          default -> left * left * (3 - 2 * left);
        };
      }
    }
    return Flawed.of(Print.of(out, piece.bits())).at((double) from / mix.rate(), (double) to / mix.rate()).by(shape);
  }
}
