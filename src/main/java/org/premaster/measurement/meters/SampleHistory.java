package org.premaster.measurement.meters;

/** The last frames of a file, in a ring. */
public final class SampleHistory implements Meter {
  private final double[][] ring;
  private final int mask;
  private long end;

  /**
   * @param least frames that can be looked back at from the end of the last block
   */
  public SampleHistory(int channels, int least) {
    int capacity = Math.max(MeterBlock.FRAMES, Integer.highestOneBit(least - 1) * 2);
    ring = new double[channels][capacity];
    mask = capacity - 1;
  }

  @Override
  public void take(MeterBlock block) {
    for (int c = 0; c < ring.length; c++) {
      System.arraycopy(block.channel(c), 0, ring[c], (int) (block.start() & mask), block.frames());
    }
    end = block.start() + block.frames();
  }

  /** Frames of the file so far. */
  public long end() {
    return end;
  }

  /** The sample of a channel at a frame that can be looked back at. */
  public double sample(int channel, long frame) {
    return ring[channel][(int) (frame & mask)];
  }

  /** Copies the frames from {@code from} on into {@code to}, as many as fit; they must be ones that can be looked back at. */
  public void copy(int channel, long from, double[] to) {
    int at = (int) (from & mask);
    int straight = Math.min(to.length, ring[channel].length - at);
    System.arraycopy(ring[channel], at, to, 0, straight);
    System.arraycopy(ring[channel], 0, to, straight, to.length - straight);
  }

  /** Largest absolute sample at a frame among the channels from {@code first} to {@code last}, exclusive. */
  public double loudest(int first, int last, long frame) {
    double loudest = 0;
    for (int c = first; c < last; c++) {
      loudest = Math.max(loudest, Math.abs(ring[c][(int) (frame & mask)]));
    }
    return loudest;
  }

  /** Samples of the frames {@code from} to {@code to}, both ends as in {@link #rmsDbfs}, that differ from the one before them. */
  long moving(int first, int last, long from, long to) {
    long moving = 0;
    for (int c = first; c < last; c++) {
      for (long f = from + 1; f < to; f++) {
        moving += ring[c][(int) (f & mask)] != ring[c][(int) (f - 1 & mask)] ? 1 : 0;
      }
    }
    return moving;
  }

  /** RMS level of the frames {@code from} to {@code to} over the channels {@code first} to {@code last}; both ends exclusive. */
  double rmsDbfs(int first, int last, long from, long to) {
    double energy = 0;
    for (int c = first; c < last; c++) {
      for (long f = from; f < to; f++) {
        double x = ring[c][(int) (f & mask)];
        energy += x * x;
      }
    }
    return Dbfs.ofPower(energy / ((last - first) * (double) (to - from)));
  }
}
