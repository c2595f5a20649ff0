package org.premaster.bench.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.premaster.bench.calibration.Defect.Flawed;

/** Audio that a computer lost on its way, and what bad edits leave. */
final class Dropouts {
  private Dropouts() {}

  /** Changes some channels of a sound in place from a frame on. */
  private interface Damage {
    void on(double[] channel, int at, int frames);
  }

  static List<Defect> defects() {
    List<Defect> defects = new ArrayList<>();
    for (int frames : new int[] {10, 32, 64, 256, 1024, 4410, 22_050}) {
      for (boolean one : new boolean[] {false, true}) {
        defects.add(damage(one ? "gap-one-channel" : "gap", frames + " samples", frames, one, Dropouts::zero).weighing(0.9));
      }
    }
    for (int frames : new int[] {64, 128, 256, 512, 1024}) {
      for (boolean one : new boolean[] {false, true}) {
        defects.add(damage(one ? "repeated-buffer-one-channel" : "repeated-buffer", frames + " samples", frames, one,
            (channel, at, length) -> System.arraycopy(channel, at - length, channel, at, length)).weighing(0.8));
      }
      defects.add(damage("held-sample", frames + " samples", frames, false, (channel, at, length) ->
          java.util.Arrays.fill(channel, at, at + length, channel[at - 1])).weighing(0.6));
    }
    for (int milliseconds : new int[] {20, 50, 100, 200}) {
      for (boolean one : new boolean[] {false, true}) {
        defects.add(energy(one ? "energy-gap-one-channel" : "energy-gap", milliseconds, one));
      }
    }
    for (int over : new int[] {14, 20, 26, 32, 40}) {
      defects.add(Defect.of("clicks", over + " dB", Piece::ordinary, (piece, random) -> clicks(piece, over, random)).weighing(1.2));
    }
    for (int milliseconds : new int[] {3, 20, 80}) {
      defects.add(Defect.of("bad-edit", milliseconds + " ms missing", Piece::ordinary, (piece, random) ->
          edit(piece, milliseconds, random)));
    }
    return defects;
  }

  private static void zero(double[] channel, int at, int frames) {
    java.util.Arrays.fill(channel, at, at + frames, 0);
  }

  private static Defect damage(String kind, String strength, int frames, boolean one, Damage damage) {
    return Defect.of(kind, strength, Piece::ordinary, (piece, random) -> {
      Print.Integers print = codes(piece);
      int at = jump(print.sound(), Flaws.loud(piece, random));
      int channel = one ? random.nextInt(2) : -1;
      Sound sound = print.sound();
      for (int c = 0; c < sound.channels(); c++) {
        if (channel < 0 || channel == c) {
          damage.on(sound.samples()[c], at, frames);
        }
      }
      return Flawed.of(Print.of(sound, print.bits())).in(channel).at((double) at / piece.rate(), (double) (at + frames) / piece.rate());
    });
  }

  private static Print.Integers codes(Piece piece) {
    return Print.integers(piece.mix(), piece.bits() == 32 ? 24 : piece.bits(), Print.Rounding.NEAREST, new SplittableRandom(0));
  }

  /** The next frame at which every channel stands off zero, as a computer that stops does not wait for a crossing. */
  private static int jump(Sound sound, int from) {
    for (int i = from; i < Math.min(sound.frames(), from + sound.rate() / 20); i++) {
      boolean off = true;
      for (double[] channel : sound.samples()) {
        off &= Math.abs(channel[i]) > 0.012 && Math.abs(channel[i - 1]) > 0.012;
      }
      if (off) {
        return i;
      }
    }
    return from;
  }

  /** The sound falls by 45 dB at once and comes back at once: a muted slice with noise in it. */
  private static Defect energy(String kind, int milliseconds, boolean one) {
    return Defect.of(kind, milliseconds + " ms", Piece::ordinary, (piece, random) -> {
      int frames = milliseconds * piece.rate() / 1000;
      int at = Flaws.loud(piece, random);
      int channel = one ? random.nextInt(2) : -1;
      Sound sound = piece.mix().copy();
      for (int c = 0; c < sound.channels(); c++) {
        for (int i = at; i < at + frames && (channel < 0 || channel == c); i++) {
          sound.samples()[c][i] *= Sound.fromDb(-45);
        }
      }
      return Flawed.of(Print.of(sound, piece.bits())).in(channel).at((double) at / piece.rate(), (double) (at + frames) / piece.rate());
    });
  }

  /** Three clicks of one to four samples, so many decibels over the RMS of the 20 ms around; the time is the first one's. */
  private static Flawed clicks(Piece piece, double over, SplittableRandom random) {
    Sound sound = piece.mix().copy();
    double first = Double.MAX_VALUE;
    double last = 0;
    for (int n = 0; n < 3; n++) {
      int at = Flaws.loud(piece, random);
      double local = sound.rmsDbfs(at - sound.rate() / 100, at + sound.rate() / 100);
      double size = Math.min(0.95, Sound.fromDb(local + over));
      int width = 1 + random.nextInt(4);
      double sign = random.nextBoolean() ? 1 : -1;
      for (double[] channel : sound.samples()) {
        for (int i = 0; i < width; i++) {
          channel[at + i] = Math.clamp(channel[at + i] + sign * size * (i % 2 == 0 ? 1 : -0.7), -0.98, 0.98);
        }
      }
      first = Math.min(first, (double) at / piece.rate());
      last = Math.max(last, (double) (at + width) / piece.rate());
    }
    return Flawed.of(Print.of(sound, piece.bits())).at(first, last);
  }

  private static Flawed edit(Piece piece, int milliseconds, SplittableRandom random) {
    Sound mix = piece.mix();
    int missing = milliseconds * mix.rate() / 1000;
    int at = Flaws.loud(piece, random);
    double widest = 0;
    int best = at;
    for (int i = at; i < at + mix.rate() / 50; i++) {
      double step = Math.abs(mix.samples()[0][i + missing] - mix.samples()[0][i - 1]);
      if (step > widest) {
        widest = step;
        best = i;
      }
    }
    Sound out = new Sound(mix.rate(), new double[mix.channels()][mix.frames() - missing]);
    for (int c = 0; c < mix.channels(); c++) {
      System.arraycopy(mix.samples()[c], 0, out.samples()[c], 0, best);
      System.arraycopy(mix.samples()[c], best + missing, out.samples()[c], best, out.frames() - best);
    }
    return Flawed.of(Print.of(out, piece.bits())).at((double) best / mix.rate(), (double) best / mix.rate());
  }
}
