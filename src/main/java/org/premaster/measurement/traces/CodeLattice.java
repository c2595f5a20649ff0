package org.premaster.measurement.traces;

import java.io.IOException;
import java.util.OptionalDouble;
import org.premaster.measurement.FactsInput;
import org.premaster.measurement.FactsOutput;
import org.premaster.measurement.Trace;

/**
 * Whether the samples stand on a coarser grid than the file's own: samples of fewer bits whose level was changed without dither keep an even
 * distance, which is that of their bits times the gain.
 *
 * @param step distance between the values that occur, full scale 1; absent where there is no such grid
 * @param share share of the samples that stand on it, 0 to 1
 */
public record CodeLattice(OptionalDouble step, double share) implements Trace {
  /** No grid but the file's own. */
  public static final CodeLattice NONE = new CodeLattice(OptionalDouble.empty(), 0);

  static CodeLattice read(FactsInput in) throws IOException {
    return new CodeLattice(in.optional(), in.number());
  }

  @Override
  public void write(FactsOutput out) throws IOException {
    out.optional(step);
    out.number(share);
  }

  @Override
  public void tell(Listing in) {
    in.number("step", step, 9);
    in.number("share", share, 2);
  }
}
