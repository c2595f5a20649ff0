package org.premaster.measurement.detectors;

/**
 * Windows of lapped transforms, each as a short series of cosines around its center: the spectrum of a windowed block is the spectrum of
 * the bare block, smoothed by the series, so that one transform serves several windows.
 *
 * @param series half the factors of the cosines with 1/2, 3/2, 5/2 ... turns within the block
 */
record CoderWindow(double[] series) {
  private static final int AAC_LENGTH = 2048;
  private static final int OPUS_LENGTH = 1920;
  private static final int OPUS_OVERLAP = 120;

  /** Terms that leave less than −60 dB of the window out. */
  private static final int SMOOTH = 6;

  private static final int FLAT = 40;

  /** Half a sine (ISO/IEC 14496-3, 4.6.11.3.2). */
  static final CoderWindow SINE = of(sine(AAC_LENGTH), 1);

  /** Kaiser-Bessel derived with alpha 4 (ISO/IEC 14496-3, 4.6.11.3.2). */
  static final CoderWindow KAISER_BESSEL = of(kaiserBessel(AAC_LENGTH, 4), SMOOTH);

  /** The power-complementary window of Vorbis I (section 1.3.2 of its specification). */
  static final CoderWindow VORBIS = of(complementary(AAC_LENGTH), SMOOTH);

  /** Opus, blocks of 20 ms: flat, with the slopes of Vorbis over 2.5 ms (RFC 6716, 4.3.7). */
  static final CoderWindow OPUS = of(flat(complementary(2 * OPUS_OVERLAP)), FLAT);

  private static CoderWindow of(double[] window, int terms) {
    int half = window.length / 2;
    double[] series = new double[terms];
    for (int m = 0; m < terms; m++) {
      double sum = 0;
      for (int i = 0; i < half; i++) {
        sum += window[half + i] * StrictMath.cos(Math.PI * (m + 0.5) * (i + 0.5) / half);
      }
      series[m] = sum / half;
    }
    return new CoderWindow(series);
  }

  private static double[] sine(int length) {
    double[] window = new double[length];
    for (int i = 0; i < length; i++) {
      window[i] = StrictMath.sin(Math.PI * (i + 0.5) / length);
    }
    return window;
  }

  private static double[] complementary(int length) {
    double[] window = new double[length];
    for (int i = 0; i < length; i++) {
      double sine = StrictMath.sin(Math.PI * (i + 0.5) / length);
      window[i] = StrictMath.sin(Math.PI / 2 * sine * sine);
    }
    return window;
  }

  private static double[] kaiserBessel(int length, double alpha) {
    int half = length / 2;
    double[] sums = new double[half + 1];
    double sum = 0;
    for (int i = 0; i <= half; i++) {
      double from = 2.0 * i / half - 1;
      sum += bessel(Math.PI * alpha * Math.sqrt(1 - from * from));
      sums[i] = sum;
    }
    double[] window = new double[length];
    for (int i = 0; i < half; i++) {
      window[i] = Math.sqrt(sums[i] / sum);
      window[length - 1 - i] = window[i];
    }
    return window;
  }

  /** The modified Bessel function of the first kind and order 0, by its power series. */
  private static double bessel(double x) {
    double term = 1;
    double sum = 1;
    for (int k = 1; term > sum * 1e-17; k++) {
      term *= (x / 2 / k) * (x / 2 / k);
      sum += term;
    }
    return sum;
  }

  private static double[] flat(double[] slopes) {
    double[] window = new double[OPUS_LENGTH];
    int overlap = slopes.length / 2;
    int silent = (OPUS_LENGTH / 2 - overlap) / 2;
    for (int i = silent; i < OPUS_LENGTH / 2; i++) {
      window[i] = i < silent + overlap ? slopes[i - silent] : 1;
      window[OPUS_LENGTH - 1 - i] = window[i];
    }
    return window;
  }
}
