package org.premaster.measurement.detectors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.premaster.audio.PcmFormat;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.meters.Dbfs;
import org.premaster.measurement.meters.MeterBlock;
import org.premaster.measurement.meters.SampleHistory;
import org.premaster.measurement.traces.LevelDrops;
import org.premaster.measurement.traces.LevelDrops.Drop;

/**
 * The energies of slices of some five milliseconds, of each channel and of all together: where one falls to less than a thousandth of those
 * before, the samples are looked at for the edge, and again where it comes back.
 */
final class LevelDropDetector implements Detector {
  private static final double SLICE_SECONDS = 0.0058;
  private static final int SMALLEST_SLICE = 64;

  /** Slices of the level before and after; one between them and the edge is left out. */
  private static final int FLANK = 4;

  private static final int ROWS = 8;

  /** Slices that are looked back at, and a few more. */
  private static final int RING = 16;

  private static final int PEAKS = 8;
  private static final double UNKNOWN = -1;
  private static final double FALL = 1e-3;
  private static final double RETURN = 0.02;

  /** −45 dBFS: a level from which a fall can be heard. */
  private static final double LEAST = 3.2e-5;

  /** Another plays on: no more than 15 dB below what it was. */
  private static final double PLAYS_ON = 0.03;

  private static final double LONGEST_SECONDS = 1;

  // An edge: from −12 dB of the RMS before down to the drop's own size, within the slices around it
  private static final double HIGH = 0.25;
  private static final double LOW = 0.03;
  private static final double SLOWEST_SECONDS = 0.003;
  private static final double EDGE_SECONDS = 0.0001;
  private static final int CORRELATED_FRAMES = 2048;

  private final int rate;
  private final SampleHistory history;
  private final int slice;
  private final double[] samples;
  private final double[] row;

  /** Mean squares of each channel's last slices, by number, where they are known. */
  private final double[][] recent;

  /** What each channel's mean square in the last slice is at least. */
  private final double[] least;

  /** Peaks of the last blocks: slices that a level is held against lie no further back. */
  private final double[] peaks = new double[PEAKS];

  private final List<Lane> lanes = new ArrayList<>();
  private final List<Drop> drops = new ArrayList<>();
  private long slices;

  LevelDropDetector(PcmFormat format, SampleHistory history) {
    rate = format.sampleRateHz();
    this.history = history;
    slice = slice(rate);
    row = new double[slice / ROWS];
    recent = new double[format.channels()][RING];
    least = new double[recent.length];
    samples = new double[slice];
    lanes.add(new Lane(0, recent.length, -1));
    for (int c = 0; c < recent.length && recent.length > 1; c++) {
      lanes.add(new Lane(c, c + 1, c));
    }
  }

  /** A power of two of frames, nearest to the slice's time, no more than a block. */
  private static int slice(int rate) {
    int frames = SMALLEST_SLICE;
    while (frames < MeterBlock.FRAMES && frames * 1.5 < SLICE_SECONDS * rate) {
      frames *= 2;
    }
    return frames;
  }

  /** Frames that a history must hold before the last block. */
  static int reach(int rate) {
    return 4 * slice(rate) + CORRELATED_FRAMES;
  }

  @Override
  public void take(MeterBlock block) {
    double highest = 0;
    for (int c = 0; c < recent.length; c++) {
      highest = Math.max(highest, block.peak(c));
    }
    peaks[(int) (block.start() / MeterBlock.FRAMES & PEAKS - 1)] = highest;
    double loudest = 0;
    for (double peak : peaks) {
      loudest = Math.max(loudest, peak);
    }
    for (int from = 0; from + slice <= block.frames(); from += slice) {
      for (int c = 0; c < recent.length; c++) {
        recent[c][(int) (slices & RING - 1)] = UNKNOWN;
        least[c] = block.peak(c) == 0 ? 0 : leastEnergy(block.eighths(c), from / MeterBlock.EIGHT) / slice;
      }
      slices++;
      for (Lane lane : lanes) {
        if (lane.open() || lane.mayFall(loudest * loudest)) {
          lane.step();
        }
      }
    }
  }

  /** No more than Σx² of a slice: the square of a sum of eight is at most eight times the sum of their squares. */
  private double leastEnergy(double[] eighths, int from) {
    double sum = 0;
    for (int j = from; j < from + slice / MeterBlock.EIGHT; j++) {
      sum += eighths[j] * eighths[j];
    }
    return sum / MeterBlock.EIGHT;
  }

  /** Mean square of a channel in a slice so many before the last, computed where it is asked for. */
  private double level(int channel, int ago) {
    long number = slices - 1 - ago;
    int at = (int) (number & RING - 1);
    if (recent[channel][at] == UNKNOWN) {
      history.copy(channel, number * slice, samples);
      recent[channel][at] = energy(samples, 0) / slice;
    }
    return recent[channel][at];
  }

  /** Σx² of a slice, eight rows laid above each other and the sums of these added up, for the JIT. */
  private double energy(double[] x, int from) {
    int length = row.length;
    for (int j = 0; j < length; j++) {
      double a = x[from + j];
      double b = x[from + j + length];
      double c = x[from + j + 2 * length];
      double d = x[from + j + 3 * length];
      double e = x[from + j + 4 * length];
      double f = x[from + j + 5 * length];
      double g = x[from + j + 6 * length];
      double h = x[from + j + 7 * length];
      row[j] = ((a * a + b * b) + (c * c + d * d)) + ((e * e + f * f) + (g * g + h * h));
    }
    double even = 0;
    double odd = 0;
    double third = 0;
    double fourth = 0;
    for (int j = 0; j < length; j += 4) {
      even += row[j];
      odd += row[j + 1];
      third += row[j + 2];
      fourth += row[j + 3];
    }
    return (even + odd) + (third + fourth);
  }

  @Override
  public Optional<LevelDrops> trace(Measurements measured) {
    drops.sort(Comparator.comparingLong(Drop::startFrame).thenComparingInt(Drop::channel));
    return Optional.of(new LevelDrops(drops.subList(0, Math.min(drops.size(), Drop.MOST))));
  }

  private final class Lane {
    private final int first;
    private final int end;
    private final int name;

    // The drop that is open; none where its first slice is negative
    private long opened = -1;
    private long closed = -1;
    private double before;
    private double inside;
    private long fallsAt;
    private double fallSeconds;
    private double fallEdge;
    private OptionalDouble correlation = OptionalDouble.empty();
    private long risesAt;
    private double riseSeconds;
    private double riseEdge;

    Lane(int first, int end, int name) {
      this.first = first;
      this.end = end;
      this.name = name;
    }

    /** Mean square of a slice so many before the last. */
    private double level(int ago) {
      double sum = 0;
      for (int c = first; c < end; c++) {
        sum += LevelDropDetector.this.level(c, ago);
      }
      return sum / (end - first);
    }

    private double flank(int from) {
      double sum = 0;
      for (int i = from; i < from + FLANK; i++) {
        sum += level(i);
      }
      return sum / FLANK;
    }

    boolean open() {
      return opened >= 0;
    }

    /** Whether the last slice can be so much quieter than those before it, of which none is louder than this. */
    boolean mayFall(double loudest) {
      double sum = 0;
      for (int c = first; c < end; c++) {
        sum += least[c];
      }
      return sum / (end - first) < FALL * loudest;
    }

    void step() {
      double here = level(0);
      if (opened < 0) {
        if (slices > FLANK + 2) {
          double flank = flank(2);
          if (flank >= LEAST && here < FALL * flank && here > 0) {
            open(flank);
          }
        }
      } else if (closed < 0) {
        if (here <= RETURN * before) {
          inside = Math.max(inside, here);
          if (here == 0 || (slices - opened) * slice > LONGEST_SECONDS * rate) {
            opened = -1;
          }
        } else {
          rise();
        }
      } else if (slices - closed > FLANK) {
        judge();
      }
    }

    private void open(double flank) {
      if (name >= 0 && !othersPlayOn()) {
        return;
      }
      before = flank;
      inside = level(0);
      long last = slices * slice;
      double rms = Math.sqrt(before);
      long high = last - 1;
      long from = last - 3L * slice;
      while (high > from && history.loudest(first, end, high) <= HIGH * rms) {
        high--;
      }
      long low = last - 1;
      while (low > high && history.loudest(first, end, low) <= LOW * rms) {
        low--;
      }
      fallsAt = low + 1;
      fallSeconds = (double) (low - high) / rate;
      fallEdge = loudest(low + 1 - edgeFrames(), low + 1) / rms;
      if (high == from || fallSeconds > SLOWEST_SECONDS) {
        return;
      }
      correlation = name < 0 ? OptionalDouble.empty() : OptionalDouble.of(correlation(fallsAt));
      opened = slices;
      closed = -1;
    }

    private boolean othersPlayOn() {
      for (int c = 0; c < recent.length; c++) {
        if (c != name) {
          double was = 0;
          for (int i = 2; i < 2 + FLANK; i++) {
            was += LevelDropDetector.this.level(c, i) / FLANK;
          }
          if (was >= LEAST && LevelDropDetector.this.level(c, 0) >= PLAYS_ON * was) {
            return true;
          }
        }
      }
      return false;
    }

    private void rise() {
      double rms = Math.sqrt(before);
      long last = slices * slice;
      long low = Math.max(fallsAt, last - 3L * slice);
      while (low < last && history.loudest(first, end, low) <= LOW * rms) {
        low++;
      }
      long high = low;
      while (high < last && history.loudest(first, end, high) <= HIGH * rms) {
        high++;
      }
      risesAt = low;
      riseSeconds = (double) (high - low) / rate;
      riseEdge = loudest(low, Math.min(last, low + edgeFrames())) / rms;
      closed = slices;
      if (riseSeconds > SLOWEST_SECONDS) {
        opened = -1;
      }
    }

    private void judge() {
      if (drops.size() < Drop.MOST * lanes.size()) {
        drops.add(new Drop(
            name, fallsAt, risesAt - fallsAt, Dbfs.ofPower(before), Dbfs.ofPower(before / inside), Dbfs.ofPower(flank(0)),
            Math.max(fallSeconds, riseSeconds), Math.max(fallEdge, riseEdge), correlation));
      }
      opened = -1;
    }

    private int edgeFrames() {
      return Math.max(1, (int) (EDGE_SECONDS * rate));
    }

    private double loudest(long from, long to) {
      double loudest = 0;
      for (long f = Math.max(0, from); f < to; f++) {
        loudest = Math.max(loudest, history.loudest(first, end, f));
      }
      return loudest;
    }

    private double correlation(long until) {
      int other = name == 0 ? 1 : name - 1;
      double xy = 0;
      double xx = 0;
      double yy = 0;
      for (long f = Math.max(0, until - CORRELATED_FRAMES); f < until; f++) {
        double x = history.sample(name, f);
        double y = history.sample(other, f);
        xy += x * y;
        xx += x * x;
        yy += y * y;
      }
      double product = Math.sqrt(xx) * Math.sqrt(yy);
      return product == 0 ? 0 : xy / product;
    }
  }
}
