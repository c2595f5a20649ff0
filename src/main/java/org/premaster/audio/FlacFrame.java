package org.premaster.audio;

import static org.premaster.audio.FlacSubframe.LEAD;

/** One sound frame of a FLAC stream, and how much audio is missing before it: a reused buffer. */
final class FlacFrame {
  private final int[][] samples;
  private int blockSize;
  private long gap;

  FlacFrame(int channels) {
    samples = new int[channels][0];
  }

  /** Makes room for so many samples per channel, whose values are still to come. */
  void reserve(int size) {
    blockSize = size;
    for (int c = 0; c < samples.length; c++) {
      if (samples[c].length < LEAD + size) {
        samples[c] = new int[LEAD + size];
      }
    }
  }

  /** Becomes the same as another frame of as many channels. */
  void copy(FlacFrame other) {
    reserve(other.blockSize);
    gap = other.gap;
    for (int c = 0; c < samples.length; c++) {
      System.arraycopy(other.samples[c], LEAD, samples[c], LEAD, blockSize);
    }
  }

  /** One channel; its samples begin at {@link FlacSubframe#LEAD}. */
  int[] channel(int index) {
    return samples[index];
  }

  int channels() {
    return samples.length;
  }

  /** Samples per channel. */
  int blockSize() {
    return blockSize;
  }

  /** Samples per channel that are missing before the frame. */
  long gap() {
    return gap;
  }

  void setGap(long missing) {
    gap = missing;
  }
}
