package org.premaster.measurement.traces;

import java.io.IOException;
import org.premaster.measurement.FactsInput;
import org.premaster.measurement.FactsOutput;
import org.premaster.measurement.Trace;

/**
 * How far the mean of the samples moves from one stretch of ten seconds to another, in the channel where it moves most.
 *
 * @param channel that channel, 0 = left
 * @param lowest lowest mean of a stretch, full scale 1
 * @param highest highest mean of a stretch
 * @param atSeconds where the stretch begins whose mean is furthest from zero
 */
public record DcDrift(int channel, double lowest, double highest, double atSeconds) implements Trace {

  static DcDrift read(FactsInput in) throws IOException {
    return new DcDrift(in.integer(), in.number(), in.number(), in.number());
  }

  @Override
  public void write(FactsOutput out) throws IOException {
    out.integer(channel);
    out.number(lowest);
    out.number(highest);
    out.number(atSeconds);
  }

  @Override
  public void tell(Listing in) {
    in.number("channel", channel, 0);
    in.number("lowest", lowest, 6);
    in.number("highest", highest, 6);
    in.number("atSeconds", atSeconds, 1);
  }
}
