package org.premaster.bench.calibration;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * One flaw at one strength.
 *
 * @param kind what it is, for instance {@code clip}
 * @param strength how much of it, with its unit, for instance {@code 3 dB}
 * @param weight how many files are made of it beside others, 1 for most
 * @param suits the pieces of which it can be made, so that it is there when it is made
 * @param maker makes it
 */
record Defect(String kind, String strength, double weight, Predicate<Piece> suits, Maker maker) {

  /** Makes the flaw; the same arguments give the same samples. */
  @FunctionalInterface
  interface Maker {
    Flawed make(Piece piece, SplittableRandom random) throws IOException;
  }

  /**
   * A flawed file before it is written.
   *
   * @param channel the channel concerned, 0 = left; absent for all
   * @param start seconds at which the flaw begins; absent where it is the file as a whole
   * @param partner the file to compare with, for flaws that no file shows alone
   * @param encoder what it went through; empty string for nothing
   */
  record Flawed(Print print, OptionalInt channel, OptionalDouble start, OptionalDouble end, Optional<Print> partner, String encoder,
      String extension) {

    static Flawed of(Print print) {
      return new Flawed(print, OptionalInt.empty(), OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty(), "",
          print.extension());
    }

    Flawed at(double from, double to) {
      return new Flawed(print, channel, OptionalDouble.of(from), OptionalDouble.of(to), partner, encoder, extension);
    }

    Flawed in(int one) {
      return new Flawed(print, one < 0 ? OptionalInt.empty() : OptionalInt.of(one), start, end, partner, encoder, extension);
    }

    Flawed beside(Print other) {
      return new Flawed(print, channel, start, end, Optional.of(other), encoder, extension);
    }

    Flawed by(String program) {
      return new Flawed(print, channel, start, end, partner, program, extension);
    }

    Flawed inWav() {
      return new Flawed(print, channel, start, end, partner, encoder, ".wav");
    }
  }

  static Defect of(String kind, String strength, Predicate<Piece> suits, Maker maker) {
    return new Defect(kind, strength, 1, suits, maker);
  }

  Defect weighing(double more) {
    return new Defect(kind, strength, more, suits, maker);
  }
}
