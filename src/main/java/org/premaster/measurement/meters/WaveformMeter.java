package org.premaster.measurement.meters;

import org.premaster.measurement.Waveform;

/** Overview picture in a fixed number of buckets: where they run out, neighbours merge and each covers twice as many frames. */
final class WaveformMeter implements Meter {
  private final double[] low = new double[Waveform.MOST];
  private final double[] high = new double[Waveform.MOST];
  private long framesPerBucket = 1;
  private long inBucket;
  private int buckets;

  @Override
  public void take(MeterBlock block) {
    int at = 0;
    while (at < block.frames()) {
      if (buckets == 0 || inBucket == framesPerBucket) {
        open();
      }
      int to = (int) Math.min(block.frames(), at + framesPerBucket - inBucket);
      draw(block, at, to);
      inBucket += to - at;
      at = to;
    }
  }

  private void open() {
    if (buckets == Waveform.MOST) {
      buckets /= 2;
      for (int b = 0; b < buckets; b++) {
        low[b] = Math.min(low[2 * b], low[2 * b + 1]);
        high[b] = Math.max(high[2 * b], high[2 * b + 1]);
      }
      framesPerBucket *= 2;
    }
    low[buckets] = Double.POSITIVE_INFINITY;
    high[buckets] = Double.NEGATIVE_INFINITY;
    buckets++;
    inBucket = 0;
  }

  private void draw(MeterBlock block, int from, int to) {
    int b = buckets - 1;
    for (int c = 0; c < block.channels(); c++) {
      if (from == 0 && to == block.frames()) {
        low[b] = Math.min(low[b], block.lowest(c));
        high[b] = Math.max(high[b], block.highest(c));
      } else {
        double[] x = block.channel(c);
        double lowest = low[b];
        double highest = high[b];
        for (int i = from; i < to; i++) {
          lowest = x[i] < lowest ? x[i] : lowest;
          highest = x[i] > highest ? x[i] : highest;
        }
        low[b] = lowest;
        high[b] = highest;
      }
    }
  }

  Waveform waveform() {
    byte[] lows = new byte[buckets];
    byte[] highs = new byte[buckets];
    for (int b = 0; b < buckets; b++) {
      lows[b] = step(low[b]);
      highs[b] = step(high[b]);
    }
    return new Waveform(framesPerBucket, lows, highs);
  }

  private static byte step(double sample) {
    return (byte) Math.round(Math.clamp(sample, -1.0, 1.0) * 127);
  }
}
