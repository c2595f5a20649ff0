package org.premaster.measurement.traces;

import java.io.IOException;
import org.premaster.measurement.FactsInput;
import org.premaster.measurement.FactsOutput;
import org.premaster.measurement.Trace;

/**
 * The steepest place below 20.8 kHz at which the spectrum falls and never rises again, at none of many moments.
 *
 * @param edgeHz where it falls
 * @param fallDb from the half kilohertz below it down to the most that stands above; 0 or less where nothing falls
 */
public record SpectralShelf(double edgeHz, double fallDb) implements Trace {

  static SpectralShelf read(FactsInput in) throws IOException {
    return new SpectralShelf(in.number(), in.number());
  }

  @Override
  public void write(FactsOutput out) throws IOException {
    out.number(edgeHz);
    out.number(fallDb);
  }

  @Override
  public void tell(Listing in) {
    in.number("edgeHz", edgeHz, 0);
    in.number("fallDb", fallDb, 1);
  }
}
