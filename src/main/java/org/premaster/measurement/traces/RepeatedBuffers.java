package org.premaster.measurement.traces;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.premaster.measurement.FactsInput;
import org.premaster.measurement.FactsOutput;
import org.premaster.measurement.Trace;

/**
 * Places where a buffer of the usual lengths was played again in place of the next one, sample for sample.
 *
 * @param first the first places in order of time, at most {@link Repeat#MOST}
 * @param periodic places where the waveform repeats itself for another time than whole buffers, as an exact oscillator does; counted up to
 *     {@link #MANY}
 */
public record RepeatedBuffers(List<Repeat> first, int periodic) implements Trace {
  /** So many are the waveform's own way. */
  public static final int MANY = 10_000;

  public RepeatedBuffers {
    first = List.copyOf(first);
  }

  /**
   * One place.
   *
   * @param channel 0 = left, or −1 where all channels repeat together
   * @param startFrame first frame that is a repetition
   * @param buffer frames of the buffer
   * @param times how often it is played again
   * @param jump step into the repetition, full scale 1; the largest of the channels
   * @param slope RMS of the steps from sample to sample in the buffer, full scale 1, of the same channel
   */
  public record Repeat(int channel, long startFrame, int buffer, int times, double jump, double slope) {
    /** Places kept of a file. */
    public static final int MOST = 100;
  }

  static RepeatedBuffers read(FactsInput in) throws IOException {
    List<Repeat> first = new ArrayList<>();
    for (int left = in.count(36); left > 0; left--) {
      first.add(new Repeat(in.integer(), in.whole(), in.integer(), in.integer(), in.number(), in.number()));
    }
    return new RepeatedBuffers(first, in.integer());
  }

  @Override
  public void write(FactsOutput out) throws IOException {
    out.integer(first.size());
    for (Repeat repeat : first) {
      out.integer(repeat.channel);
      out.whole(repeat.startFrame);
      out.integer(repeat.buffer);
      out.integer(repeat.times);
      out.number(repeat.jump);
      out.number(repeat.slope);
    }
    out.integer(periodic);
  }

  @Override
  public void tell(Listing in) {
    in.number("repeats", first.size(), 0);
    in.number("periodic", periodic, 0);
  }
}
