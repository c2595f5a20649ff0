package org.premaster.stems;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The sum of the stems goes over full scale.
 *
 * @param dbfs its highest sample in dBFS, above 0
 */
public record SumPeakCause(double dbfs) implements Cause {

  static List<Cause> in(StemSum sum) {
    return sum.sumPeak() > 1 ? List.of(new SumPeakCause(20 * Math.log10(sum.sumPeak()))) : List.of();
  }

  @Override
  public String id() {
    return "stems.sum-peak";
  }

  @Override
  public String rule() {
    return "PREP-02";
  }

  @Override
  public Gravity gravity() {
    return Gravity.WARN;
  }

  @Override
  public String sentence() {
    return "The stems together reach " + Wording.db(dbfs)
        + " over full scale; please lower all of them and the mix by the same amount, or print them as 32-bit floating point.";
  }

  @Override
  public OptionalDouble value() {
    return OptionalDouble.of(dbfs);
  }

  @Override
  public String unit() {
    return "dBFS";
  }
}
