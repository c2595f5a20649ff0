package org.premaster.measurement.traces;

import java.io.IOException;
import java.util.OptionalDouble;
import org.premaster.measurement.FactsInput;
import org.premaster.measurement.FactsOutput;
import org.premaster.measurement.Trace;

/**
 * How the two channels of a stereo file relate, from an eighth of it.
 *
 * @param balanceDb level of the left channel over the right, weighted as loudness is; absent where one is silent
 * @param monoLossLu how much quieter the sum of both channels through two loudspeakers is than the two channels: 0 for equal channels, 3.01
 *     for unrelated ones, 60 at most; absent for silence
 * @param bassCorrelation correlation of left and right from 20 to 120 Hz, −1 to 1; absent where there is less than a hundredth of the
 *     energy, or nothing in one channel
 */
public record StereoImage(OptionalDouble balanceDb, OptionalDouble monoLossLu, OptionalDouble bassCorrelation) implements Trace {

  static StereoImage read(FactsInput in) throws IOException {
    return new StereoImage(in.optional(), in.optional(), in.optional());
  }

  @Override
  public void write(FactsOutput out) throws IOException {
    out.optional(balanceDb);
    out.optional(monoLossLu);
    out.optional(bassCorrelation);
  }

  @Override
  public void tell(Listing in) {
    in.number("balanceDb", balanceDb, 2);
    in.number("monoLossLu", monoLossLu, 2);
    in.number("bassCorrelation", bassCorrelation, 4);
  }
}
