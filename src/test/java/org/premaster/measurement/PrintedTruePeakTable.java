package org.premaster.measurement;

/** The 48-tap, four-phase interpolator printed in BS.1770-5 Annex 2, evaluated as it stands there. */
final class PrintedTruePeakTable {
  private static final double[][] PRINTED = {
    {
      0.0017089843750, 0.0109863281250, -0.0196533203125, 0.0332031250000, -0.0594482421875, 0.1373291015625,
      0.9721679687500, -0.1022949218750, 0.0476074218750, -0.0266113281250, 0.0148925781250, -0.0083007812500
    },
    {
      -0.0291748046875, 0.0292968750000, -0.0517578125000, 0.0891113281250, -0.1665039062500, 0.4650878906250,
      0.7797851562500, -0.2003173828125, 0.1015625000000, -0.0582275390625, 0.0330810546875, -0.0189208984375
    }
  };

  private PrintedTruePeakTable() {}

  /** Largest absolute value of the samples and of all four phases over them, the file padded with silence. */
  static double peak(double[] x) {
    double peak = 0;
    for (double sample : x) {
      peak = Math.max(peak, Math.abs(sample));
    }
    for (int n = 0; n < x.length + 11; n++) {
      for (int phase = 0; phase < 4; phase++) {
        double y = 0;
        for (int k = 0; k < 12; k++) {
          y += n - k >= 0 && n - k < x.length ? tap(phase, k) * x[n - k] : 0;
        }
        peak = Math.max(peak, Math.abs(y));
      }
    }
    return peak;
  }

  /** Phases 2 and 3 are phases 1 and 0 in reverse. */
  private static double tap(int phase, int k) {
    return phase < 2 ? PRINTED[phase][k] : PRINTED[3 - phase][11 - k];
  }
}
