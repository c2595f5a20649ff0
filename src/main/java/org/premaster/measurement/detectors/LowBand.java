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
  void add(double[] channel, double weight, double[] to, int at) {
    double scale = weight / factor;
    int from = 0;
    for (int j = 0; j < MeterBlock.FRAMES / factor; j++) {
      double even = 0;
      double odd = 0;
      for (int i = from; i < from + factor; i += 2) {
        even += channel[i];
        odd += channel[i + 1];
      }
      to[at + j] += scale * (even + odd);
      from += factor;
    }
  }
}
