package org.premaster.measurement.meters;

import org.premaster.audio.PcmBlock;
import org.premaster.measurement.Signal;

/** Feeds signals to single meters, where the whole pass would be slow for a test. */
final class Blocks {
  private Blocks() {}

  /** Feeds all frames to the meter and returns it. */
  static <M extends Meter> M feed(M meter, double[]... channels) {
    feed(meter, new MeterBlock(channels.length), channels);
    return meter;
  }

  /** Feeds all frames to the meter through this block, which then stands behind them. */
  static void feed(Meter meter, MeterBlock block, double[]... channels) {
    int frames = channels[0].length;
    PcmBlock all = new PcmBlock(channels.length, Math.max(1, frames));
    for (int c = 0; c < channels.length; c++) {
      System.arraycopy(channels[c], 0, all.channel(c), 0, frames);
    }
    all.setFrames(frames);
    for (int at = 0; at < frames; ) {
      at += block.append(all, at);
      block.seal();
      meter.take(block);
      block.advance();
    }
  }

  /** The loudness meter after this signal in both channels. */
  static LoudnessMeter stereo(Signal signal) {
    double[] both = signal.build();
    return feed(new LoudnessMeter(signal.sampleRateHz(), 1, 1), both, both);
  }
}
