package org.premaster.measurement.detectors;

/**
 * The hybrid filter bank of MPEG audio layer III there and back with rounding in between, long blocks only, straight from the standard's
 * formulas and one sum after the other. The first block begins at the first sample.
 */
final class LayerThree {
  private static final double[] LEAKS = {-0.6, -0.535, -0.33, -0.185, -0.095, -0.041, -0.0142, -0.0037};

  private LayerThree() {}

  /**
   * The music coded and decoded.
   *
   * @param coarse the step that lines are rounded to, beside the RMS of white noise of the music's; 0 to round nothing
   */
  static double[] coded(double[] music, double coarse) {
    int slots = music.length / 576 * 18;
    double[][] bands = analysed(music, slots);
    double rms = 0;
    for (double x : music) {
      rms += x * x;
    }
    double step = coarse * Math.sqrt(rms / music.length);
    double[][] decoded = new double[32][slots + 36];
    for (int block = 0; block + 36 <= slots; block += 18) {
      double[][] lines = new double[32][];
      for (int b = 0; b < 32; b++) {
        lines[b] = lines(bands[b], block, b);
      }
      cross(lines, 1);
      if (step > 0) {
        for (double[] band : lines) {
          for (int k = 0; k < 18; k++) {
            double level = Math.floor(Math.pow(Math.abs(band[k]) / step, 0.75) + 0.4054);
            band[k] = Math.signum(band[k]) * Math.pow(level, 4.0 / 3) * step;
          }
        }
      }
      cross(lines, -1);
      for (int b = 0; b < 32; b++) {
        back(lines[b], block, b, decoded[b]);
      }
    }
    return synthesised(decoded, music.length);
  }

  /** Taps of the polyphase filter's low-pass, without the changes of sign that the standard's table holds; of unit energy in a band. */
  private static double tap(int i) {
    double d = HybridTransform.windowTap(i) / (double) (1 << 16);
    return (i / 64 % 2 == 0 ? d : -d) / Math.sqrt(32);
  }

  private static double[][] analysed(double[] music, int slots) {
    double[][] bands = new double[32][slots];
    double[][] filter = new double[32][512];
    for (int b = 0; b < 32; b++) {
      for (int i = 0; i < 512; i++) {
        filter[b][i] = tap(i) * Math.cos((2 * b + 1) * (i - 16) * Math.PI / 64);
      }
    }
    for (int slot = 0; slot < slots; slot++) {
      for (int b = 0; b < 32; b++) {
        double sum = 0;
        for (int i = 0; i < 512 && i <= 32 * slot; i++) {
          sum += filter[b][i] * music[32 * slot - i];
        }
        bands[b][slot] = b % 2 == 1 && slot % 2 == 1 ? -sum : sum;
      }
    }
    return bands;
  }

  private static double[] lines(double[] band, int block, int b) {
    double[] lines = new double[18];
    for (int k = 0; k < 18; k++) {
      for (int t = 0; t < 36; t++) {
        lines[k] += window(t) * band[block + t] * Math.cos(Math.PI / 72 * (2 * t + 19) * (2 * k + 1)) / 3;
      }
    }
    return lines;
  }

  private static double window(int t) {
    return Math.sin(Math.PI / 36 * (t + 0.5));
  }

  private static void cross(double[][] lines, int direction) {
    for (int b = 1; b < 32; b++) {
      for (int j = 0; j < LEAKS.length; j++) {
        double norm = Math.sqrt(1 + LEAKS[j] * LEAKS[j]);
        double keep = 1 / norm;
        double leak = direction * LEAKS[j] / norm;
        double below = lines[b - 1][17 - j];
        double above = lines[b][j];
        lines[b - 1][17 - j] = below * keep + above * leak;
        lines[b][j] = above * keep - below * leak;
      }
    }
  }

  private static void back(double[] lines, int block, int b, double[] to) {
    for (int t = 0; t < 36; t++) {
      double sum = 0;
      for (int k = 0; k < 18; k++) {
        sum += lines[k] * Math.cos(Math.PI / 72 * (2 * t + 19) * (2 * k + 1)) / 3;
      }
      double sign = b % 2 == 1 && (block + t) % 2 == 1 ? -1 : 1;
      to[block + t] += sign * window(t) * sum;
    }
  }

  private static double[] synthesised(double[][] bands, int length) {
    double[] out = new double[length];
    double[][] filter = new double[32][512];
    for (int b = 0; b < 32; b++) {
      for (int i = 0; i < 512; i++) {
        filter[b][i] = tap(i) * Math.cos((2 * b + 1) * (i + 16) * Math.PI / 64);
      }
    }
    for (int slot = 0; slot < bands[0].length; slot++) {
      for (int b = 0; b < 32; b++) {
        for (int i = 0; i < 512 && 32 * slot + i < length; i++) {
          out[32 * slot + i] += bands[b][slot] * filter[b][i];
        }
      }
    }
    return out;
  }
}
