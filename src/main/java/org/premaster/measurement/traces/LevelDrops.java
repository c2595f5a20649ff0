package org.premaster.measurement.traces;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.premaster.measurement.FactsInput;
import org.premaster.measurement.FactsOutput;
import org.premaster.measurement.Trace;

/**
 * Places where the level falls by more than 30 dB from one moment to the next, though not to digital silence, and comes back within a second
 * from one moment to the next: in all channels, or in one while the others play on.
 *
 * @param first the first places in order of time, at most {@link Drop#MOST}
 */
public record LevelDrops(List<Drop> first) implements Trace {

  public LevelDrops {
    first = List.copyOf(first);
  }

  /**
   * One place.
   *
   * @param channel the channel that falls while another plays on, 0 = left; −1 where all fall together
   * @param startFrame first frame of the drop
   * @param frames its length
   * @param beforeDbfs RMS of the 20 ms or so before
   * @param fallDb by how much the level in the drop is lower
   * @param afterDbfs RMS of the 20 ms or so after
   * @param edgeSeconds the slower of its two edges: from −12 dB of the level before down to that of the drop, and back
   * @param edge largest absolute sample of the 0.1 ms before and of the 0.1 ms after, 1 at the RMS before
   * @param correlation of the channel with the one beside it before the drop, −1 to 1; absent where all fall together
   */
  public record Drop(
      int channel, long startFrame, long frames, double beforeDbfs, double fallDb, double afterDbfs, double edgeSeconds, double edge,
      OptionalDouble correlation) {
    /** Places kept of a file. */
    public static final int MOST = 100;
  }

  static LevelDrops read(FactsInput in) throws IOException {
    List<Drop> first = new ArrayList<>();
    for (int left = in.count(61); left > 0; left--) {
      first.add(new Drop(
          in.integer(), in.whole(), in.whole(), in.number(), in.number(), in.number(), in.number(), in.number(), in.optional()));
    }
    return new LevelDrops(first);
  }

  @Override
  public void write(FactsOutput out) throws IOException {
    out.integer(first.size());
    for (Drop drop : first) {
      out.integer(drop.channel);
      out.whole(drop.startFrame);
      out.whole(drop.frames);
      out.number(drop.beforeDbfs);
      out.number(drop.fallDb);
      out.number(drop.afterDbfs);
      out.number(drop.edgeSeconds);
      out.number(drop.edge);
      out.optional(drop.correlation);
    }
  }

  @Override
  public void tell(Listing in) {
    in.number("drops", first.size(), 0);
  }
}
