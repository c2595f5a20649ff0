package org.premaster.measurement.meters;

/**
 * True peak (BS.1770-5 Annex 2, with a longer interpolator and a finer grid than the Annex asks for): the largest absolute value among the
 * samples and {@value TruePeakKernel#PHASES} interpolated values a sample, the file padded with silence at both ends.
 *
 * <p>Hardly any of these values are computed. Sixty-four frames are passed over where the samples around them cannot lift an interpolated
 * value above the present maximum; then the halves are computed, then the quarters, and a finer grid only where {@link
 * TruePeakKernel#rise} leaves room for a new maximum. The result is bit for bit that of computing them all.
 */
final class TruePeakMeter implements Meter {
  private static final int PIECE = 64;
  private static final int PIECES = MeterBlock.FRAMES / PIECE;
  private static final int HISTORY = 2 * PIECE;
  private static final int PHASES = TruePeakKernel.PHASES;
  private static final int QUARTER = PHASES / 4;

  /** Covers the rounding of the interpolation sums, which is some 1e-14 of the samples around. */
  private static final double SLACK = 1e-9;

  private static final TruePeakKernel KERNEL = new TruePeakKernel();
  private static final double[] RISE = new double[PHASES + 1];

  static {
    for (int step = 2; step <= PHASES; step *= 2) {
      RISE[step] = KERNEL.rise(step) + SLACK;
    }
  }

  private final boolean pruning;
  private final double[][] window;
  private final double[][] piecePeaks;
  private final double[] quarter = new double[PIECE];
  private final double[] half = new double[PIECE];
  private final double[] threeQuarters = new double[PIECE];

  private long start;
  private double best;
  private int bestChannel = -1;
  private double bestPosition;

  TruePeakMeter(int channels) {
    this(channels, true);
  }

  /**
   * @param pruning false computes every value: slow, for proof that pruning changes nothing
   */
  TruePeakMeter(int channels, boolean pruning) {
    this.pruning = pruning;
    window = new double[channels][HISTORY + MeterBlock.FRAMES];
    piecePeaks = new double[channels][PIECES + 2];
  }

  @Override
  public void take(MeterBlock block) {
    for (int c = 0; c < window.length; c++) {
      double[] x = window[c];
      System.arraycopy(block.channel(c), 0, x, HISTORY, block.frames());
      for (int i = HISTORY + block.frames(); i < x.length; i++) {
        x[i] = 0;
      }
      search(c, x, piecePeaks[c]);
    }
    start += MeterBlock.FRAMES;
  }

  /** Looks at what still waits for the samples behind it: silence, now that the file has ended. Call once. */
  void finish() {
    for (int c = 0; c < window.length; c++) {
      double[] x = window[c];
      for (int i = HISTORY; i < x.length; i++) {
        x[i] = 0;
      }
      search(c, x, piecePeaks[c]);
    }
  }

  /** Searches the intervals that now have all samples around them, then keeps the end of the window for the next block. */
  private void search(int c, double[] x, double[] peaks) {
    for (int p = 0; p < PIECES; p++) {
      peaks[p + 2] = peak(x, HISTORY + p * PIECE, PIECE);
    }
    for (int p = 0; p < PIECES; p++) {
      double around = Math.max(peaks[p], Math.max(peaks[p + 1], peaks[p + 2]));
      int from = (p + 1) * PIECE;
      double within = Math.max(peaks[p + 1], Math.abs(x[from + PIECE]));
      if (!pruning || within + RISE[PHASES] * around > best) {
        searchPiece(c, x, from, within, around);
      }
    }
    System.arraycopy(x, x.length - HISTORY, x, 0, HISTORY);
    peaks[0] = peaks[PIECES];
    peaks[1] = peaks[PIECES + 1];
  }

  private void searchPiece(int c, double[] x, int from, double within, double around) {
    interpolate(KERNEL.row(2 * QUARTER), x, from, half);
    if (pruning && Math.max(within, peak(half, 0, PIECE)) + RISE[2 * QUARTER] * around <= best) {
      return;
    }
    interpolate(KERNEL.row(QUARTER), x, from, quarter);
    interpolate(KERNEL.row(3 * QUARTER), x, from, threeQuarters);
    double room = RISE[QUARTER] * around;
    for (int i = 0; i < PIECE; i++) {
      double y0 = Math.abs(x[from + i]);
      double y1 = Math.abs(quarter[i]);
      double y2 = Math.abs(half[i]);
      double y3 = Math.abs(threeQuarters[i]);
      double y4 = Math.abs(x[from + i + 1]);
      double highest = Math.max(Math.max(Math.max(y0, y1), Math.max(y2, y3)), y4);
      if (!pruning || highest + room > best) {
        int at = from + i;
        meet(c, at, 0, y0);
        refine(c, x, at, 0, QUARTER, y0, y1, around);
        meet(c, at, QUARTER, y1);
        refine(c, x, at, QUARTER, QUARTER, y1, y2, around);
        meet(c, at, 2 * QUARTER, y2);
        refine(c, x, at, 2 * QUARTER, QUARTER, y2, y3, around);
        meet(c, at, 3 * QUARTER, y3);
        refine(c, x, at, 3 * QUARTER, QUARTER, y3, y4, around);
      }
    }
  }

  /** Searches the phases strictly between {@code phase} and {@code phase + step}, whose absolute values are known, in order of time. */
  private void refine(int c, double[] x, int at, int phase, int step, double before, double after, double around) {
    if (step == 1 || (pruning && Math.max(before, after) + RISE[step] * around <= best)) {
      return;
    }
    int middle = phase + step / 2;
    double y = Math.abs(value(KERNEL.row(middle), x, at - TruePeakKernel.BEFORE));
    refine(c, x, at, phase, step / 2, before, y, around);
    meet(c, at, middle, y);
    refine(c, x, at, middle, step / 2, y, after, around);
  }

  private void meet(int c, int at, int phase, double y) {
    if (y > best) {
      best = y;
      bestChannel = c;
      bestPosition = start - HISTORY + at + (double) phase / PHASES;
    }
  }

  private static double peak(double[] x, int from, int count) {
    double peak = 0;
    for (int i = from; i < from + count; i++) {
      peak = Math.max(peak, Math.abs(x[i]));
    }
    return peak;
  }

  /** One phase for a whole piece, eight taps at a time: a shape that the JIT turns into vector instructions. */
  private static void interpolate(double[] taps, double[] x, int from, double[] y) {
    for (int i = 0; i < PIECE; i++) {
      y[i] = 0;
    }
    for (int k = 0; k < TruePeakKernel.TAPS; k += 8) {
      double h0 = taps[k];
      double h1 = taps[k + 1];
      double h2 = taps[k + 2];
      double h3 = taps[k + 3];
      double h4 = taps[k + 4];
      double h5 = taps[k + 5];
      double h6 = taps[k + 6];
      double h7 = taps[k + 7];
      int o = from - TruePeakKernel.BEFORE + k;
      for (int i = 0; i < PIECE; i++) {
        y[i] +=
            h0 * x[o + i]
                + h1 * x[o + i + 1]
                + h2 * x[o + i + 2]
                + h3 * x[o + i + 3]
                + h4 * x[o + i + 4]
                + h5 * x[o + i + 5]
                + h6 * x[o + i + 6]
                + h7 * x[o + i + 7];
      }
    }
  }

  private static double value(double[] taps, double[] x, int first) {
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
    return (s0 + s1) + (s2 + s3);
  }

  /** The peak as an amplitude, full scale 1; 0 for digital silence. */
  double peak() {
    return best;
  }

  /** Its channel, −1 for digital silence. */
  int channel() {
    return bestChannel;
  }

  /** Its time in frames from the start of the file; ringing may lie slightly outside the file. */
  double position() {
    return bestPosition;
  }
}
