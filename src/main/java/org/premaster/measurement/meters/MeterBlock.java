package org.premaster.measurement.meters;

import org.premaster.audio.PcmBlock;

/**
 * The unit that meters work on: {@value #FRAMES} frames, fewer only at the end of the file, whatever pieces the reader delivers. Fixed
 * blocks make every sum run in the same order, so that facts do not depend on how a file was read.
 *
 * <p>Samples are finite and within the range of a 32-bit float, and −0.0 is 0.0. Each channel's extremes and sums are computed once for all
 * meters.
 */
final class MeterBlock {
  /** Frames of a full block. */
  static final int FRAMES = 1024;

  private static final double LARGEST = Float.MAX_VALUE;

  private final double[][] samples;
  private final double[] highest;
  private final double[] lowest;
  private final double[] sum;
  private final double[] energy;
  private long start;
  private int frames;
  private long nonFinite;

  MeterBlock(int channels) {
    samples = new double[channels][FRAMES];
    highest = new double[channels];
    lowest = new double[channels];
    sum = new double[channels];
    energy = new double[channels];
  }

  /**
   * Appends frames until this block is full or the source is used up. What is NaN, infinite or beyond a 32-bit float (infinite to
   * everything that would play it) becomes zero and is counted.
   *
   * @return frames taken
   */
  int append(PcmBlock source, int from) {
    int taken = Math.min(FRAMES - frames, source.frames() - from);
    for (int c = 0; c < samples.length; c++) {
      double[] in = source.channel(c);
      double[] out = samples[c];
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
    frames += taken;
    return taken;
  }

  boolean full() {
    return frames == FRAMES;
  }

  /** Computes extremes and sums of the frames that are here; call once before the meters see the block. */
  void seal() {
    for (int c = 0; c < samples.length; c++) {
      double[] x = samples[c];
      double high = x[0];
      double low = x[0];
      for (int i = 0; i < frames; i++) {
        high = Math.max(high, x[i]);
        low = Math.min(low, x[i]);
      }
      highest[c] = high;
      lowest[c] = low;
      sums(c, x);
    }
  }

  private void sums(int c, double[] x) {
    double s0 = 0;
    double s1 = 0;
    double e0 = 0;
    double e1 = 0;
    int i = 0;
    for (; i + 1 < frames; i += 2) {
      double a = x[i];
      double b = x[i + 1];
      s0 += a;
      s1 += b;
      e0 += a * a;
      e1 += b * b;
    }
    if (i < frames) {
      s0 += x[i];
      e0 += x[i] * x[i];
    }
    sum[c] = s0 + s1;
    energy[c] = e0 + e1;
  }

  /** Empties the block and moves it behind the frames it held. */
  void advance() {
    start += frames;
    frames = 0;
  }

  int channels() {
    return samples.length;
  }

  /** Samples of one channel, valid up to {@link #frames()}. */
  double[] channel(int c) {
    return samples[c];
  }

  double[][] samples() {
    return samples;
  }

  /** Frame of the file at which the block starts, a multiple of {@link #FRAMES}. */
  long start() {
    return start;
  }

  int frames() {
    return frames;
  }

  double highest(int c) {
    return highest[c];
  }

  double lowest(int c) {
    return lowest[c];
  }

  /** Largest absolute sample of the channel. */
  double peak(int c) {
    return Math.max(highest[c], -lowest[c]);
  }

  double sum(int c) {
    return sum[c];
  }

  /** Sum of the squares of the channel. */
  double energy(int c) {
    return energy[c];
  }

  /** Samples replaced by zero so far, over the whole file. */
  long nonFinite() {
    return nonFinite;
  }
}
