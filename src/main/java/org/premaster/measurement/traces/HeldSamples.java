package org.premaster.measurement.traces;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.premaster.measurement.FactsInput;
import org.premaster.measurement.FactsOutput;
import org.premaster.measurement.Trace;

/**
 * Places where a moving waveform stands still at one value, other than zero, for ten samples or more and then jumps to where it would have
 * been: what a converter or a network does that got no new sample.
 *
 * @param first the first places in order of time, at most {@link Hold#MOST}
 * @param plateaus all runs of ten equal samples or more that are entered or left with a step above −60 dBFS, also those that are a waveform's
 *     own, such as a square one's; counted up to {@link #MANY}
 */
public record HeldSamples(List<Hold> first, int plateaus) implements Trace {
  /** So many plateaus are the waveform's own way. */
  public static final int MANY = 10_000;

  public HeldSamples {
    first = List.copyOf(first);
  }

  /**
   * One place.
   *
   * @param channel 0 = left, or −1 where all channels stand still together
   * @param startFrame first frame that stands
   * @param frames frames that stand
   * @param level absolute value of the sample that stands, full scale 1
   * @param jump step from the last of them to the next, full scale 1; the largest of the channels
   * @param slope RMS of the steps from sample to sample before and after, full scale 1, of the same channel
   */
  public record Hold(int channel, long startFrame, long frames, double level, double jump, double slope) {
    /** Places kept of a file. */
    public static final int MOST = 100;
  }

  static HeldSamples read(FactsInput in) throws IOException {
    List<Hold> first = new ArrayList<>();
    for (int left = in.count(44); left > 0; left--) {
      first.add(new Hold(in.integer(), in.whole(), in.whole(), in.number(), in.number(), in.number()));
    }
    return new HeldSamples(first, in.integer());
  }

  @Override
  public void write(FactsOutput out) throws IOException {
    out.integer(first.size());
    for (Hold hold : first) {
      out.integer(hold.channel);
      out.whole(hold.startFrame);
      out.whole(hold.frames);
      out.number(hold.level);
      out.number(hold.jump);
      out.number(hold.slope);
    }
    out.integer(plateaus);
  }

  @Override
  public void tell(Listing in) {
    in.number("holds", first.size(), 0);
    in.number("plateaus", plateaus, 0);
  }
}
