package org.premaster.measurement.detectors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.premaster.audio.PcmFormat;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.meters.Dbfs;
import org.premaster.measurement.meters.MeterBlock;
import org.premaster.measurement.meters.SampleHistory;
import org.premaster.measurement.traces.HeldSamples;
import org.premaster.measurement.traces.HeldSamples.Hold;

/**
 * Runs of ten equal samples or more. Such a run has two equal samples five apart whose first has a number divisible by five, so that only
 * every fifth is looked at until a pair is equal.
 */
final class HeldSampleDetector implements Detector {
  private static final int SHORTEST = 10;
  private static final int STEP = SHORTEST / 2;

  /** So long nothing that moves stands still, even where it goes on close by. */
  private static final int LONG = 32;

  /** What stands as high as this share of the channel's peak is cut off at a ceiling and not held. */
  private static final double CEILING = 0.98;

  /** Frames before and after a run whose steps are those of the waveform. */
  static final int AROUND = 64;

  /** A waveform that runs into the hold does so with a step like its others. */
  private static final double ENTRY = 3;

  /** Steps below −80 dBFS are no movement. */
  private static final double LEAST_SLOPE = 1e-4;

  private final SampleHistory history;
  private final Lane[] lanes;
  private int plateaus;

  HeldSampleDetector(PcmFormat format, SampleHistory history) {
    this.history = history;
    lanes = new Lane[format.channels()];
    for (int c = 0; c < lanes.length; c++) {
      lanes[c] = new Lane(c);
    }
  }

  @Override
  public void take(MeterBlock block) {
    for (Lane lane : lanes) {
      lane.take(block);
    }
  }

  @Override
  public Optional<HeldSamples> trace(Measurements measured) {
    List<Hold> all = new ArrayList<>();
    for (Lane lane : lanes) {
      double ceiling = CEILING * lane.peak;
      lane.holds.stream().filter(hold -> hold.level() < ceiling).forEach(all::add);
    }
    all.sort(Comparator.comparingLong(Hold::startFrame).thenComparingInt(Hold::channel));
    List<Hold> merged = new ArrayList<>();
    for (int i = 0; i < all.size(); ) {
      int same = i + 1;
      Hold largest = all.get(i);
      while (same < all.size() && all.get(same).startFrame() == largest.startFrame() && all.get(same).frames() == largest.frames()) {
        largest = all.get(same).jump() > largest.jump() ? all.get(same) : largest;
        same++;
      }
      boolean together = lanes.length > 1 && same - i == lanes.length;
      merged.add(together ? new Hold(-1, largest.startFrame(), largest.frames(), largest.level(), largest.jump(), largest.slope()) : largest);
      i = same;
    }
    return Optional.of(new HeldSamples(merged.subList(0, Math.min(merged.size(), Hold.MOST)), plateaus));
  }

  private final class Lane {
    private final int channel;
    private final List<Hold> holds = new ArrayList<>();
    private double peak;

    // The run that stands now, or waits for the frames behind it; none where its start is negative
    private long start = -1;
    private long end;
    private double entry;
    private double entrySlope;
    private boolean entered;

    Lane(int channel) {
      this.channel = channel;
    }

    void take(MeterBlock block) {
      peak = Math.max(peak, block.peak(channel));
      long from = block.start();
      if (start >= 0) {
        from = extend(from);
      } else if (from > 0 && history.sample(channel, from - 1) == block.channel(channel)[0] && block.channel(channel)[0] != 0) {
        from = begin(from);
      }
      if (start >= 0 && end == history.end()) {
        return;
      }
      judge();
      if (block.peak(channel) > 0 && block.mayStandStill(channel)) {
        search(block, (int) (from - block.start()));
      }
    }

    private void search(MeterBlock block, int from) {
      double[] x = block.channel(channel);
      int i = from;
      while (i + STEP < block.frames()) {
        if (x[i] == x[i + STEP] && x[i] != 0 && x[i] == x[i + 1] && x[i] == x[i + 2]) {
          long next = begin(block.start() + i);
          if (start >= 0 && end == history.end()) {
            return;
          }
          judge();
          i = (int) (next - block.start());
        } else {
          i += STEP;
        }
      }
    }

    /** Opens the run around a frame where it is long enough or not over yet; returns the first frame behind it. */
    private long begin(long frame) {
      double value = history.sample(channel, frame);
      long first = frame;
      while (first > 0 && first > frame - SHORTEST && history.sample(channel, first - 1) == value) {
        first--;
      }
      start = first;
      end = frame;
      extend(frame);
      if (end < history.end() && end - start < SHORTEST) {
        start = -1;
        return end;
      }
      long back = Math.max(0, start - 1 - AROUND);
      entrySlope = slope(back, start - 1);
      entry = start > 0 ? Math.abs(value - history.sample(channel, start - 1)) : 0;
      entered = start > AROUND && entrySlope > LEAST_SLOPE && entry <= ENTRY * entrySlope;
      return end;
    }

    private long extend(long from) {
      double value = history.sample(channel, start);
      end = Math.max(end, from);
      while (end < history.end() && history.sample(channel, end) == value) {
        end++;
      }
      return end;
    }

    /** Decides the run that is over, as far as the frames behind it are there. */
    private void judge() {
      if (start < 0) {
        return;
      }
      if (end - start >= SHORTEST) {
        double jump = Math.abs(history.sample(channel, end) - history.sample(channel, end - 1));
        long behind = Math.min(history.end(), end + 1 + AROUND);
        if (Math.max(entry, jump) >= Dbfs.SOUND) {
          plateaus = Math.min(HeldSamples.MANY, plateaus + 1);
        }
        double slope = Math.max(entrySlope, slope(end, behind - 1));
        if (entered && holds.size() < Hold.MOST && (jump > slope || end - start >= LONG)) {
          holds.add(new Hold(channel, start, end - start, Math.abs(history.sample(channel, start)), jump, slope));
        }
      }
      start = -1;
    }

    /** RMS of the steps from each frame of a stretch to the next. */
    private double slope(long from, long to) {
      double sum = 0;
      for (long f = from; f < to; f++) {
        double step = history.sample(channel, f + 1) - history.sample(channel, f);
        sum += step * step;
      }
      return to > from ? Math.sqrt(sum / (to - from)) : 0;
    }
  }
}
