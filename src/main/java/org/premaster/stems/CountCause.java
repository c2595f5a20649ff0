package org.premaster.stems;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * There are fewer or more stems than stem mastering works with (STEM-01 to STEM-03).
 *
 * @param stems how many there are
 */
public record CountCause(int stems) implements Cause {
  private static final int FEWEST = 4;
  private static final int MOST = 8;
  private static final int MIXING = 16;

  static List<Cause> in(int stems) {
    return stems < FEWEST || stems > MOST ? List.of(new CountCause(stems)) : List.of();
  }

  @Override
  public String id() {
    return "stems.count";
  }

  @Override
  public String rule() {
    return stems < FEWEST ? "STEM-03" : stems > MIXING ? "STEM-02" : "STEM-01";
  }

  @Override
  public Gravity gravity() {
    return stems < FEWEST ? Gravity.INFO : Gravity.WARN;
  }

  @Override
  public String sentence() {
    String advice = stems < FEWEST
        ? "so few leave little control over the balance."
        : stems > MIXING ? "that is a mix to be made; please send four to eight groups." : "please join them to four to eight groups.";
    return String.format(Locale.ROOT, "The set has %d stems; ", stems) + advice;
  }

  @Override
  public OptionalDouble value() {
    return OptionalDouble.of(stems);
  }
}
