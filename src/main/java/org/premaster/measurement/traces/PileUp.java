package org.premaster.measurement.traces;

import java.io.IOException;
import java.util.OptionalDouble;
import org.premaster.measurement.FactsInput;
import org.premaster.measurement.FactsOutput;
import org.premaster.measurement.Trace;

/**
 * How peaks crowd below the highest of the file. It does not depend on the level: a limited master that was turned down has the same.
 *
 * @param crowding peaks down to the lower end of the densest band of 0.3 dB over those down to its upper end, both a minute and with six
 *     added for each side of each channel; 1 where none crowd. Up to 2.5 in music that no limiter held, 3 to 400 in limited masters
 * @param perMinute peaks a minute within that band; a file under a minute counts as one. At most 2,600 for each side of each channel at
 *     44.1 kHz, because one of a block of 1024 frames counts
 * @param ceilingDbfs level of the band's upper end in the channel of the highest sample; absent for silence
 * @param spreadDb how far the loudness of 100 ms slices goes apart: the distance that a tenth of them is above and a tenth below, of those
 *     within 20 dB of the loudest. 1.4 and more in music however it was limited, near 0 in a steady tone, whose peaks are alike by nature
 */
public record PileUp(double crowding, double perMinute, OptionalDouble ceilingDbfs, double spreadDb) implements Trace {
  /** Of a file without sound. */
  public static final PileUp NONE = new PileUp(1, 0, OptionalDouble.empty(), 0);

  static PileUp read(FactsInput in) throws IOException {
    return new PileUp(in.number(), in.number(), in.optional(), in.number());
  }

  @Override
  public void write(FactsOutput out) throws IOException {
    out.number(crowding);
    out.number(perMinute);
    out.optional(ceilingDbfs);
    out.number(spreadDb);
  }

  @Override
  public void tell(Listing in) {
    in.number("crowding", crowding, 2);
    in.number("peaksPerMinute", perMinute, 1);
    in.number("ceilingDbfs", ceilingDbfs, 2);
    in.number("loudnessSpreadDb", spreadDb, 2);
  }
}
