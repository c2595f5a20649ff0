package org.premaster.measurement.meters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.premaster.measurement.Measurements.ClipRun;
import org.premaster.measurement.Measurements.Clipping;

/**
 * Runs of samples that stand exactly at the ceiling or the floor of their channel, wherever that lies: a clipped mix that was turned down
 * afterwards still has its plateaus.
 */
final class ClippingMeter implements Meter {
  private static final int SHORTEST = 3;

  /** −20 dBFS: a lower ceiling is nothing that clipped. */
  private static final double LOWEST_CEILING = 0.1;

  private final List<Side> sides = new ArrayList<>();

  ClippingMeter(int channels) {
    for (int c = 0; c < channels; c++) {
      sides.add(new Side(c, true));
      sides.add(new Side(c, false));
    }
  }

  @Override
  public void take(MeterBlock block) {
    for (Side side : sides) {
      side.take(block);
    }
  }

  /** What was found; call once, after the last block. */
  Clipping clipping() {
    long runs = 0;
    long samples = 0;
    long longest = 0;
    double level = 0;
    List<ClipRun> first = new ArrayList<>();
    for (Side side : sides) {
      side.endRun();
      if (side.runs > 0) {
        runs += side.runs;
        samples += side.samples;
        longest = Math.max(longest, side.longest);
        level = Math.max(level, side.ceiling);
        first.addAll(side.first);
      }
    }
    first.sort(
        Comparator.comparingLong(ClipRun::startFrame)
            .thenComparingInt(ClipRun::channel)
            .thenComparing(ClipRun::positive, Comparator.reverseOrder()));
    return new Clipping(
        clamped(runs),
        samples,
        clamped(longest),
        Dbfs.amplitude(level),
        List.copyOf(first.subList(0, Math.min(first.size(), ClipRun.MOST))));
  }

  private static int clamped(long count) {
    return (int) Math.min(count, Integer.MAX_VALUE);
  }

  /** The upper or the lower extreme of one channel. A new extreme makes every run at the old one void. */
  private static final class Side {
    private final int channel;
    private final boolean upper;
    private final List<ClipRun> first = new ArrayList<>();
    private double ceiling;
    private long runStart;
    private long runLength;
    private long runs;
    private long samples;
    private long longest;

    Side(int channel, boolean upper) {
      this.channel = channel;
      this.upper = upper;
    }

    void take(MeterBlock block) {
      double extreme = upper ? block.highest(channel) : -block.lowest(channel);
      if (extreme < ceiling || extreme <= LOWEST_CEILING) {
        endRun();
        return;
      }
      if (extreme > ceiling) {
        rise(extreme);
      }
      double[] x = block.channel(channel);
      double level = upper ? ceiling : -ceiling;
      for (int i = 0; i < block.frames(); i++) {
        if (x[i] == level) {
          if (runLength == 0) {
            runStart = block.start() + i;
          }
          runLength++;
        } else if (runLength > 0) {
          endRun();
        }
      }
    }

    private void rise(double extreme) {
      ceiling = extreme;
      first.clear();
      runLength = 0;
      runs = 0;
      samples = 0;
      longest = 0;
    }

    void endRun() {
      if (runLength >= SHORTEST) {
        runs++;
        samples += runLength;
        longest = Math.max(longest, runLength);
        if (first.size() < ClipRun.MOST) {
          first.add(new ClipRun(channel, runStart, clamped(runLength), upper));
        }
      }
      runLength = 0;
    }
  }
}
