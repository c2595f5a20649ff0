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
import org.premaster.measurement.traces.RepeatedBuffers;
import org.premaster.measurement.traces.RepeatedBuffers.Repeat;

/**
 * Samples that equal those one buffer earlier for the length of a buffer. A run of so many frames holds one whose number is a multiple of
 * that length, so that only these frames are looked at until one is equal.
 */
final class RepeatedBufferDetector implements Detector {
  private static final int[] BUFFERS = {64, 128, 256, 441, 480, 512, 960, 1024};
  private static final int LONGEST = 1024;

  private static final int MOST_TIMES = 8;

  /** Frames that may be equal by chance where the repetition ends. */
  private static final int CHANCE = 2;

  /** A buffer that hardly moves from sample to sample is silence or held. */
  private static final double LEAST_MOVING = 0.5;

  private final SampleHistory history;
  private final Lane[] lanes;
  private int periodic;

  RepeatedBufferDetector(PcmFormat format, SampleHistory history) {
    this.history = history;
    lanes = new Lane[format.channels() * BUFFERS.length];
    for (int i = 0; i < lanes.length; i++) {
      lanes[i] = new Lane(i / BUFFERS.length, BUFFERS[i % BUFFERS.length]);
    }
  }

  /** Frames that a history must hold before the last block. */
  static int reach() {
    return 2 * LONGEST + 1;
  }

  @Override
  public void take(MeterBlock block) {
    for (Lane lane : lanes) {
      lane.take(block);
    }
  }

  @Override
  public Optional<RepeatedBuffers> trace(Measurements measured) {
    List<Repeat> all = new ArrayList<>();
    for (Lane lane : lanes) {
      lane.close();
      all.addAll(lane.repeats);
    }
    all.sort(Comparator.comparingLong(Repeat::startFrame).thenComparingInt(Repeat::buffer).thenComparingInt(Repeat::channel));
    int channels = lanes.length / BUFFERS.length;
    List<Repeat> merged = new ArrayList<>();
    for (int i = 0; i < all.size(); ) {
      int same = i + 1;
      Repeat largest = all.get(i);
      while (same < all.size() && all.get(same).startFrame() == largest.startFrame() && all.get(same).buffer() == largest.buffer()) {
        largest = all.get(same).jump() > largest.jump() ? all.get(same) : largest;
        same++;
      }
      boolean together = channels > 1 && same - i == channels;
      if (!told(merged, largest)) {
        merged.add(together
            ? new Repeat(-1, largest.startFrame(), largest.buffer(), largest.times(), largest.jump(), largest.slope())
            : largest);
      }
      i = same;
    }
    return Optional.of(new RepeatedBuffers(merged.subList(0, Math.min(merged.size(), Repeat.MOST)), periodic));
  }

  /** Whether it is part of one that is there already: what repeats one buffer four times repeats two twice. */
  private static boolean told(List<Repeat> merged, Repeat repeat) {
    return merged.stream().anyMatch(other -> repeat.startFrame() >= other.startFrame() && end(repeat) <= end(other) + CHANCE);
  }

  private static long end(Repeat repeat) {
    return repeat.startFrame() + (long) repeat.buffer() * repeat.times();
  }

  private final class Lane {
    private final int channel;
    private final int buffer;
    private final List<Repeat> repeats = new ArrayList<>();

    /** The next frame to look at. */
    private long next;

    // The run that is open; none where its start is negative
    private long start = -1;
    private long end;
    private double jump;
    private double slope;
    private boolean moving;

    Lane(int channel, int buffer) {
      this.channel = channel;
      this.buffer = buffer;
      next = buffer;
    }

    void take(MeterBlock block) {
      long known = history.end();
      if (start >= 0 && extend(known)) {
        close();
      }
      if (block.peak(channel) <= Dbfs.SOUND) {
        while (next < known) {
          next += buffer;
        }
        return;
      }
      while (start < 0 && next < known) {
        if (history.sample(channel, next) == history.sample(channel, next - buffer)) {
          open(next, known);
        }
        next += buffer;
      }
    }

    private void open(long frame, long known) {
      start = frame;
      while (start > buffer && start > frame - buffer && history.sample(channel, start - 1) == history.sample(channel, start - 1 - buffer)) {
        start--;
      }
      end = frame;
      boolean ended = extend(known);
      if (ended && end - start < buffer) {
        start = -1;
        return;
      }
      measure();
      if (ended) {
        close();
      }
    }

    /** Whether the run has ended; the first frame behind it that may begin another is looked at next. */
    private boolean extend(long known) {
      while (end < known && history.sample(channel, end) == history.sample(channel, end - buffer)) {
        end++;
      }
      return end < known;
    }

    private void measure() {
      jump = Math.abs(history.sample(channel, start) - history.sample(channel, start - 1));
      double sum = 0;
      int steps = 0;
      for (long f = start - buffer + 1; f < start; f++) {
        double step = history.sample(channel, f) - history.sample(channel, f - 1);
        sum += step * step;
        steps += step != 0 ? 1 : 0;
      }
      slope = Math.sqrt(sum / (buffer - 1));
      moving = steps >= LEAST_MOVING * buffer;
    }

    void close() {
      long length = end - start;
      if (start >= 0 && moving && length >= buffer) {
        long times = length / buffer;
        if (times <= MOST_TIMES && length - times * buffer <= CHANCE) {
          if (repeats.size() < Repeat.MOST) {
            repeats.add(new Repeat(channel, start, buffer, (int) times, jump, slope));
          }
        } else {
          periodic = Math.min(RepeatedBuffers.MANY, periodic + 1);
        }
      }
      if (start >= 0) {
        while (next < end) {
          next += buffer;
        }
      }
      start = -1;
    }
  }
}
