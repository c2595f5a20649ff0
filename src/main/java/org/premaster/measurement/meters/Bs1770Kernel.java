package org.premaster.measurement.meters;

/**
 * The interpolator printed in ITU-R BS.1770-5 Annex 2: 48 taps in four phases, which lie 1/8, 3/8, 5/8 and 7/8 of the way from sample n to
 * n + 1. Its gain strays by 0.2 dB in the pass band and falls by 2 dB at 0.45 of the sample rate.
 *
 * <p>Row p gives phase p of interval n as Σ row[k]·x[n − {@value #BEFORE} + k].
 */
final class Bs1770Kernel {
  static final int TAPS = 12;
  static final int PHASES = 4;
  static final int BEFORE = TAPS / 2 - 1;

  private static final double[] PHASE_0 = {
    0.0017089843750, 0.0109863281250, -0.0196533203125, 0.0332031250000, -0.0594482421875, 0.1373291015625,
    0.9721679687500, -0.1022949218750, 0.0476074218750, -0.0266113281250, 0.0148925781250, -0.0083007812500
  };
  private static final double[] PHASE_1 = {
    -0.0291748046875, 0.0292968750000, -0.0517578125000, 0.0891113281250, -0.1665039062500, 0.4650878906250,
    0.7797851562500, -0.2003173828125, 0.1015625000000, -0.0582275390625, 0.0330810546875, -0.0189208984375
  };

  // As a filter the table's first tap meets the newest sample, so that phases 0 and 1 are rows backwards; 2 and 3 mirror them
  private static final double[][] ROWS = {backwards(PHASE_0), backwards(PHASE_1), PHASE_1, PHASE_0};

  private Bs1770Kernel() {}

  /** Taps of a phase, 0 to 3; the array is the kernel's own. */
  static double[] row(int phase) {
    return ROWS[phase];
  }

  /** How far any of the four values can lie above the higher of the samples around them. */
  static InterpolationRise rise() {
    InterpolationRise rise = InterpolationRise.NONE;
    for (int p = 0; p < PHASES; p++) {
      double share = (2 * p + 1) / (2.0 * PHASES);
      double[] weights = ROWS[p].clone();
      weights[BEFORE] -= 1 - share;
      weights[BEFORE + 1] -= share;
      rise = rise.or(InterpolationRise.of(weights, BEFORE));
    }
    return rise;
  }

  private static double[] backwards(double[] taps) {
    double[] row = new double[taps.length];
    for (int k = 0; k < taps.length; k++) {
      row[k] = taps[taps.length - 1 - k];
    }
    return row;
  }
}
