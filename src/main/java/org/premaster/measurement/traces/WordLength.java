package org.premaster.measurement.traces;

import java.io.IOException;
import org.premaster.measurement.FactsInput;
import org.premaster.measurement.FactsOutput;
import org.premaster.measurement.Trace;

/**
 * How many bits of the samples are used.
 *
 * @param bits bits from the sign down to the lowest that is ever set in any sample, 0 for digital silence to 32
 * @param finer true where some floating-point sample needs more than 32 bits
 */
public record WordLength(int bits, boolean finer) implements Trace {

  static WordLength read(FactsInput in) throws IOException {
    return new WordLength(in.integer(), in.flag());
  }

  @Override
  public void write(FactsOutput out) throws IOException {
    out.integer(bits);
    out.flag(finer);
  }

  @Override
  public void tell(Listing in) {
    in.number("usedBits", bits, 0);
    in.truth("finerThan32Bits", finer);
  }
}
