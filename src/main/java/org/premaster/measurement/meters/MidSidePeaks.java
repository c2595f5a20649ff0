package org.premaster.measurement.meters;

/**
 * Highest absolute values of mid, (left + right) / 2, and of side, (left − right) / 2. A block is looked at sample by sample only where a
 * bound does not prove that it stays below the present highest: first half the sum of the channels' peaks, then the integer codes where the
 * file has them, their last bits left out so that no sum overflows.
 */
final class MidSidePeaks {
  private static final int SHIFT = 2;

  /** Half of a code without its last bits, full scale 1. */
  private static final double HALF_CODE = 0x1p-30;

  private final Fold fold = new Fold();
  private final double[] magnitudes = new double[MeterBlock.FRAMES];
  private double mid;
  private double side;

  /** Takes a block of two channels. */
  void take(MeterBlock block) {
    double most = (block.peak(0) + block.peak(1)) / 2;
    if (most > mid && (!block.coded() || midOfCodes(block.codes(0), block.codes(1)) > mid)) {
      mid = Math.max(mid, mid(block.channel(0), block.channel(1)));
    }
    if (most > side && (!block.coded() || sideOfCodes(block.codes(0), block.codes(1)) > side)) {
      side = Math.max(side, side(block.channel(0), block.channel(1)));
    }
  }

  private static double midOfCodes(int[] l, int[] r) {
    int highest = 0;
    for (int i = 0; i < MeterBlock.FRAMES; i++) {
      highest = Math.max(highest, Math.abs((l[i] >> SHIFT) + (r[i] >> SHIFT)));
    }
    return (highest + 2) * HALF_CODE;
  }

  private static double sideOfCodes(int[] l, int[] r) {
    int highest = 0;
    for (int i = 0; i < MeterBlock.FRAMES; i++) {
      highest = Math.max(highest, Math.abs((l[i] >> SHIFT) - (r[i] >> SHIFT)));
    }
    return (highest + 2) * HALF_CODE;
  }

  private double mid(double[] l, double[] r) {
    for (int i = 0; i < MeterBlock.FRAMES; i++) {
      magnitudes[i] = Math.abs(l[i] + r[i]);
    }
    return fold.highest(magnitudes) / 2;
  }

  private double side(double[] l, double[] r) {
    for (int i = 0; i < MeterBlock.FRAMES; i++) {
      magnitudes[i] = Math.abs(l[i] - r[i]);
    }
    return fold.highest(magnitudes) / 2;
  }

  /** Highest absolute (left + right) / 2, full scale 1. */
  double mid() {
    return mid;
  }

  /** Highest absolute (left − right) / 2, full scale 1. */
  double side() {
    return side;
  }
}
