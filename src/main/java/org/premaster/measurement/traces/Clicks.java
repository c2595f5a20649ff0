package org.premaster.measurement.traces;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.premaster.measurement.FactsInput;
import org.premaster.measurement.FactsOutput;
import org.premaster.measurement.Trace;

/**
 * Places of less than a millisecond where the waveform does what the sound on either side does not lead to: clicks, and steps where one
 * sound breaks off and another goes on.
 *
 * @param first the first places in order of time, at most {@link Click#MOST}
 * @param clicks all clicks
 * @param steps all steps
 */
public record Clicks(List<Click> first, int clicks, int steps) implements Trace {

  public Clicks {
    first = List.copyOf(first);
  }

  /**
   * One place.
   *
   * @param channel the channel in which it stands out most, 0 = left
   * @param frame where it is highest
   * @param excessDb by how much the prediction from the sound around fails there, over how it fails otherwise
   * @param step true where the waveform does not return to where it was
   */
  public record Click(int channel, long frame, double excessDb, boolean step) {
    /** Places kept of a file. */
    public static final int MOST = 100;
  }

  static Clicks read(FactsInput in) throws IOException {
    List<Click> first = new ArrayList<>();
    for (int left = in.count(21); left > 0; left--) {
      first.add(new Click(in.integer(), in.whole(), in.number(), in.flag()));
    }
    return new Clicks(first, in.integer(), in.integer());
  }

  @Override
  public void write(FactsOutput out) throws IOException {
    out.integer(first.size());
    for (Click click : first) {
      out.integer(click.channel);
      out.whole(click.frame);
      out.number(click.excessDb);
      out.flag(click.step);
    }
    out.integer(clicks);
    out.integer(steps);
  }

  @Override
  public void tell(Listing in) {
    in.number("clicks", clicks, 0);
    in.number("steps", steps, 0);
  }
}
