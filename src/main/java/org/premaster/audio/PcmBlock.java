package org.premaster.audio;

/**
 * A reused buffer of decoded audio: channels × frames, planar, full scale ±1.0.
 *
 * <p>Integer samples are divided by 2<sup>bits−1</sup>, so that every 8 to 32 bit code is exact in a double; floating-point
 * samples are passed through unchanged and may exceed ±1.0 or be NaN or infinite. Frames beyond {@link #frames()} hold leftovers.
 */
public final class PcmBlock {
  private final double[][] channels;
  private int frames;

  /** A block for {@code channels} channels that can hold {@code capacity} frames. */
  public PcmBlock(int channels, int capacity) {
    this.channels = new double[channels][capacity];
  }

  /** The samples of one channel (0 = left); valid up to {@link #frames()}. The array is the block's own. */
  public double[] channel(int index) {
    return channels[index];
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
  }
}
