package org.premaster.measurement.traces;

import java.io.IOException;
import java.util.OptionalDouble;
import org.premaster.measurement.FactsInput;
import org.premaster.measurement.FactsOutput;
import org.premaster.measurement.Trace;

/**
 * What there is from 2 to 20 Hz, where nothing is heard.
 *
 * @param share share of the whole energy, 0 to 1
 * @param levelDbfs RMS level of a channel that three in four moments exceed; absent where these moments are digital silence down there
 */
public record Infrasonic(double share, OptionalDouble levelDbfs) implements Trace {

  static Infrasonic read(FactsInput in) throws IOException {
    return new Infrasonic(in.number(), in.optional());
  }

  @Override
  public void write(FactsOutput out) throws IOException {
    out.number(share);
    out.optional(levelDbfs);
  }

  @Override
  public void tell(Listing in) {
    in.number("share", share, 4);
    in.number("levelDbfs", levelDbfs, 1);
  }
}
