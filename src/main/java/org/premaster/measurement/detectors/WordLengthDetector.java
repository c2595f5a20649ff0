package org.premaster.measurement.detectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.premaster.audio.PcmFormat;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.meters.MeterBlock;
import org.premaster.measurement.traces.WordLength;
import org.premaster.measurement.traces.WordLength.Stretch;

/**
 * Which bits of the samples are ever used: the OR of all codes, for the whole file and for every ten seconds. A file of 24 bits that was
 * only padded never uses its lowest eight. Floating-point samples are taken as codes too, as long as they are no finer than 32 bits.
 */
final class WordLengthDetector implements Detector {
  private static final double FULL_SCALE = 0x1p31;

  /** Stands for the bits of a stretch with a sample that is finer than a code. */
  private static final int FINER = Integer.SIZE + 1;

  private final double rate;
  private final int stretchBlocks;
  private final int soundingBlocks;

  /** The lowest bit that a code of the file can have: where it is set, more codes tell nothing new. */
  private final int lowest;

  // The whole file
  private int used;
  private boolean finer;
  private final List<Stretch> stretches = new ArrayList<>();

  // The stretch that is being read
  private int stretchUsed;
  private boolean stretchFiner;
  private long start;
  private long end;
  private int blocks;
  private int sounding;

  WordLengthDetector(PcmFormat format) {
    lowest = format.bitDepth() < Integer.SIZE ? 1 << (Integer.SIZE - format.bitDepth()) : 1;
    rate = format.sampleRateHz();
    stretchBlocks = Math.max(1, (int) Math.round(10 * rate / MeterBlock.FRAMES));
    soundingBlocks = Math.max(1, (int) Math.round(rate / MeterBlock.FRAMES));
  }

  @Override
  public void take(MeterBlock block) {
    int union = 0;
    for (int c = 0; c < block.channels(); c++) {
      if (block.coded()) {
        boolean known = (stretchUsed & lowest) != 0 && block.peak(c) > 0;
        union |= known ? lowest : union(block.codes(c));
      } else if (!stretchFiner) {
        union |= unionOfSamples(block.channel(c), block.frames());
      }
    }
    stretchUsed |= union;
    sounding += union != 0 || stretchFiner ? 1 : 0;
    end = block.start() + block.frames();
    if (++blocks == stretchBlocks) {
      endStretch();
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
      stretchFiner |= code != scaled;
      union |= (int) code;
    }
    return union;
  }

  private void endStretch() {
    used |= stretchUsed;
    finer |= stretchFiner;
    // A second of sound: less proves nothing about what the stretch was made of
    if (sounding >= soundingBlocks) {
      add(start / rate, end / rate, stretchFiner ? FINER : bits(stretchUsed));
    }
    start = end;
    stretchUsed = 0;
    stretchFiner = false;
    blocks = 0;
    sounding = 0;
  }

  /** Joins the stretch to the one before where both are of one length and touch. */
  private void add(double from, double to, int bits) {
    Stretch last = stretches.isEmpty() ? new Stretch(-1, -1, -1) : stretches.getLast();
    if (last.bits() == bits && last.endSeconds() == from) {
      stretches.set(stretches.size() - 1, new Stretch(last.startSeconds(), to, bits));
    } else if (stretches.size() <= 2 * WordLength.MOST) {
      stretches.add(new Stretch(from, to, bits));
    }
  }

  private static int bits(int union) {
    return union == 0 ? 0 : Integer.SIZE - Integer.numberOfTrailingZeros(union);
  }

  @Override
  public Optional<WordLength> trace(Measurements measured) {
    if (blocks > 0) {
      endStretch();
    }
    int whole = finer ? FINER : bits(used);
    List<Stretch> narrower = stretches.stream().filter(stretch -> stretch.bits() < whole).limit(WordLength.MOST).toList();
    return Optional.of(new WordLength(bits(used), finer, narrower));
  }
}
