package org.premaster.measurement.detectors;

/**
 * A lossy coder as small as can be: a lapped transform by its definition, coefficients rounded as MP3 and AAC do, and back. It is written
 * from the standards and apart from the transforms that it is to test.
 */
final class BlockCoder {
  private final double[] window;
  private final double emphasis;
  private final double[] cosines;

  /**
   * @param window of a block, twice as long as it has coefficients
   * @param emphasis what of the sample before is taken off before coding and put back after
   */
  BlockCoder(double[] window, double emphasis) {
    this.window = window.clone();
    this.emphasis = emphasis;
    cosines = new double[4 * window.length];
    for (int i = 0; i < cosines.length; i++) {
      cosines[i] = Math.cos(2 * Math.PI * i / cosines.length);
    }
  }

  static double[] sine(int length) {
    double[] window = new double[length];
    for (int i = 0; i < length; i++) {
      window[i] = Math.sin(Math.PI * (i + 0.5) / length);
    }
    return window;
  }

  /** The window of Vorbis, as slopes of a block that is flat in between and silent at its ends. */
  static double[] vorbis(int length, int overlap) {
    double[] window = new double[length];
    int silent = length / 4 - overlap / 2;
    for (int i = 0; i < length / 2 - silent; i++) {
      double sine = i < overlap ? Math.sin(Math.PI * (i + 0.5) / (2 * overlap)) : 1;
      window[silent + i] = Math.sin(Math.PI / 2 * sine * sine);
      window[length - 1 - silent - i] = window[silent + i];
    }
    return window;
  }

  /**
   * The music coded and decoded, with a block that begins at {@code offset}.
   *
   * @param coarse the step that coefficients are rounded to, beside the RMS of white noise of the music's
   */
  double[] coded(double[] music, int offset, double coarse) {
    int half = window.length / 2;
    double[] x = new double[music.length];
    double rms = 0;
    for (int i = 0; i < x.length; i++) {
      x[i] = music[i] - (i > 0 ? emphasis * music[i - 1] : 0);
      rms += x[i] * x[i];
    }
    rms = Math.sqrt(rms / x.length);
    double[] out = new double[x.length];
    for (int start = offset - window.length; start < x.length; start += half) {
      block(x, start, coarse * rms, out);
    }
    for (int i = 1; i < out.length; i++) {
      out[i] += emphasis * out[i - 1];
    }
    return out;
  }

  private void block(double[] x, int start, double step, double[] out) {
    int half = window.length / 2;
    double scale = Math.sqrt(2.0 / half);
    double[] coefficients = new double[half];
    for (int k = 0; k < half; k++) {
      double sum = 0;
      for (int i = 0; i < window.length; i++) {
        if (start + i >= 0 && start + i < x.length) {
          sum += window[i] * x[start + i] * cosine(i, k);
        }
      }
      double level = Math.pow(Math.abs(sum) * scale / step, 0.75);
      coefficients[k] = Math.signum(sum) * Math.pow(Math.floor(level + 0.4054), 4.0 / 3) * step;
    }
    for (int i = 0; i < window.length; i++) {
      if (start + i >= 0 && start + i < x.length) {
        double sum = 0;
        for (int k = 0; k < half; k++) {
          sum += coefficients[k] * cosine(i, k);
        }
        out[start + i] += window[i] * sum * scale;
      }
    }
  }

  /** cos of π/M · (i + 1/2 + M/2)(k + 1/2) for M coefficients. */
  private double cosine(int i, int k) {
    return cosines[(int) ((2L * i + 1 + window.length / 2) * (2L * k + 1) % cosines.length)];
  }
}
