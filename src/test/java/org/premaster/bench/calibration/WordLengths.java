package org.premaster.bench.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.premaster.bench.calibration.Defect.Flawed;
import org.premaster.bench.calibration.Print.Integers;
import org.premaster.bench.calibration.Print.Rounding;

/** Files with fewer bits than they claim, and dither that nobody asked for. */
final class WordLengths {
  private WordLengths() {}

  static List<Defect> defects() {
    Predicate<Piece> any = piece -> piece.trap() != Trap.SQUARE_WAVES && piece.trap() != Trap.CHIPTUNE;
    List<Defect> defects = new ArrayList<>();
    for (int bits : new int[] {16, 20}) {
      for (Rounding rounding : new Rounding[] {Rounding.NEAREST, Rounding.TPDF}) {
        String strength = bits + " in 24" + (rounding == Rounding.TPDF ? ", dithered" : "");
        defects.add(Defect.of(bits == 20 ? "padded-20" : "padded", strength, any, (piece, random) ->
            Flawed.of(Print.integers(piece.mix(), bits, rounding, random).padded(24))).weighing(1.5));
      }
      defects.add(Defect.of("float-in-name", bits + " in float", any, (piece, random) ->
          Flawed.of(new Print.Floats(Print.integers(piece.mix(), bits, Rounding.NEAREST, random).sound()))));
    }
    defects.add(Defect.of("float-in-name", "24 in float", any, (piece, random) ->
        Flawed.of(new Print.Floats(Print.integers(piece.mix(), 24, Rounding.NEAREST, random).sound()))));
    for (double down : new double[] {-0.5, -3, -6.5, 2.2}) {
      defects.add(Defect.of("scaled-depth", Flaws.number(down) + " dB", any, (piece, random) -> {
        Integers sixteen = Print.integers(down > 0 ? piece.mix().peakingAt(-down - 0.5) : piece.mix(), 16, Rounding.NEAREST, random);
        return Flawed.of(Print.of(sixteen.sound().gained(down), 24));
      }));
    }
    Predicate<Piece> quiet = piece -> any.test(piece) && piece.mix().rmsDbfs(0, piece.rate() / 4) < -93 && !piece.trap().continuous();
    for (Rounding rounding : new Rounding[] {Rounding.TPDF, Rounding.SHAPED}) {
      String name = rounding == Rounding.TPDF ? "TPDF" : "shaped";
      defects.add(Defect.of("dither", "16-bit " + name + ", then gain", quiet, (piece, random) -> {
        Integers sixteen = Print.integers(piece.mix(), 16, rounding, random);
        return Flawed.of(Print.of(sixteen.sound().gained(-0.3 - 2 * random.nextDouble()), 24));
      }));
      defects.add(Defect.of("dither", "16-bit " + name + " in 16", quiet, (piece, random) ->
          Flawed.of(Print.integers(piece.mix(), 16, rounding, random))));
    }
    defects.add(Defect.of("dither", "16-bit TPDF noise in 24", quiet, (piece, random) ->
        Flawed.of(Print.of(noisy(piece.mix(), random), 24))));
    defects.add(Defect.of("dither-24", "24-bit TPDF in 24", any, (piece, random) ->
        Flawed.of(Print.integers(piece.mix(), 24, Rounding.TPDF, random))).weighing(0.6));
    return defects;
  }

  private static Sound noisy(Sound mix, SplittableRandom random) {
    return mix.map(x -> x + (random.nextDouble() + random.nextDouble() - 1) * 0x1p-15);
  }
}
