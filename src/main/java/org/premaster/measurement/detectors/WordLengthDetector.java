package org.premaster.measurement.detectors;

import java.util.Optional;
import org.premaster.audio.PcmFormat;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.meters.MeterBlock;
import org.premaster.measurement.traces.WordLength;

/**
 * Which bits of the samples are ever used: the OR of all codes. A file of 24 bits that was only padded never uses its lowest eight.
 * Floating-point samples are taken as codes too, as long as they are no finer than 32 bits.
 */
final class WordLengthDetector implements Detector {
  private static final double FULL_SCALE = 0x1p31;

  private final int[] used;
  private boolean finer;

  WordLengthDetector(PcmFormat format) {
    used = new int[format.channels()];
  }

  @Override
  public void take(MeterBlock block) {
    for (int c = 0; c < used.length; c++) {
      if (block.coded()) {
        used[c] |= union(block.codes(c));
      } else if (!finer) {
        used[c] |= unionOfSamples(block.channel(c), block.frames());
      }
    }
  }

  /** The codes of a whole block; what fills up a last block is zero. */
  private static int union(int[] codes) {
    int union = 0;
    for (int code : codes) {
      union |= code;
    }
    return union;
  }

  private int unionOfSamples(double[] samples, int frames) {
    int union = 0;
    for (int i = 0; i < frames; i++) {
      double scaled = samples[i] * FULL_SCALE;
      long code = (long) scaled;
      finer |= code != scaled;
      union |= (int) code;
    }
    return union;
  }

  @Override
  public Optional<WordLength> trace(Measurements measured) {
    int union = 0;
    for (int channel : used) {
      union |= channel;
    }
    return Optional.of(new WordLength(union == 0 ? 0 : Integer.SIZE - Integer.numberOfTrailingZeros(union), finer));
  }
}
