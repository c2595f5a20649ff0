package org.premaster.bench.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.premaster.bench.calibration.Defect.Flawed;

/** Channels that are missing, turned over, exchanged or out of balance. */
final class StereoFaults {
  private StereoFaults() {}

  static List<Defect> defects() {
    List<Defect> defects = new ArrayList<>();
    Predicate<Piece> stereo = piece -> piece.ordinary() && piece.trap() != Trap.WIDE;
    Predicate<Piece> middle = piece -> stereo.test(piece) && correlation(piece.mix()) > 0.72;
    defects.add(Defect.of("polarity", "one channel", middle, (piece, random) -> scaled(piece, random.nextInt(2), -1)).weighing(3));
    defects.add(Defect.of("silent-channel", "digital silence", stereo, (piece, random) -> scaled(piece, random.nextInt(2), 0)).weighing(2));
    defects.add(Defect.of("silent-channel", "noise at -85 dBFS", stereo, (piece, random) -> {
      int channel = random.nextInt(2);
      Sound sound = piece.mix().copy();
      sound.samples()[channel] = Noise.white(piece.rate(), 1, sound.frames(), -85, random).samples()[0];
      return Flawed.of(Print.of(sound, piece.bits())).in(channel);
    }).weighing(2));
    for (int down : new int[] {15, 30, 40}) {
      defects.add(Defect.of("low-channel", down + " dB", stereo, (piece, random) -> scaled(piece, random.nextInt(2), Sound.fromDb(-down))));
    }
    defects.add(Defect.of("swapped", "", piece -> stereo.test(piece) && difference(piece.mix()) > -24, (piece, random) -> {
      Sound swapped = new Sound(piece.rate(), new double[][] {piece.mix().samples()[1], piece.mix().samples()[0]});
      return Flawed.of(Print.of(swapped, piece.bits())).beside(Print.of(piece.mix().gained(-1 - random.nextDouble()), 24));
    }).weighing(2));
    for (double ratio : new double[] {0, -0.5, -1, -2, -4}) {
      defects.add(Defect.of("false-stereo", Flaws.number(ratio) + " dB", stereo, (piece, random) -> falseStereo(piece, ratio)));
    }
    for (double turned : new double[] {90, 120, 150}) {
      defects.add(Defect.of("fold-down", Flaws.number(turned) + " degrees", middle, (piece, random) -> turned(piece, turned)));
    }
    for (double wider : new double[] {6, 10, 14}) {
      Predicate<Piece> sided = piece -> stereo.test(piece) && difference(piece.mix()) > -16;
      defects.add(Defect.of("fold-down", "side +" + Flaws.number(wider) + " dB", sided, (piece, random) -> widened(piece, wider)));
    }
    for (double corner : new double[] {80, 120, 200}) {
      Predicate<Piece> deep = piece -> middle.test(piece) && bass(piece.mix()) > -45;
      defects.add(Defect.of("bass-phase", "below " + Flaws.number(corner) + " Hz", deep, (piece, random) -> bassTurned(piece, corner)));
    }
    for (double off : new double[] {1, 2, 3, 5, 8}) {
      defects.add(Defect.of("balance", Flaws.number(off) + " dB", stereo, (piece, random) -> balance(piece, off, random)));
    }
    return defects;
  }

  static double correlation(Sound mix) {
    double ll = 0;
    double rr = 0;
    double lr = 0;
    double[] left = mix.samples()[0];
    double[] right = mix.samples()[mix.channels() - 1];
    for (int i = 0; i < left.length; i++) {
      ll += left[i] * left[i];
      rr += right[i] * right[i];
      lr += left[i] * right[i];
    }
    return lr / Math.sqrt(ll * rr + 1e-30);
  }

  /** Level of the side below the middle, in dB. */
  private static double difference(Sound mix) {
    double[] middle = new double[mix.frames()];
    double[] side = new double[mix.frames()];
    for (int i = 0; i < middle.length; i++) {
      middle[i] = (mix.samples()[0][i] + mix.samples()[1][i]) / 2;
      side[i] = (mix.samples()[0][i] - mix.samples()[1][i]) / 2;
    }
    return new Sound(mix.rate(), new double[][] {side}).rmsDbfs() - new Sound(mix.rate(), new double[][] {middle}).rmsDbfs();
  }

  private static double bass(Sound mix) {
    Sound low = mix.mono();
    Biquad.lowPass(80, 0.7, mix.rate()).on(low);
    return low.rmsDbfs();
  }

  private static double level(Sound mix, int channel) {
    return new Sound(mix.rate(), new double[][] {mix.samples()[channel]}).rmsDbfs();
  }

  private static Flawed scaled(Piece piece, int channel, double gain) {
    Sound sound = piece.mix().copy();
    for (int i = 0; i < sound.frames(); i++) {
      sound.samples()[channel][i] *= gain;
    }
    return Flawed.of(Print.of(sound, piece.bits())).in(channel);
  }

  private static Flawed falseStereo(Piece piece, double ratio) {
    double[] left = piece.mix().mono().samples()[0];
    double gain = Sound.fromDb(ratio);
    double[] right = java.util.Arrays.stream(left).map(x -> gain * x).toArray();
    return Flawed.of(Print.of(new Sound(piece.rate(), new double[][] {left, right}).peakingAt(-4), piece.bits()));
  }

  /** The right channel turned by about so many degrees at all frequencies against the left: what bad wideners do. */
  private static Flawed turned(Piece piece, double degrees) {
    Sound mix = piece.mix();
    double[] straight = mix.samples()[1].clone();
    double[] across = mix.samples()[1].clone();
    double[] left = mix.samples()[0].clone();
    double[] straightPoles = {0.6923878, 0.9360654322959, 0.9882295226860, 0.9987488452737};
    double[] acrossPoles = {0.4021921162426, 0.8561710882420, 0.9722909545651, 0.9952884791278};
    for (int n = 0; n < 4; n++) {
      quarter(straight, straightPoles[n]);
      quarter(left, straightPoles[n]);
      quarter(across, acrossPoles[n]);
    }
    double cos = Math.cos(Math.toRadians(degrees));
    double sin = Math.sin(Math.toRadians(degrees));
    double[] right = new double[straight.length];
    for (int i = 1; i < right.length; i++) {
      right[i] = cos * straight[i - 1] + sin * across[i];
      left[left.length - i] = left[left.length - i - 1];
    }
    return Flawed.of(Print.of(new Sound(mix.rate(), new double[][] {left, right}).peakingAt(-3.5), piece.bits()));
  }

  /** One section of an all-pass in z⁻², of the pair whose outputs stand a quarter of a turn apart. */
  private static void quarter(double[] x, double pole) {
    double a = pole * pole;
    double x1 = 0;
    double x2 = 0;
    double y1 = 0;
    double y2 = 0;
    for (int i = 0; i < x.length; i++) {
      double y = a * (x[i] + y2) - x2;
      x2 = x1;
      x1 = x[i];
      y2 = y1;
      y1 = y;
      x[i] = y;
    }
  }

  private static Flawed widened(Piece piece, double decibels) {
    Sound mix = piece.mix().copy();
    double gain = Sound.fromDb(decibels);
    for (int i = 0; i < mix.frames(); i++) {
      double mid = (mix.samples()[0][i] + mix.samples()[1][i]) / 2;
      double side = (mix.samples()[0][i] - mix.samples()[1][i]) / 2 * gain;
      mix.samples()[0][i] = mid + side;
      mix.samples()[1][i] = mid - side;
    }
    return Flawed.of(Print.of(mix.peakingAt(-3.5), piece.bits()));
  }

  private static Flawed bassTurned(Piece piece, double corner) {
    Sound mix = piece.mix().copy();
    double[] low = mix.samples()[1].clone();
    Biquad.lowPass(corner, 0.7, mix.rate()).on(low);
    Biquad.lowPass(corner, 0.7, mix.rate()).on(low);
    for (int i = 0; i < low.length; i++) {
      mix.samples()[1][i] -= 2 * low[i];
    }
    return Flawed.of(Print.of(mix.peakingAt(-3.5), piece.bits()));
  }

  private static Flawed balance(Piece piece, double off, SplittableRandom random) {
    int quiet = random.nextInt(2);
    Sound sound = piece.mix().copy();
    double even = level(sound, 1 - quiet) - level(sound, quiet);
    double gain = Sound.fromDb(even - off);
    for (int i = 0; i < sound.frames(); i++) {
      sound.samples()[quiet][i] *= gain;
    }
    return Flawed.of(Print.of(sound.peakingAt(-4), piece.bits())).in(quiet);
  }
}
