package org.premaster.measurement.meters;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.premaster.measurement.Measurements.Gap;

/**
 * Runs of exact zeros in the middle of sound: in all channels together, or in one channel while another sounds on.
 *
 * <p>Ten zeros in a row always meet a frame whose number ends in 9, so that only every tenth frame is looked at until one is zero. A run is
 * judged by what lies before it when its tenth zero is there, and by what lies behind it 50 ms after its end.
 */
final class GapMeter implements Meter {
  private static final int SHORTEST = 10;

  private final SampleHistory history;
  private final int soundFrames;
  private final int levelFrames;
  private final List<Lane> lanes = new ArrayList<>();

  /**
   * @param history holds {@link #reach} frames before the end of the block that is taken, and that block
   */
  GapMeter(int sampleRateHz, int channels, SampleHistory history) {
    this.history = history;
    soundFrames = soundFrames(sampleRateHz);
    levelFrames = (sampleRateHz + 100) / 200;
    lanes.add(new Lane(0, channels, -1));
    for (int c = 0; c < channels && channels > 1; c++) {
      lanes.add(new Lane(c, c + 1, c));
    }
  }

  /** Frames that a history must hold. */
  static int reach(int sampleRateHz) {
    return soundFrames(sampleRateHz) + 3 * MeterBlock.FRAMES;
  }

  private static int soundFrames(int sampleRateHz) {
    return (sampleRateHz + 10) / 20;
  }

  @Override
  public void take(MeterBlock block) {
    for (Lane lane : lanes) {
      lane.take(block);
    }
  }

  /** What was found; call once, after the last block. Silence that reaches the end of the file is no gap. */
  List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    for (Lane lane : lanes) {
      lane.judge(Long.MAX_VALUE);
      gaps.addAll(lane.gaps);
    }
    gaps.sort(Comparator.comparingLong(Gap::startFrame).thenComparingInt(Gap::channel));
    return List.copyOf(gaps.subList(0, Math.min(gaps.size(), Gap.MOST)));
  }

  /** A run with sound before it, whose other side is not all there yet. */
  private record Ended(long start, long end, double beforeDbfs, double jumpBefore, long movingBefore) {}

  /** The channels from {@code first} to {@code end} as one: zero where all of them are. */
  private final class Lane {
    private final int first;
    private final int end;
    private final int name;
    private final List<Gap> gaps = new ArrayList<>();
    private final Deque<Ended> ended = new ArrayDeque<>();

    // The open run; its length is 0 where the last frame was no zero
    private long start;
    private long length;
    private boolean afterSound;
    private double beforeDbfs;
    private double jumpBefore;
    private long movingBefore;
    private long othersActive;
    private double othersPeak;

    /** Answer of the last search for sound: none from here up to, not including, {@link #soundAt}. */
    private long soundlessFrom;

    private long soundAt;

    /** Where the last block that sounds ends, this block left out. */
    private long soundedUpTo;

    Lane(int first, int end, int name) {
      this.first = first;
      this.end = end;
      this.name = name;
    }

    void take(MeterBlock block) {
      if (gaps.size() == Gap.MOST) {
        return;
      }
      if (possible(block)) {
        find(block);
      } else if (length > 0) {
        close();
      }
      long now = block.start() + block.frames();
      if (peak(block) > Dbfs.SOUND) {
        soundedUpTo = now;
      }
      judge(now);
    }

    /** Whether a frame of the block can be zero in all channels of the lane. */
    private boolean possible(MeterBlock block) {
      for (int c = first; c < end; c++) {
        if (!block.mayHaveZero(c)) {
          return false;
        }
      }
      return true;
    }

    private void find(MeterBlock block) {
      int frames = block.frames();
      int at = 0;
      if (length > 0) {
        at = zerosFrom(block, 0);
        extend(block, 0, at);
        if (at == frames) {
          return;
        }
        close();
      }
      int probe = at + (int) Math.floorMod(SHORTEST - 1 - (block.start() + at), (long) SHORTEST);
      while (probe < frames) {
        if (zero(block, probe)) {
          int from = probe;
          while (from > at && zero(block, from - 1)) {
            from--;
          }
          at = zerosFrom(block, probe);
          open(block, from, at);
          if (at == frames) {
            return;
          }
          close();
          probe += (at - probe) / SHORTEST * SHORTEST;
        }
        probe += SHORTEST;
      }
      int from = frames;
      while (from > at && zero(block, from - 1)) {
        from--;
      }
      if (from < frames) {
        open(block, from, frames);
      }
    }

    private boolean zero(MeterBlock block, int i) {
      for (int c = first; c < end; c++) {
        if (block.channel(c)[i] != 0) {
          return false;
        }
      }
      return true;
    }

    /** The first frame at or after {@code i} that is no zero, or the block's end. */
    private int zerosFrom(MeterBlock block, int i) {
      if (i < block.frames() && silent(block)) {
        return block.frames();
      }
      int at = i;
      while (at < block.frames() && zero(block, at)) {
        at++;
      }
      return at;
    }

    private boolean silent(MeterBlock block) {
      return peak(block) == 0;
    }

    /** Largest absolute sample of the block in the lane. */
    private double peak(MeterBlock block) {
      double peak = 0;
      for (int c = first; c < end; c++) {
        peak = Math.max(peak, block.peak(c));
      }
      return peak;
    }

    private void open(MeterBlock block, int from, int to) {
      start = block.start() + from;
      length = 0;
      afterSound = false;
      othersActive = 0;
      othersPeak = 0;
      extend(block, from, to);
    }

    private void extend(MeterBlock block, int from, int to) {
      boolean wasShort = length < SHORTEST;
      length += to - from;
      for (int c = 0; c < block.channels(); c++) {
        if ((c < first || c >= end) && block.peak(c) > 0) {
          double[] x = block.channel(c);
          for (int i = from; i < to; i++) {
            othersActive += x[i] != 0 ? 1 : 0;
            othersPeak = Math.max(othersPeak, Math.abs(x[i]));
          }
        }
      }
      if (wasShort && length >= SHORTEST) {
        lookBack(block.start());
      }
    }

    /** Searches the last 50 ms before the run for sound, in the block that begins at {@code here} and in those before that sound. */
    private void lookBack(long here) {
      long oldest = Math.max(0, start - soundFrames);
      long sound = start - 1;
      while (sound >= oldest && sound >= here && history.loudest(first, end, sound) <= Dbfs.SOUND) {
        sound--;
      }
      if (sound < here) {
        sound = Math.min(sound, soundedUpTo - 1);
      }
      while (sound >= oldest && history.loudest(first, end, sound) <= Dbfs.SOUND) {
        sound--;
      }
      afterSound = sound >= oldest;
      if (afterSound) {
        beforeDbfs = history.rmsDbfs(first, end, Math.max(0, start - levelFrames), start);
        movingBefore = history.moving(first, end, Math.max(0, start - levelFrames), start);
        jumpBefore = history.loudest(first, end, start - 1);
      }
    }

    /** Ends the open run. A single channel's run must be more than the edge of one that all channels share. */
    private void close() {
      boolean alone = name < 0 || (othersActive >= SHORTEST && othersPeak > Dbfs.SOUND);
      if (length >= SHORTEST && afterSound && alone) {
        ended.add(new Ended(start, start + length, beforeDbfs, jumpBefore, movingBefore));
      }
      length = 0;
    }

    /** Decides the ended runs whose next 50 ms are known now that the file is read up to {@code now}. */
    void judge(long now) {
      Ended run = ended.peek();
      while (run != null && run.end + soundFrames <= now && gaps.size() < Gap.MOST) {
        ended.remove();
        long known = Math.min(run.end + soundFrames, history.end());
        if (nextSound(run.end, known) < known) {
          long level = Math.min(run.end + levelFrames, history.end());
          long moving = run.movingBefore + history.moving(first, end, run.end, level);
          long steps = (end - first) * (Math.max(0, Math.min(levelFrames, run.start) - 1) + Math.max(0, level - run.end - 1));
          gaps.add(
              new Gap(
                  name,
                  run.start,
                  run.end - run.start,
                  run.beforeDbfs,
                  history.rmsDbfs(first, end, run.end, level),
                  Math.max(run.jumpBefore, history.loudest(first, end, run.end)),
                  steps == 0 ? 1 : (double) moving / steps));
        }
        run = ended.peek();
      }
    }

    /** First sounding frame of {@code from} to {@code to}, or {@code to}; remembers what it saw, as runs come in order. */
    private long nextSound(long from, long to) {
      long at = from >= soundlessFrom ? Math.max(from, soundAt) : from;
      while (at < to && history.loudest(first, end, at) <= Dbfs.SOUND) {
        at++;
      }
      soundlessFrom = from;
      soundAt = at;
      return Math.min(at, to);
    }
  }
}
