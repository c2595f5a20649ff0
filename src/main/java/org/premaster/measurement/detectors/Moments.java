package org.premaster.measurement.detectors;

import java.util.function.Consumer;
import org.premaster.audio.PcmFormat;
import org.premaster.measurement.meters.Meter;
import org.premaster.measurement.meters.MeterBlock;

/**
 * Short pieces of a file for spectra, one of each section: in turn the loudest and the quietest that is not digital silence. The first
 * show how high the content reaches, the second what is beneath it.
 */
final class Moments implements Meter {
  /** Shortest section. */
  private static final double LEAST_SECONDS = 0.5;

  /** Section of a file whose length nobody knows; after every full number of pieces it is twice as long. */
  private static final double FIRST_SECONDS = 4;

  private final int sections;
  private final Consumer<double[]> taker;
  private final boolean lengthKnown;
  private final double[] piece;

  private long section;
  private int taken;

  // The section that is being read
  private long frames;
  private boolean begun;
  private double energy;
  private int channel;
  private int filled;

  /**
   * Pieces of a file of this shape.
   *
   * @param length samples of a piece
   * @param sections how many pieces a file of known length has at most
   * @param taker takes each piece, in order of time, in an array that is overwritten afterwards
   */
  Moments(PcmFormat format, int length, int sections, Consumer<double[]> taker) {
    this.sections = sections;
    this.taker = taker;
    piece = new double[length];
    lengthKnown = format.frames() > 0;
    double rate = format.sampleRateHz();
    section = lengthKnown ? Math.max((format.frames() + sections - 1) / sections, (long) (LEAST_SECONDS * rate)) : (long) (FIRST_SECONDS * rate);
  }

  @Override
  public void take(MeterBlock block) {
    if (frames < section) {
      consider(block);
    }
    if (begun && filled < piece.length) {
      int more = Math.min(block.frames(), piece.length - filled);
      System.arraycopy(block.channel(channel), 0, piece, filled, more);
      filled += more;
    }
    frames += block.frames();
    if (frames >= section && !begun) {
      frames = 0;
    } else if (frames >= section && filled == piece.length) {
      deliver();
    }
  }

  /** Begins the piece anew where this block is the better beginning. */
  private void consider(MeterBlock block) {
    double all = 0;
    int loudest = 0;
    for (int c = 0; c < block.channels(); c++) {
      all += block.energy(c);
      loudest = block.energy(c) > block.energy(loudest) ? c : loudest;
    }
    boolean loud = taken % 2 == 0;
    if (all > 0 && (!begun || (loud ? all > energy : all < energy))) {
      begun = true;
      energy = all;
      channel = loudest;
      filled = 0;
    }
  }

  private void deliver() {
    taker.accept(piece);
    taken++;
    if (!lengthKnown && taken % sections == 0) {
      section *= 2;
    }
    frames = 0;
    begun = false;
    filled = 0;
  }

  /** Hands over a piece that is whole though its section is not; call once, after the last block. */
  void finish() {
    if (begun && filled == piece.length) {
      deliver();
    }
  }
}
