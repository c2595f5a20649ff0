package org.premaster.measurement.traces;

import java.io.IOException;
import java.util.OptionalDouble;
import org.premaster.measurement.FactsInput;
import org.premaster.measurement.FactsOutput;
import org.premaster.measurement.Trace;

/**
 * Whether dither lies under the music, as far as the quietest stretches that are not digital silence let it be seen.
 *
 * @param kind what was seen
 * @param bits word length that the dither was made for; 0 where none was seen
 * @param levelDbfs its RMS level, from its density; absent where none was seen
 * @param quietestDbfs RMS level of the quietest stretch that sounds; absent where there is none
 * @param atSeconds where that stretch begins; absent likewise
 * @param agreeing share of the stretches that show it among those that show anything, 0 to 1
 */
public record Dither(
    Kind kind, int bits, OptionalDouble levelDbfs, OptionalDouble quietestDbfs, OptionalDouble atSeconds, double agreeing) implements Trace {
  /** Kinds of dither. */
  public enum Kind {
    /** Nothing quiet enough to see. */
    UNKNOWN,
    /** The quietest stretches are quieter than dither, or are plainly rounded. */
    ABSENT,
    /** White, with two thirds of the triangular kind's power. */
    RECTANGULAR,
    /** White, with three times the power of plain rounding. */
    TRIANGULAR,
    /** Coloured: less where the ear hears best, more at the top. */
    SHAPED
  }

  /** Music everywhere. */
  public static final Dither UNKNOWN =
      new Dither(Kind.UNKNOWN, 0, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), 0);

  static Dither read(FactsInput in) throws IOException {
    return new Dither(in.constant(Kind.class), in.integer(), in.optional(), in.optional(), in.optional(), in.number());
  }

  @Override
  public void write(FactsOutput out) throws IOException {
    out.constant(kind);
    out.integer(bits);
    out.optional(levelDbfs);
    out.optional(quietestDbfs);
    out.optional(atSeconds);
    out.number(agreeing);
  }

  @Override
  public void tell(Listing in) {
    in.text("kind", kind.name());
    in.number("bits", bits, 0);
    in.number("levelDbfs", levelDbfs, 1);
    in.number("quietestDbfs", quietestDbfs, 1);
    in.number("atSeconds", atSeconds, 1);
    in.number("agreeing", agreeing, 2);
  }
}
