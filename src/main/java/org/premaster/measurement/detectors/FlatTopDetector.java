package org.premaster.measurement.detectors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.premaster.audio.PcmFormat;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.Measurements.ClipRun;
import org.premaster.measurement.meters.MeterBlock;
import org.premaster.measurement.traces.FlatTops;

/**
 * Tops of the waveform that are flat between two bends, each side of each channel by itself and whatever its level: what hard clipping
 * leaves also where it was turned down, dithered or rounded afterwards. The crest of a wave is a parabola, four times as wide at sixteen
 * times the depth, a soft clipper's still at the depth that is looked at here, and a limiter's peaks are single samples; what was cut off
 * is as wide as before.
 *
 * <p>Only blocks that reach the uppermost half decibel of their side so far are searched, and in these only what stands near the block's
 * own extreme.
 */
final class FlatTopDetector implements Detector {
  /** Samples that differ by no more are level: what rounding and dither of 16 bits (of the file's own, where it has fewer) do to a line. */
  private static final double LEVEL_STEPS = 2.5;

  private static final int FINEST_BITS = 16;

  /** How many times deeper a top is measured again, and how much wider a flat one may be there. */
  private static final double DEEPER = 16;
  private static final int WIDER = 2;

  private static final int SHORTEST = 3;

  /** Half a decibel: lower tops are none at the ceiling. */
  private static final double BAND_DB = 0.5;
  private static final double BAND = StrictMath.pow(10, -BAND_DB / 20);

  /** Peaks that one level holds differ by no more than this, in dB. */
  private static final double HELD_DB = 0.02;

  /** −26 dBFS: a lower ceiling is nothing that clipped. */
  private static final double LOWEST_CEILING = 0.05;

  // Between these shares of the top a waveform is on its way, and stays level only where it is made of steps
  private static final double LOWEST_STEP = 0.1;
  private static final double HIGHEST_STEP = 0.9;

  private final double level;
  private final List<Side> sides = new ArrayList<>();
  private long onTheWay;
  private long steps;

  FlatTopDetector(PcmFormat format) {
    level = LEVEL_STEPS * Math.scalb(1.0, 1 - Math.min(format.bitDepth(), FINEST_BITS));
    for (int c = 0; c < format.channels(); c++) {
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

  @Override
  public Optional<FlatTops> trace(Measurements measured) {
    List<FlatTops.Side> seen = new ArrayList<>();
    List<ClipRun> first = new ArrayList<>();
    for (Side side : sides) {
      side.endRun();
      seen.add(side.seen());
      side.first.forEach(top -> first.add(top.run()));
    }
    first.sort(
        Comparator.comparingLong(ClipRun::startFrame)
            .thenComparingInt(ClipRun::channel)
            .thenComparing(ClipRun::positive, Comparator.reverseOrder()));
    return Optional.of(new FlatTops(
        List.copyOf(seen),
        onTheWay == 0 ? 0 : (double) steps / onTheWay,
        List.copyOf(first.subList(0, Math.min(first.size(), ClipRun.MOST)))));
  }

  private record Top(ClipRun run, double height) {}

  /** The upper or the lower side of one channel. */
  private final class Side {
    private final int channel;
    private final boolean upper;
    private final TopBins peaks = new TopBins();
    private final TopBins flats = new TopBins();
    private final List<Top> first = new ArrayList<>();
    private int longest;

    /** The last sample of the block before; before the file, nothing bounds a top. */
    private double before = Double.POSITIVE_INFINITY;

    /** Whether a top that begins with the present block has a flank before it. */
    private boolean bounded;

    // A level run that the end of a block cuts in two
    private long openStart;
    private long openFrames;
    private double openHeight;

    Side(int channel, boolean upper) {
      this.channel = channel;
      this.upper = upper;
    }

    void take(MeterBlock block) {
      double last = before;
      double[] x = block.channel(channel);
      before = sign() * x[block.frames() - 1];
      double height = upper ? block.highest(channel) : -block.lowest(channel);
      if (height <= LOWEST_CEILING || height < peaks.highest() * BAND) {
        endRun();
        return;
      }
      if (height > peaks.highest()) {
        rise(height);
      }
      peaks.add(height);
      double same = level * Math.max(1, height);
      bounded = last < height - DEEPER * same;
      if (search(x, block.frames(), block.start(), height - same, height - DEEPER * same, height)) {
        countSteps(x, block.frames(), height, same);
      }
    }

    private double sign() {
      return upper ? 1 : -1;
    }

    private void rise(double height) {
      flats.raise(height);
      first.removeIf(top -> top.height() < height * BAND);
      longest = first.stream().mapToInt(top -> top.run().frames()).max().orElse(0);
    }

    /** Searches a block for flat tops: samples from {@code floor} up between samples below {@code deep}. */
    private boolean search(double[] x, int frames, long start, double floor, double deep, double height) {
      double sign = sign();
      boolean found = false;
      int i = 0;
      while (i < frames) {
        if (sign * x[i] < deep) {
          i++;
          continue;
        }
        int from = i;
        int run = 0;
        int level = 0;
        int end = 0;
        while (i < frames && sign * x[i] >= deep) {
          run = sign * x[i] >= floor ? run + 1 : 0;
          if (run > level) {
            level = run;
            end = i + 1;
          }
          i++;
        }
        found |= meet(i - from, end - level, level, frames, start, height);
      }
      return found;
    }

    /**
     * A top of a width at the deeper level, with so many level samples in it; what the borders of blocks cut is put together.
     *
     * @return whether it is a flat one, or part of one
     */
    private boolean meet(int width, int levelFrom, int levels, int frames, long start, double height) {
      boolean flat = width <= WIDER * levels;
      if (openFrames > 0 && levels > 0 && levelFrom == 0) {
        openFrames = flat && Math.abs(height - openHeight) <= level * Math.max(1, height) ? openFrames + levels : 0;
        if (levels < frames) {
          endRun();
        }
        return flat;
      }
      endRun();
      boolean flanked = levelFrom > 0 || bounded;
      if (flat && flanked && levelFrom + levels == frames) {
        openStart = start + levelFrom;
        openFrames = levels;
        openHeight = height;
        return false;
      }
      if (flat && flanked && levels >= SHORTEST) {
        add(start + levelFrom, levels, height);
        return true;
      }
      return false;
    }

    /** Ends what the last block left open. */
    void endRun() {
      if (openFrames >= SHORTEST && openHeight >= peaks.highest() * BAND) {
        add(openStart, (int) Math.min(openFrames, Integer.MAX_VALUE), openHeight);
      }
      openFrames = 0;
    }

    private void add(long start, int frames, double height) {
      flats.add(height);
      longest = Math.max(longest, frames);
      if (first.size() < ClipRun.MOST) {
        first.add(new Top(new ClipRun(channel, start, frames, upper), height));
      }
    }

    private void countSteps(double[] x, int frames, double height, double same) {
      for (int i = 1; i < frames; i++) {
        double size = Math.abs(x[i]);
        if (size > LOWEST_STEP * height && size < HIGHEST_STEP * height) {
          onTheWay++;
          steps += Math.abs(x[i] - x[i - 1]) <= same ? 1 : 0;
        }
      }
    }

    FlatTops.Side seen() {
      double highest = peaks.highest();
      return new FlatTops.Side(
          channel,
          upper,
          highest > 0 ? OptionalDouble.of(20 * StrictMath.log10(highest)) : OptionalDouble.empty(),
          flats.within(BAND_DB),
          longest,
          peaks.within(HELD_DB));
    }
  }
}
