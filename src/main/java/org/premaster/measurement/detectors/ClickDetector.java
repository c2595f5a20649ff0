package org.premaster.measurement.detectors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.premaster.audio.PcmFormat;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.meters.Dbfs;
import org.premaster.measurement.meters.MeterBlock;
import org.premaster.measurement.meters.SampleHistory;
import org.premaster.measurement.traces.Clicks;
import org.premaster.measurement.traces.Clicks.Click;

/**
 * Clicks by linear prediction. A block is only looked at where its largest second difference stands far above those of the blocks on either
 * side: then the samples around are predicted from what is before and behind them, and the prediction must fail for less than a
 * millisecond, much more than it does elsewhere, and as little after it as before.
 */
final class ClickDetector implements Detector {
  /** By how much a block's largest second difference stands out. */
  private static final double OUTSTANDING = 3.5;

  /** −50 dBFS: a second difference that can be heard. */
  private static final double LEAST = 0.003;

  private static final int ORDER = 20;
  private static final double SIDE_SECONDS = 0.011;
  private static final double WIDTH_SECONDS = 0.001;

  /** A failure of the prediction so far below its largest is no part of it. */
  private static final double PART = 0.1;

  private static final double LEAST_EXCESS_DB = 26;
  private static final double ALIKE = 3;

  private final int rate;
  private final SampleHistory history;
  private final Lane[] lanes;
  private final List<Click> found = new ArrayList<>();

  ClickDetector(PcmFormat format, SampleHistory history) {
    rate = format.sampleRateHz();
    this.history = history;
    lanes = new Lane[format.channels()];
    for (int c = 0; c < lanes.length; c++) {
      lanes[c] = new Lane(c);
    }
  }

  /** Frames that a history must hold before the last block. */
  static int reach() {
    return 2 * MeterBlock.FRAMES;
  }

  @Override
  public void take(MeterBlock block) {
    if (block.frames() < MeterBlock.FRAMES) {
      return;
    }
    for (Lane lane : lanes) {
      lane.take(block);
    }
  }

  @Override
  public Optional<Clicks> trace(Measurements measured) {
    found.sort(Comparator.comparingLong(Click::frame).thenComparingInt(Click::channel));
    List<Click> merged = new ArrayList<>();
    for (Click click : found) {
      Click last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && click.frame() - last.frame() <= WIDTH_SECONDS * rate) {
        merged.set(merged.size() - 1, click.excessDb() > last.excessDb() ? click : last);
      } else {
        merged.add(click);
      }
    }
    int steps = (int) merged.stream().filter(Click::step).count();
    return Optional.of(new Clicks(merged.subList(0, Math.min(merged.size(), Click.MOST)), merged.size() - steps, steps));
  }

  private final class Lane {
    private static final int KEPT = 5000;

    private final int channel;
    private final int side = Math.min(MeterBlock.FRAMES - ORDER, (int) (SIDE_SECONDS * rate));
    private final int half = Math.max(2, (int) (WIDTH_SECONDS * rate / 2));
    private final double[] x = new double[2 * side + ORDER];
    private final double[] error = new double[2 * side];
    private final double[] sorted = new double[2 * side];
    private final double[] lag = new double[ORDER + 1];
    private final double[] a = new double[ORDER + 1];
    private final double[] swap = new double[ORDER + 1];
    private int count;

    // The largest second differences of the last two blocks
    private double before;
    private double middle;

    Lane(int channel) {
      this.channel = channel;
    }

    void take(MeterBlock block) {
      double bend = block.bend(channel);
      if (middle > LEAST && middle > OUTSTANDING * before && middle > OUTSTANDING * bend && block.start() >= 2L * MeterBlock.FRAMES && count < KEPT) {
        look(block.start() - MeterBlock.FRAMES);
      }
      before = middle;
      middle = bend;
    }

    /** Looks at the block that starts here, for the place of its largest second difference. */
    private void look(long start) {
      long at = start;
      double most = 0;
      for (long f = start; f < start + MeterBlock.FRAMES; f++) {
        double bend = Math.abs(
            history.sample(channel, f - 1) + history.sample(channel, f + 1) - 2 * history.sample(channel, f));
        if (bend > most) {
          most = bend;
          at = f;
        }
      }
      history.copy(channel, at - side - ORDER, x);
      predict();
      judge(at);
    }

    /** The failures of the prediction by the sound on both sides, the middle left out. */
    private void predict() {
      Arrays.fill(lag, 0);
      int gap = 2 * half;
      correlate(0, side + ORDER - gap);
      correlate(side + ORDER + gap, x.length);
      lag[0] *= 1 + 1e-9;
      levinson();
      for (int i = 0; i < error.length; i++) {
        double e = 0;
        for (int k = 0; k <= ORDER; k++) {
          e += a[k] * x[i + ORDER - k];
        }
        error[i] = Math.abs(e);
      }
    }

    private void correlate(int from, int to) {
      for (int k = 0; k <= ORDER; k++) {
        double sum = 0;
        for (int i = from + k; i < to; i++) {
          sum += x[i] * x[i - k];
        }
        lag[k] += sum;
      }
    }

    private void levinson() {
      Arrays.fill(a, 0);
      a[0] = 1;
      double left = lag[0];
      for (int m = 1; m <= ORDER && left > 0; m++) {
        double sum = lag[m];
        for (int k = 1; k < m; k++) {
          sum += a[k] * lag[m - k];
        }
        double reflection = -sum / left;
        System.arraycopy(a, 0, swap, 0, m);
        for (int k = 1; k < m; k++) {
          a[k] = swap[k] + reflection * swap[m - k];
        }
        a[m] = reflection;
        left *= 1 - reflection * reflection;
      }
    }

    private void judge(long at) {
      // The place itself, where the prediction fails most near the largest second difference
      int peak = side;
      for (int i = side - half; i <= side + half; i++) {
        peak = error[i] > error[peak] ? i : peak;
      }
      int first = Math.max(0, peak - half);
      int end = Math.min(error.length, peak + half + ORDER);
      System.arraycopy(error, 0, sorted, 0, error.length);
      Arrays.sort(sorted);
      double usual = Math.max(sorted[sorted.length / 2] / 0.6745, 1e-7);
      double excess = Dbfs.ofAmplitude(error[peak] / usual);
      double elsewhere = 0;
      double energyBefore = 0;
      double energyAfter = 0;
      for (int i = 0; i < first; i++) {
        elsewhere = Math.max(elsewhere, error[i]);
        energyBefore += error[i] * error[i];
      }
      for (int i = end; i < error.length; i++) {
        elsewhere = Math.max(elsewhere, error[i]);
        energyAfter += error[i] * error[i];
      }
      double rmsBefore = Math.sqrt(energyBefore / first);
      double rmsAfter = Math.sqrt(energyAfter / (error.length - end));
      if (excess >= LEAST_EXCESS_DB && elsewhere <= PART * 3 * error[peak] && rmsAfter <= ALIKE * rmsBefore && rmsBefore <= ALIKE * rmsAfter) {
        count++;
        found.add(new Click(channel, at - side + peak, excess, step(peak)));
      }
    }

    /** Whether the waveform does not come back: the sum of the steps across the place is as large as the largest of them. */
    private boolean step(int peak) {
      int here = peak + ORDER;
      double largest = 0;
      for (int i = here - 2; i <= here + 2; i++) {
        largest = Math.max(largest, Math.abs(x[i] - x[i - 1]));
      }
      double across = Math.abs(x[Math.min(x.length - 1, here + 6)] - x[here - 4]);
      return across >= 0.6 * largest;
    }
  }
}
