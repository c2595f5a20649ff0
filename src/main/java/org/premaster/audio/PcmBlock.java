package org.premaster.audio;

/**
 * A reused buffer of decoded audio: channels × frames, planar, full scale ±1.0.
 *
 * <p>Integer samples are divided by 2<sup>bits−1</sup>, so that every 8 to 32 bit code is exact in a double; floating-point
 * samples are passed through unchanged and may exceed ±1.0 or be NaN or infinite. Frames beyond {@link #frames()} hold leftovers.
 */
public final class PcmBlock {
  private final double[][] channels;
  private final int[][] codes;
  private int frames;
  private boolean coded;

  /** A block for {@code channels} channels that can hold {@code capacity} frames. */
  public PcmBlock(int channels, int capacity) {
    this.channels = new double[channels][capacity];
    codes = new int[channels][capacity];
  }

  /** The samples of one channel (0 = left); valid up to {@link #frames()}. The array is the block's own. */
  public double[] channel(int index) {
    return channels[index];
  }

  /** The samples of all channels, as {@link #channel} gives them one by one. */
  public double[][] planes() {
    return channels;
  }

  /**
   * The same samples of one channel as left-justified 32-bit integers, for a file of integers; valid where {@link #coded()}. The array is
   * the block's own.
   */
  public int[] codes(int index) {
    return codes[index];
  }

  /** The integers of all channels, as {@link #codes} gives them one by one. */
  public int[][] codePlanes() {
    return codes;
  }

  /** Whether the frames are there as integers too. */
  public boolean coded() {
    return coded;
  }

  public int channels() {
    return channels.length;
  }

  /** Frames this block can hold. */
  public int capacity() {
    return channels[0].length;
  }

  /** Frames that are valid now. */
  public int frames() {
    return frames;
  }

  public void setFrames(int frames) {
    if (frames < 0 || frames > capacity()) {
      throw new IllegalArgumentException("a block of " + capacity() + " frames cannot hold " + frames);
    }
    this.frames = frames;
    coded = false;
  }

  /** Says that so many frames stand in {@link #codes}, and computes their samples from them. */
  public void setCoded(int frames) {
    setFrames(frames);
    for (int c = 0; c < codes.length; c++) {
      convert(codes[c], channels[c], frames);
    }
    coded = true;
  }

  private static void convert(int[] from, double[] to, int frames) {
    for (int i = 0; i < frames; i++) {
      to[i] = from[i] * 0x1p-31;
    }
  }
}
