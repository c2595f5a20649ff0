package org.premaster.measurement.detectors;

import org.premaster.measurement.meters.MeterBlock;

/**
 * Pieces of sounding audio, taken from the file at even distances: a few blocks each, of the left and right channel or of the only one.
 * The holder takes every block of the file; between pieces a block costs a comparison.
 */
final class Piece {
  /** Peak of its first block from which on a piece sounds: −50 dBFS. */
  private static final double SOUNDS = 0.003;

  /** What a file of floats may hold beyond this is no music. */
  private static final double LOUDEST = 16;

  private final double[][] channels;
  private final double distance;
  private double due;
  private int filled;
  private long start;

  /**
   * @param channels of the file; of more than two only the first two are kept
   * @param blocks of a piece
   * @param first frame from which on the first piece is taken
   * @param distance frames from one piece to the next; pieces do not overlap, and wait for sound
   */
  Piece(int channels, int blocks, double first, double distance) {
    this.channels = new double[Math.min(2, channels)][blocks * MeterBlock.FRAMES];
    this.distance = distance;
    due = first;
  }

  /**
   * Takes the next block.
   *
   * @return whether a piece is full; it stays until the next block is taken
   */
  boolean take(MeterBlock block) {
    if (block.frames() < MeterBlock.FRAMES || filled == 0 && (block.start() < due || peak(block) < SOUNDS) || peak(block) > LOUDEST) {
      filled = 0;
      return false;
    }
    if (filled == 0) {
      start = block.start();
      due = Math.max(due + distance, start + distance / 2);
    }
    for (int c = 0; c < channels.length; c++) {
      System.arraycopy(block.channel(c), 0, channels[c], filled, MeterBlock.FRAMES);
    }
    filled += MeterBlock.FRAMES;
    if (filled < frames()) {
      return false;
    }
    filled = 0;
    return true;
  }

  private double peak(MeterBlock block) {
    double peak = block.peak(0);
    return channels.length == 1 ? peak : Math.max(peak, block.peak(1));
  }

  /** Frames of a piece. */
  int frames() {
    return channels[0].length;
  }

  /** Frame of the file at which the full piece starts. */
  long start() {
    return start;
  }

  /** Whether there are two channels. */
  boolean stereo() {
    return channels.length == 2;
  }

  /**
   * Left times one factor plus right times another, over the full piece. A piece of one channel has that times the first factor.
   *
   * @param to {@link #frames} samples
   */
  void mix(double left, double right, double[] to) {
    double[] l = channels[0];
    double[] r = channels[channels.length - 1];
    double second = stereo() ? right : 0;
    for (int i = 0; i < frames(); i++) {
      to[i] = left * l[i] + second * r[i];
    }
  }

  /** RMS of half the difference of the two channels. */
  double side() {
    double sum = 0;
    for (int i = 0; i < frames(); i++) {
      double side = (channels[0][i] - channels[channels.length - 1][i]) / 2;
      sum += side * side;
    }
    return Math.sqrt(sum / frames());
  }
}
