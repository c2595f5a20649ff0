package org.premaster.bench.calibration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.premaster.bench.calibration.Defect.Flawed;

/** Mixes whose rate was raised, which adds nothing, and files whose header tells another rate than they were made at. */
final class Resamplings {
  private static final int[][] STEPS = {{44_100, 88_200}, {44_100, 96_000}, {48_000, 96_000}, {32_000, 44_100}, {44_100, 48_000}};

  private Resamplings() {}

  static List<Defect> defects(Half half) {
    List<Defect> defects = new ArrayList<>();
    for (int[] step : STEPS) {
      boolean clean = step[0] != 44_100 || step[1] != 48_000;
      String kind = clean ? "upsampled" : "upsampled-44.1-to-48";
      String strength = Flaws.number(step[0] / 1000.0) + " to " + Flaws.number(step[1] / 1000.0) + " kHz";
      Predicate<Piece> suits = piece -> piece.ordinary() && piece.trap() != Trap.DARK
          && (piece.rate() == step[0] || step[0] == 32_000 && piece.rate() == 44_100);
      for (String quality : half == Half.REPORT ? List.of("-v", "-h", "-m", "-l") : List.of("-v", "-h")) {
        defects.add(Defect.of(kind, strength, suits, (piece, random) -> raised(piece, step, quality)).weighing(0.6));
      }
      defects.add(Defect.of(kind, strength, suits, (piece, random) ->
          ffmpeg(piece, step, half == Half.REPORT ? "soxr" : "swr")).weighing(0.6));
      if (half == Half.REPORT && clean) {
        defects.add(Defect.of(kind, strength, suits, (piece, random) ->
            Flawed.of(Print.of(linear(source(piece, step[0]), step[1]), 24)).by("linear interpolation")).weighing(0.6));
      }
    }
    defects.add(Defect.of("wrong-rate", "44.1 as 48 kHz", piece -> piece.ordinary() && piece.rate() == 44_100,
        (piece, random) -> Flawed.of(Print.of(piece.mix().labelled(48_000), 24)).beside(Print.of(piece.mix(), 24))));
    defects.add(Defect.of("wrong-rate", "48 as 44.1 kHz", piece -> piece.ordinary() && piece.rate() == 48_000,
        (piece, random) -> Flawed.of(Print.of(piece.mix().labelled(44_100), 24)).beside(Print.of(piece.mix(), 24))));
    return defects;
  }

  private static Sound source(Piece piece, int rate) throws IOException {
    return piece.rate() == rate ? piece.mix() : sox(piece.mix(), rate, "-v");
  }

  private static Flawed raised(Piece piece, int[] step, String quality) throws IOException {
    return printed(sox(source(piece, step[0]), step[1], quality)).by("sox rate " + quality);
  }

  private static Flawed ffmpeg(Piece piece, int[] step, String resampler) throws IOException {
    Sound sound = source(piece, step[0]);
    Path in = Files.createTempFile("calibration", ".wav");
    try {
      new Print.Floats(sound).write(in);
      byte[] raw = Program.run("ffmpeg", "-nostdin", "-v", "error", "-i", in.toString(), "-af", "aresample=" + step[1] + ":resampler="
          + resampler, "-f", "f32le", "-");
      return printed(LossyCodings.floats(raw, step[1], sound.channels())).by("ffmpeg " + resampler);
    } finally {
      Files.deleteIfExists(in);
    }
  }

  private static Flawed printed(Sound sound) {
    return Flawed.of(Print.of(sound.peak() > 0.999 ? sound.peakingAt(-0.1) : sound, 24));
  }

  static Sound sox(Sound sound, int rate, String quality) throws IOException {
    Path in = Files.createTempFile("calibration", ".wav");
    try {
      new Print.Floats(sound).write(in);
      return LossyCodings.floats(Program.run("sox", "-D", in.toString(), "-t", "f32", "-", "rate", quality, Integer.toString(rate)), rate,
          sound.channels());
    } finally {
      Files.deleteIfExists(in);
    }
  }

  /** As poor converters do it: straight lines between the samples, which leave mirror images above the old half rate. */
  private static Sound linear(Sound sound, int rate) {
    int frames = (int) ((long) (sound.frames() - 1) * rate / sound.rate());
    Sound out = new Sound(rate, new double[sound.channels()][frames]);
    for (int c = 0; c < sound.channels(); c++) {
      for (int i = 0; i < frames; i++) {
        double at = (double) i * sound.rate() / rate;
        int before = (int) at;
        double[] x = sound.samples()[c];
        out.samples()[c][i] = x[before] + (at - before) * (x[Math.min(x.length - 1, before + 1)] - x[before]);
      }
    }
    return out;
  }
}
