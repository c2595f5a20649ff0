package org.premaster.measurement.meters;

import java.util.Arrays;
import org.premaster.audio.PcmBlock;

/**
 * The unit that meters work on: {@value #FRAMES} frames, fewer only at the end of the file, whatever pieces the reader delivers. Fixed
 * blocks make every sum run in the same order, so that facts do not depend on how a file was read.
 *
 * <p>Samples are finite and within the range of a 32-bit float, −0.0 is 0.0, and beyond {@link #frames()} they are zero. Each channel's
 * extremes and sums are computed once for all meters; extremes from the integer codes where the file has these, which is quicker and gives
 * the same.
 */
public final class MeterBlock {
  /** Frames of a full block. */
  public static final int FRAMES = 1024;

  /** Frames that {@link #eighths} adds up. */
  public static final int EIGHT = 8;

  /** Frames before the block that {@link #window} begins with. */
  static final int LEAD = 50;

  private static final double LARGEST = Float.MAX_VALUE;
  private static final double CODE = 0x1p-31;

  /** Codes lose their last bits before they are added up, so that no sum of four overflows. */
  private static final int BEND_SHIFT = 3;

  private static final double BEND_CODE = 0x1p-28;

  // Samples: the block's own arrays, or for a whole block of integers those of the reader
  private final double[][] own;
  private final int[][] ownCodes;
  private double[][] samples;
  private int[][] codes;
  private boolean coded;

  // Place
  private long start;
  private int frames;
  private long nonFinite;

  // Extremes and sums of each channel
  private final double[] highest;
  private final double[] lowest;
  private final boolean[] zero;
  private final double[] sum;
  private final double[] energy;
  private double product;

  /** What stood before the block, then the block. */
  private final double[][] window;

  /** The last two codes of the block before. */
  private final int[][] lastCodes;

  private final Fold fold = new Fold();
  private final double[] bends = new double[FRAMES];
  private final int[] oneBefore = new int[FRAMES];
  private final int[] twoBefore = new int[FRAMES];

  // Made when they are asked for, and of which block they are
  private final double[] bend;
  private final long[] bendOf;
  private final double[][] eighths;
  private final long[] eighthsOf;

  MeterBlock(int channels) {
    own = new double[channels][FRAMES];
    ownCodes = new int[channels][FRAMES];
    samples = own;
    codes = ownCodes;
    highest = new double[channels];
    lowest = new double[channels];
    zero = new boolean[channels];
    sum = new double[channels];
    energy = new double[channels];
    window = new double[channels][LEAD + FRAMES];
    lastCodes = new int[channels][2];
    eighths = new double[channels][FRAMES / EIGHT];
    eighthsOf = new long[channels];
    Arrays.fill(eighthsOf, -1);
    bend = new double[channels];
    bendOf = new long[channels];
    Arrays.fill(bendOf, -1);
  }

  /**
   * Takes a whole block of integers, which need no second look, as they stand in the source.
   *
   * @return whether it did: not where a block is begun, the source is not full, or its samples are no integers
   */
  boolean borrow(PcmBlock source) {
    if (frames > 0 || source.frames() != FRAMES || !source.coded()) {
      return false;
    }
    samples = source.planes();
    codes = source.codePlanes();
    coded = true;
    frames = FRAMES;
    return true;
  }

  /**
   * Appends frames until this block is full or the source is used up. What is NaN, infinite or beyond a 32-bit float (infinite to
   * everything that would play it) becomes zero and is counted.
   *
   * @return frames taken
   */
  int append(PcmBlock source, int from) {
    samples = own;
    codes = ownCodes;
    coded = source.coded() && (coded || frames == 0);
    int taken = Math.min(FRAMES - frames, source.frames() - from);
    for (int c = 0; c < samples.length; c++) {
      if (source.coded()) {
        System.arraycopy(source.codes(c), from, codes[c], frames, taken);
        System.arraycopy(source.channel(c), from, samples[c], frames, taken);
      } else {
        appendChecked(source.channel(c), from, samples[c], taken);
      }
    }
    frames += taken;
    return taken;
  }

  private void appendChecked(double[] in, int from, double[] out, int taken) {
    int bad = 0;
    for (int i = 0; i < taken; i++) {
      double x = in[from + i];
      if (Math.abs(x) <= LARGEST) {
        out[frames + i] = x + 0.0;
      } else {
        out[frames + i] = 0;
        bad++;
      }
    }
    nonFinite += bad;
  }

  boolean full() {
    return frames == FRAMES;
  }

  /** Computes extremes and sums of the frames that are here, one or more; call once before the meters see the block. */
  void seal() {
    for (int c = 0; c < samples.length; c++) {
      // What fills up a last block must change no extreme, and then no sum
      if (frames < FRAMES) {
        Arrays.fill(samples[c], frames, FRAMES, samples[c][0]);
        Arrays.fill(codes[c], frames, FRAMES, codes[c][0]);
      }
      extremes(c);
      if (frames < FRAMES) {
        Arrays.fill(samples[c], frames, FRAMES, 0);
        Arrays.fill(codes[c], frames, FRAMES, 0);
      }
      System.arraycopy(samples[c], 0, window[c], LEAD, FRAMES);
      fold.sums(samples[c]);
      sum[c] = fold.sum();
      energy[c] = fold.energy();
    }
    product = samples.length == 2 ? fold.product(samples[0], samples[1]) : 0;
  }

  private void extremes(int c) {
    if (coded) {
      fold.extremes(codes[c]);
      highest[c] = fold.highestCode() * CODE;
      lowest[c] = fold.lowestCode() * CODE;
      zero[c] = fold.leastCode() <= 0;
    } else {
      highest[c] = fold.highest(samples[c]);
      lowest[c] = fold.lowest(samples[c]);
      zero[c] = fold.leastMagnitude(samples[c]) == 0;
    }
  }

  /**
   * A bound of the channel's second differences |x[i − 1] − 2x[i] + x[i + 1]|, around every i from the last frame of the block before to
   * the last but one of this.
   */
  public double bend(int c) {
    if (bendOf[c] != start) {
      bendOf[c] = start;
      bend[c] = coded ? bendOfCodes(codes[c], lastCodes[c]) : bendOfSamples(window[c]);
    }
    return bend[c];
  }

  /** Whether a frame of the channel may be equal to the one before it; false where certainly none is. Computed at every call. */
  public boolean mayStandStill(int c) {
    return !coded || smallestStep(codes[c], lastCodes[c]) <= 0;
  }

  /** Neighbours come from copies that are moved by one and by two: reads that share an array are not turned into vector instructions. */
  private double bendOfCodes(int[] x, int[] last) {
    System.arraycopy(last, 0, twoBefore, 0, 2);
    System.arraycopy(x, 0, twoBefore, 2, FRAMES - 2);
    oneBefore[0] = last[1];
    System.arraycopy(x, 0, oneBefore, 1, FRAMES - 1);
    return (largestBend(twoBefore, oneBefore, x) + 2) * BEND_CODE;
  }

  private static int largestBend(int[] before, int[] x, int[] after) {
    int largest = 0;
    for (int i = 0; i < FRAMES; i++) {
      largest = Math.max(largest, Math.abs((before[i] >> BEND_SHIFT) + (after[i] >> BEND_SHIFT) - 2 * (x[i] >> BEND_SHIFT)));
    }
    return largest;
  }

  /** Zero, or below where a step is too large for an integer, which errs on the side of looking closer. */
  private int smallestStep(int[] x, int[] last) {
    oneBefore[0] = last[1];
    System.arraycopy(x, 0, oneBefore, 1, FRAMES - 1);
    return smallestDifference(oneBefore, x);
  }

  private static int smallestDifference(int[] before, int[] x) {
    int smallest = Integer.MAX_VALUE;
    for (int i = 0; i < FRAMES; i++) {
      smallest = Math.min(smallest, Math.abs(x[i] - before[i]));
    }
    return smallest;
  }

  private double bendOfSamples(double[] x) {
    for (int i = 0; i < FRAMES; i++) {
      bends[i] = Math.abs(x[i + LEAD - 2] + x[i + LEAD] - 2 * x[i + LEAD - 1]);
    }
    return fold.highest(bends);
  }

  /** Empties the block and moves it behind the frames it held. */
  void advance() {
    for (int c = 0; c < samples.length; c++) {
      System.arraycopy(window[c], FRAMES, window[c], 0, LEAD);
      System.arraycopy(codes[c], FRAMES - 2, lastCodes[c], 0, 2);
    }
    start += frames;
    frames = 0;
  }

  /** Channels of the file. */
  public int channels() {
    return samples.length;
  }

  /** Samples of one channel, valid up to {@link #frames()}. */
  public double[] channel(int c) {
    return samples[c];
  }

  /**
   * The samples of one channel, valid until {@link #advance}: the {@value #LEAD} frames before the block (silence before the file), then
   * the block filled up with silence.
   */
  double[] window(int c) {
    return window[c];
  }

  /** Whether {@link #codes} hold the samples too. */
  public boolean coded() {
    return coded;
  }

  /** The samples of one channel as left-justified 32-bit integers, where {@link #coded()}. */
  public int[] codes(int c) {
    return codes[c];
  }

  /** Sums of eight neighbouring frames of the channel each, valid until {@link #advance}; what is behind a last block counts as zero. */
  public double[] eighths(int c) {
    if (eighthsOf[c] != start) {
      eighthsOf[c] = start;
      addEights(samples[c], eighths[c]);
    }
    return eighths[c];
  }

  private static void addEights(double[] x, double[] to) {
    for (int j = 0; j < to.length; j++) {
      int i = EIGHT * j;
      to[j] = ((x[i] + x[i + 1]) + (x[i + 2] + x[i + 3])) + ((x[i + 4] + x[i + 5]) + (x[i + 6] + x[i + 7]));
    }
  }

  /** Frame of the file at which the block starts, a multiple of {@link #FRAMES}. */
  public long start() {
    return start;
  }

  /** Frames of the block that belong to the file. */
  public int frames() {
    return frames;
  }

  /** Highest sample of the channel. */
  public double highest(int c) {
    return highest[c];
  }

  /** Lowest sample of the channel. */
  public double lowest(int c) {
    return lowest[c];
  }

  /** Largest absolute sample of the channel. */
  public double peak(int c) {
    return Math.max(highest[c], -lowest[c]);
  }

  /** Whether the channel may have a sample that is exactly zero; false where it certainly has none. */
  public boolean mayHaveZero(int c) {
    return zero[c];
  }

  /** Sum of the samples of the channel. */
  public double sum(int c) {
    return sum[c];
  }

  /** Sum of the squares of the channel. */
  public double energy(int c) {
    return energy[c];
  }

  /** Sum of left times right over the frames of a stereo block; 0 for other numbers of channels. */
  public double product() {
    return product;
  }

  /** Samples replaced by zero so far, over the whole file. */
  long nonFinite() {
    return nonFinite;
  }
}
