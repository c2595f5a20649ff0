package org.premaster.measurement.meters;

/** The last frames of a file, in a ring. */
final class SampleHistory {
  private final double[][] ring;
  private final int mask;
  private long end;

  /**
   * @param least frames that can be looked back at from the end of the last block
   */
  SampleHistory(int channels, int least) {
    int capacity = Math.max(MeterBlock.FRAMES, Integer.highestOneBit(least - 1) * 2);
    ring = new double[channels][capacity];
    mask = capacity - 1;
  }

  void append(MeterBlock block) {
    for (int c = 0; c < ring.length; c++) {
      System.arraycopy(block.channel(c), 0, ring[c], (int) (block.start() & mask), block.frames());
    }
    end = block.start() + block.frames();
  }

  /** Frames of the file so far. */
  long end() {
    return end;
  }

  /** Largest absolute sample at a frame among the channels from {@code first} to {@code last}, exclusive. */
  double loudest(int first, int last, long frame) {
    double loudest = 0;
    for (int c = first; c < last; c++) {
      loudest = Math.max(loudest, Math.abs(ring[c][(int) (frame & mask)]));
    }
    return loudest;
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
