package org.premaster.measurement.meters;

import java.util.Arrays;

/**
 * True peak in two readings, the file padded with silence at both ends: the accurate one, the largest absolute value among the samples and
 * {@value TruePeakKernel#PHASES} interpolated values a sample, raised by a parabola through its neighbours; and that of the table printed
 * in BS.1770-5 Annex 2. Neither is below the sample peak.
 *
 * <p>Hardly any of these values are computed. A block is passed over where {@link InterpolationRise} proves that its samples cannot lift an
 * interpolated value above the present maximum; in the others only the intervals beside high samples are looked into, and these are halved
 * as long as a half has room for a new maximum. The result is bit for bit that of computing them all.
 */
final class TruePeakMeter implements Meter {
  private static final int KEPT = MeterBlock.LEAD;

  /** The first interval that a window decides: one sample more than the kernel reaches is there, for the neighbour of a peak. */
  private static final int FIRST = TruePeakKernel.BEFORE + 1;

  private static final int LENGTH = KEPT + MeterBlock.FRAMES;
  private static final int PHASES = TruePeakKernel.PHASES;

  private static final TruePeakKernel KERNEL = new TruePeakKernel();
  private static final InterpolationRise TABLE_RISE = Bs1770Kernel.rise();
  private static final InterpolationRise[] RISE = new InterpolationRise[PHASES + 1];

  static {
    for (int step = 2; step <= PHASES; step *= 2) {
      RISE[step] = KERNEL.rise(step);
    }
  }

  private final boolean pruning;
  private final double[] lastPeak;
  private final double[] lastBend;

  // What the present search knows of its window: the largest second difference and the largest sample
  private double bend;
  private double around;

  private long start;
  private double best;
  private int bestChannel = -1;
  private double bestPosition;
  private double rise;
  private double tableBest;

  TruePeakMeter(int channels) {
    this(channels, true);
  }

  /**
   * @param pruning false computes every value: slow, for proof that pruning changes nothing
   */
  TruePeakMeter(int channels, boolean pruning) {
    this.pruning = pruning;
    lastPeak = new double[channels];
    lastBend = new double[channels];
  }

  @Override
  public void take(MeterBlock block) {
    for (int c = 0; c < lastPeak.length; c++) {
      around = Math.max(block.peak(c), lastPeak[c]);
      bend = 4 * around;
      double bendHere = bend;
      if (!pruning || lowestOfInterest() < around) {
        bendHere = block.bend(c);
        bend = Math.max(bendHere, lastBend[c]);
        search(c, block.window(c));
      }
      lastPeak[c] = block.peak(c);
      lastBend[c] = bendHere;
    }
    start += MeterBlock.FRAMES;
  }

  /**
   * Looks at what still waits for the samples behind it: silence, now that the file has ended. Call once.
   *
   * @param block the empty block behind the end
   */
  void finish(MeterBlock block) {
    for (int c = 0; c < lastPeak.length; c++) {
      double[] x = Arrays.copyOf(Arrays.copyOf(block.window(c), KEPT), LENGTH);
      around = lastPeak[c];
      bend = Math.max(lastBend[c], largestBend(x));
      search(c, x);
    }
  }

  /** Only beside samples above this can an interpolated value be a new maximum of either reading. */
  private double lowestOfInterest() {
    return Math.min(
        best - RISE[PHASES].above(bend, around), tableBest - TABLE_RISE.above(bend, around));
  }

  private static double largestBend(double[] x) {
    double largest = 0;
    for (int i = 2; i < x.length; i++) {
      largest = Math.max(largest, Math.abs(x[i - 2] + x[i] - 2 * x[i - 1]));
    }
    return largest;
  }

  /** Searches the intervals of a window that now have all samples around them. */
  private void search(int c, double[] x) {
    double floor = pruning ? lowestOfInterest() : -1;
    if (floor >= around) {
      return;
    }
    double left = Math.abs(x[FIRST]);
    for (int n = FIRST; n < FIRST + MeterBlock.FRAMES; n++) {
      double right = Math.abs(x[n + 1]);
      if (left > floor || right > floor) {
        searchInterval(c, x, n, left, right);
      }
      left = right;
    }
  }

  private void searchInterval(int c, double[] x, int n, double left, double right) {
    meet(c, x, n, 0, left);
    refine(c, x, n, 0, PHASES, left, right);
    double higher = Math.max(left, right);
    if (!pruning || higher + TABLE_RISE.above(bend, around) > tableBest) {
      tableBest = Math.max(tableBest, left);
      for (int p = 0; p < Bs1770Kernel.PHASES; p++) {
        tableBest = Math.max(tableBest, Math.abs(tableValue(Bs1770Kernel.row(p), x, n - Bs1770Kernel.BEFORE)));
      }
    }
  }

  /** Searches the phases strictly between {@code phase} and {@code phase + step}, whose absolute values are known, in order of time. */
  private void refine(int c, double[] x, int n, int phase, int step, double before, double after) {
    if (step == 1 || (pruning && Math.max(before, after) + RISE[step].above(bend, around) <= best)) {
      return;
    }
    int middle = phase + step / 2;
    double y = magnitude(x, n, middle);
    refine(c, x, n, phase, step / 2, before, y);
    meet(c, x, n, middle, y);
    refine(c, x, n, middle, step / 2, y, after);
  }

  private void meet(int c, double[] x, int n, int phase, double y) {
    if (y > best) {
      best = y;
      bestChannel = c;
      double before = phase > 0 ? magnitude(x, n, phase - 1) : magnitude(x, n - 1, PHASES - 1);
      double after = magnitude(x, n, phase + 1);
      double curvature = before - 2 * y + after;
      double shift = curvature < 0 ? Math.clamp((before - after) / (2 * curvature), -0.5, 0.5) : 0;
      rise = Math.max(0, (after - before) * shift / 4);
      bestPosition = start - KEPT + n + (phase + shift) / PHASES;
    }
  }

  /** Absolute interpolated value; phase {@value TruePeakKernel#PHASES} is the next sample. */
  private static double magnitude(double[] x, int n, int phase) {
    if (phase == 0 || phase == PHASES) {
      return Math.abs(x[n + phase / PHASES]);
    }
    double[] taps = KERNEL.row(phase);
    int first = n - TruePeakKernel.BEFORE;
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    for (int k = 0; k < TruePeakKernel.TAPS; k += 4) {
      s0 += taps[k] * x[first + k];
      s1 += taps[k + 1] * x[first + k + 1];
      s2 += taps[k + 2] * x[first + k + 2];
      s3 += taps[k + 3] * x[first + k + 3];
    }
    return Math.abs((s0 + s1) + (s2 + s3));
  }

  private static double tableValue(double[] taps, double[] x, int first) {
    double even = 0;
    double odd = 0;
    for (int k = 0; k < Bs1770Kernel.TAPS; k += 2) {
      even += taps[k] * x[first + k];
      odd += taps[k + 1] * x[first + k + 1];
    }
    return even + odd;
  }

  /** The peak as an amplitude, full scale 1; 0 for digital silence. */
  double peak() {
    return best + rise;
  }

  /** The largest value on the grid of samples and interpolated values, without the parabola. */
  double gridPeak() {
    return best;
  }

  /** The peak that the table printed in the standard reads. */
  double tablePeak() {
    return tableBest;
  }

  /** Channel of the accurate peak, −1 for digital silence. */
  int channel() {
    return bestChannel;
  }

  /** Time of the accurate peak in frames from the start of the file; ringing may lie slightly outside the file. */
  double position() {
    return bestPosition;
  }
}
