package org.premaster.bench.calibration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.premaster.bench.calibration.Defect.Flawed;
import org.premaster.bench.calibration.Dynamics.Limiter;

/** Mixes that somebody mastered before: pushed into a limiter, so many decibels of the highest peaks taken. */
final class Masterings {
  private static final double[] TAKEN_DB = {3, 6, 9, 12, 15};
  private static final double[] CEILINGS_DBFS = {-0.1, -0.2, -0.3, -0.5, -1};

  private Masterings() {}

  static List<Defect> defects(Half half) {
    List<Defect> defects = new ArrayList<>();
    Predicate<Piece> suits = piece -> piece.ordinary() && piece.trap() != Trap.FADE_BY_INSTRUMENTS;
    for (double taken : TAKEN_DB) {
      String strength = Flaws.number(taken) + " dB";
      for (Limiter kind : Limiter.values()) {
        if (kind != Limiter.FAST || half == Half.REPORT) {
          String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
          defects.add(Defect.of(kind == Limiter.SOFT_CLIP ? "soft-clipped" : "limited", strength, suits, (piece, random) ->
              own(piece, kind, taken, random).by(name)).weighing(0.6));
        }
      }
      defects.add(Defect.of("limited", strength, suits, (piece, random) -> ffmpeg(piece, taken, random)).weighing(0.5));
      if (half == Half.REPORT) {
        defects.add(Defect.of("limited", strength, suits, (piece, random) -> sox(piece, taken)).weighing(0.4));
      }
      defects.add(Defect.of("limited-turned-down", strength, suits, (piece, random) -> {
        Sound master = Dynamics.limited(piece.mix().peakingAt(0), Limiter.LOOK_AHEAD, taken, -0.3).gained(-1 - 9 * random.nextDouble());
        return Flawed.of(Print.of(master, 24)).by("look-ahead");
      }).weighing(0.6));
    }
    return defects;
  }

  private static double ceiling(SplittableRandom random) {
    return CEILINGS_DBFS[random.nextInt(CEILINGS_DBFS.length)];
  }

  private static int bits(SplittableRandom random) {
    return random.nextInt(3) == 0 ? 16 : 24;
  }

  private static Flawed own(Piece piece, Limiter kind, double taken, SplittableRandom random) {
    return Flawed.of(Print.of(Dynamics.limited(piece.mix().peakingAt(0), kind, taken, ceiling(random)), bits(random)));
  }

  static Sound sox(Sound sound, String... effects) throws IOException {
    Path in = Files.createTempFile("calibration", ".wav");
    try {
      new Print.Floats(sound).write(in);
      List<String> command = new ArrayList<>(List.of("sox", "-D", in.toString(), "-t", "f32", "-"));
      command.addAll(List.of(effects));
      return LossyCodings.floats(Program.run(command.toArray(String[]::new)), sound.rate(), sound.channels());
    } finally {
      Files.deleteIfExists(in);
    }
  }

  private static Flawed ffmpeg(Piece piece, double taken, SplittableRandom random) throws IOException {
    double ceiling = ceiling(random);
    Sound pushed = piece.mix().peakingAt(taken);
    String filter = String.format(Locale.ROOT, "alimiter=limit=%.5f:attack=%d:release=%d:level=disabled", Sound.fromDb(ceiling),
        1 + random.nextInt(6), 30 + random.nextInt(150));
    Path in = Files.createTempFile("calibration", ".wav");
    try {
      new Print.Floats(pushed).write(in);
      byte[] raw = Program.run("ffmpeg", "-nostdin", "-v", "error", "-i", in.toString(), "-af", filter, "-f", "f32le", "-");
      return Flawed.of(Print.of(LossyCodings.floats(raw, piece.rate(), piece.mix().channels()), bits(random))).by("ffmpeg alimiter");
    } finally {
      Files.deleteIfExists(in);
    }
  }

  private static Flawed sox(Piece piece, double taken) throws IOException {
    Sound pressed = sox(piece.mix().peakingAt(-1), "compand", "0.01,0.2", "6:-60,-60,-20,-14,0,-6", "0");
    Sound master = sox(pressed.peakingAt(-0.5), "gain", "-l", Flaws.number(Math.max(1, taken - 3)));
    return Flawed.of(Print.of(master.peakingAt(-0.3), 24)).by("sox compand and limiter");
  }
}
