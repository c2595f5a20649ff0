package org.premaster.measurement.detectors;

import org.premaster.measurement.meters.MeterBlock;

/**
 * The lowest octaves of a file at a rate of 1.3 to 2.8 kHz: means of as many neighbouring samples as divide a block evenly. What is above
 * folds down weakened by 10 dB and more, and is no steady line where it lands.
 */
final class LowBand {
  private static final int LEAST_RATE = 1300;

  /** Samples that make one. */
  private final int factor;

  private final double rate;

  /** For a file of this sample rate. */
  LowBand(int sampleRateHz) {
    int most = 1;
    while (sampleRateHz / (2.0 * most) >= LEAST_RATE && most < MeterBlock.FRAMES) {
      most *= 2;
    }
    factor = most;
    rate = (double) sampleRateHz / most;
  }

  /** Samples a second. */
  double rate() {
    return rate;
  }

  /** Samples that a full block becomes. */
  int length() {
    return MeterBlock.FRAMES / factor;
  }

  /** Adds one channel of a block to {@link #length()} samples from {@code at} on, with this weight. */
  void add(MeterBlock block, int channel, double weight, double[] to, int at) {
    boolean inEights = factor >= MeterBlock.EIGHT;
    double[] x = inEights ? block.eighths(channel) : block.channel(channel);
    int count = inEights ? factor / MeterBlock.EIGHT : factor;
    double scale = weight / factor;
    for (int j = 0; j < length(); j++) {
      double sum = 0;
      for (int i = j * count; i < (j + 1) * count; i++) {
        sum += x[i];
      }
      to[at + j] += scale * sum;
    }
  }
}
