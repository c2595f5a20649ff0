package org.premaster.bench.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.premaster.bench.calibration.Defect.Flawed;

/** What cables, power supplies and converters add to the music. */
final class Disturbances {
  private Disturbances() {}

  static List<Defect> defects() {
    List<Defect> defects = new ArrayList<>();
    Predicate<Piece> any = piece -> piece.ordinary() && piece.trap() != Trap.TAPE_HISS;
    for (int mains : new int[] {50, 60}) {
      for (int dbfs : new int[] {-76, -70, -64, -58, -50, -42}) {
        defects.add(Defect.of("hum", dbfs + " dBFS", piece -> any.test(piece) && piece.trap() != Trap.SYNTH_NEAR_MAINS, (piece, random) ->
            hum(piece, mains, dbfs, random)).weighing(0.7));
      }
    }
    for (int dbfs : new int[] {-70, -65, -60, -55, -50, -45}) {
      defects.add(Defect.of("noise-floor", dbfs + " dBFS", any, (piece, random) -> {
        boolean white = random.nextBoolean();
        Sound noise = white ? Noise.white(piece.rate(), piece.mix().channels(), piece.mix().frames(), dbfs, random)
            : Noise.pink(piece.rate(), piece.mix().channels(), piece.mix().frames(), dbfs, random);
        return Flawed.of(Print.of(piece.mix().plus(noise), piece.bits())).by(white ? "white" : "pink");
      }));
    }
    for (double offset : new double[] {0.0005, 0.001, 0.002, 0.005, 0.01, 0.03}) {
      String strength = Flaws.number(offset);
      defects.add(Defect.of("dc", strength, any, (piece, random) -> offset(piece, offset, random.nextInt(3) - 1, false, random)));
      defects.add(Defect.of("dc-drift", strength, any, (piece, random) -> offset(piece, offset, -1, true, random)).weighing(0.6));
    }
    for (int dbfs : new int[] {-50, -40, -30, -24}) {
      defects.add(Defect.of("rumble", dbfs + " dBFS", any, (piece, random) -> rumble(piece, dbfs, random)));
    }
    return defects;
  }

  /** The mains with harmonics that fall by some decibels each, off by at most 0.15 Hz; the level is that of all lines together. */
  private static Flawed hum(Piece piece, int mains, double dbfs, SplittableRandom random) {
    Sound mix = piece.mix();
    Sound hum = new Sound(mix.rate(), new double[mix.channels()][mix.frames()]);
    double hertz = mains + 0.3 * random.nextDouble() - 0.15;
    boolean buzz = random.nextBoolean();
    int harmonics = 3 + random.nextInt(buzz ? 12 : 4);
    for (int h = 1; h <= harmonics; h++) {
      double size = Math.pow(h, buzz ? -0.7 : -1.4) * (0.5 + random.nextDouble());
      double phase = 2 * Math.PI * random.nextDouble();
      for (double[] channel : hum.samples()) {
        for (int i = 0; i < channel.length; i++) {
          channel[i] += size * Math.sin(2 * Math.PI * hertz * h * i / mix.rate() + phase);
        }
      }
    }
    return Flawed.of(Print.of(mix.plus(hum.gained(dbfs - hum.rmsDbfs())), piece.bits())).by(mains + " Hz, " + harmonics + " lines");
  }

  private static Flawed offset(Piece piece, double offset, int only, boolean drifting, SplittableRandom random) {
    Sound sound = piece.mix().copy();
    int channel = sound.channels() == 1 ? -1 : only;
    double period = sound.seconds() * (0.7 + random.nextDouble());
    double sign = random.nextBoolean() ? 1 : -1;
    for (int c = 0; c < sound.channels(); c++) {
      for (int i = 0; i < sound.frames() && (channel < 0 || channel == c); i++) {
        double share = drifting ? Math.sin(2 * Math.PI * i / sound.rate() / period) : 1;
        sound.samples()[c][i] = Math.clamp(sound.samples()[c][i] + sign * offset * share, -1, 1);
      }
    }
    return Flawed.of(Print.of(sound, piece.bits())).in(channel);
  }

  private static Flawed rumble(Piece piece, double dbfs, SplittableRandom random) {
    Sound mix = piece.mix();
    Sound rumble = Noise.white(mix.rate(), mix.channels(), mix.frames(), -20, random);
    double corner = 5 + 8 * random.nextDouble();
    for (int n = 0; n < 2; n++) {
      Biquad.lowPass(corner, 0.7, mix.rate()).on(rumble);
    }
    Biquad.highPass(2, 0.7, mix.rate()).on(rumble);
    Sound out = mix.plus(rumble.gained(dbfs - rumble.rmsDbfs()));
    return Flawed.of(Print.of(out.peak() > 0.99 ? out.peakingAt(-0.2) : out, piece.bits()));
  }
}
