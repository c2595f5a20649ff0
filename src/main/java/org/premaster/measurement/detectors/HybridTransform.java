package org.premaster.measurement.detectors;

import java.util.Arrays;
import java.util.List;
import org.premaster.measurement.traces.Coder;

/**
 * The hybrid filter bank of MPEG audio layer III (ISO/IEC 11172-3): 32 bands by a polyphase filter of 512 taps, each split by a lapped
 * transform into 18 lines, and butterflies against what leaks from band to band. Long blocks only: they are nearly all blocks of music.
 *
 * <p>The filters run at every frame of the piece instead of every 32nd, so that all places come out of one run.
 */
final class HybridTransform implements CoderTransform {
  private static final int BANDS = 32;
  private static final int LINES = 18;
  private static final int TAPS = 512;

  /** Bands that are looked at: 2.8 to 17.9 kHz at 44.1 kHz. Below, coders leave few holes; above, most leave nothing. */
  private static final int LOW = 4;

  private static final int COUNT = 22;

  /**
   * The window of 512 taps from its begin to its middle, times 2^16, which makes them whole numbers (table 3-B.3); the other half is the
   * mirror, with the sign changed except at multiples of 64.
   */
  private static final int[] WINDOW = {
    0, -1, -1, -1, -1, -1, -1, -2, -2, -2, -2, -3, -3, -4, -4, -5,
    -5, -6, -7, -7, -8, -9, -10, -11, -13, -14, -16, -17, -19, -21, -24, -26,
    -29, -31, -35, -38, -41, -45, -49, -53, -58, -63, -68, -73, -79, -85, -91, -97,
    -104, -111, -117, -125, -132, -139, -147, -154, -161, -169, -176, -183, -190, -196, -202, -208,
    213, 218, 222, 225, 227, 228, 228, 227, 224, 221, 215, 208, 200, 189, 177, 163,
    146, 127, 106, 83, 57, 29, -2, -36, -72, -111, -153, -197, -244, -294, -347, -401,
    -459, -519, -581, -645, -711, -779, -848, -919, -991, -1064, -1137, -1210, -1283, -1356, -1428, -1498,
    -1567, -1634, -1698, -1759, -1817, -1870, -1919, -1962, -2001, -2032, -2057, -2075, -2085, -2087, -2080, -2063,
    2037, 2000, 1952, 1893, 1822, 1739, 1644, 1535, 1414, 1280, 1131, 970, 794, 605, 402, 185,
    -45, -288, -545, -814, -1095, -1388, -1692, -2006, -2330, -2663, -3004, -3351, -3705, -4063, -4425, -4788,
    -5153, -5517, -5879, -6237, -6589, -6935, -7271, -7597, -7910, -8209, -8491, -8755, -8998, -9219, -9416, -9585,
    -9727, -9838, -9916, -9959, -9966, -9935, -9863, -9750, -9592, -9389, -9139, -8840, -8492, -8092, -7640, -7134,
    6574, 5959, 5288, 4561, 3776, 2935, 2037, 1082, 70, -998, -2122, -3300, -4533, -5818, -7154, -8540,
    -9975, -11455, -12980, -14548, -16155, -17799, -19478, -21189, -22929, -24694, -26482, -28289, -30112, -31947, -33791, -35640,
    -37489, -39336, -41176, -43006, -44821, -46617, -48390, -50137, -51853, -53534, -55178, -56778, -58333, -59838, -61289, -62684,
    -64019, -65290, -66494, -67629, -68692, -69679, -70590, -71420, -72169, -72835, -73415, -73908, -74313, -74630, -74856, -74992,
    75038};

  /** How strongly the lines at the edge between two bands leak into each other (table 3-B.9). */
  private static final double[] LEAKS = {-0.6, -0.535, -0.33, -0.185, -0.095, -0.041, -0.0142, -0.0037};

  // Tables
  private final float[] window = new float[TAPS];
  private final float[][] bandCos = new float[COUNT][BANDS];
  private final float[][] lineCos = new float[LINES][LINES];
  private final float[] slope = new float[2 * LINES];
  private final float[] keep = new float[LEAKS.length];
  private final float[] leak = new float[LEAKS.length];

  // The piece, and what the stages make of it at every frame
  private final float[] piece = new float[TAPS - 1 + BANDS * LINES + 2 * MARGIN + (2 * LINES - 1) * BANDS];
  private final float[][] sums = new float[BANDS][piece.length - TAPS + 1];
  private final float[] band = new float[piece.length - TAPS + 1];
  private final float[][] folded = new float[LINES][BANDS * LINES + 2 * MARGIN];
  private float[][] lines = new float[LINES][BANDS * LINES + 2 * MARGIN];
  private float[][] linesBelow = new float[LINES][BANDS * LINES + 2 * MARGIN];

  HybridTransform() {
    double scale = Math.sqrt(2.0 / LINES / BANDS) / (1 << 16);
    for (int i = 0; i < TAPS; i++) {
      window[i] = (float) (scale * windowTap(i));
    }
    for (int i = 0; i < COUNT; i++) {
      for (int d = 0; d < BANDS; d++) {
        bandCos[i][d] = (float) StrictMath.cos((2 * (LOW + i) + 1) * d * Math.PI / (2 * BANDS));
      }
    }
    for (int k = 0; k < LINES; k++) {
      for (int j = 0; j < LINES; j++) {
        lineCos[k][j] = (float) StrictMath.cos((2 * j + 1) * (2 * k + 1) * Math.PI / (4 * LINES));
      }
    }
    for (int t = 0; t < slope.length; t++) {
      slope[t] = (float) StrictMath.sin((2 * t + 1) * Math.PI / (4 * LINES));
    }
    for (int j = 0; j < LEAKS.length; j++) {
      double norm = Math.sqrt(1 + LEAKS[j] * LEAKS[j]);
      keep[j] = (float) (1 / norm);
      leak[j] = (float) (LEAKS[j] / norm);
    }
  }

  /** Tap 0 to 511 of the standard's window, times 2^16. */
  static int windowTap(int i) {
    if (i <= TAPS / 2) {
      return WINDOW[i];
    }
    return i % 64 == 0 ? WINDOW[TAPS - i] : -WINDOW[TAPS - i];
  }

  @Override
  public List<Coder> coders() {
    return List.of(Coder.MP3);
  }

  @Override
  public int period() {
    return BANDS * LINES;
  }

  @Override
  public int span() {
    return piece.length;
  }

  @Override
  public int lead() {
    return MARGIN;
  }

  @Override
  public void take(double[] samples, int from) {
    for (int i = 0; i < piece.length; i++) {
      piece[i] = (float) samples[from + i];
    }
    for (int d = 0; d < BANDS; d++) {
      sum(d);
    }
  }

  @Override
  public void read(int coder, Hollowness to) {
    for (int i = 0; i < COUNT; i++) {
      band(i);
      fold((LOW + i) % 2 == 1);
      for (int k = 0; k < LINES; k++) {
        line(lineCos[k], folded, lines[k]);
      }
      if (i > 0) {
        for (int j = 0; j < LEAKS.length; j++) {
          cross(linesBelow[LINES - 1 - j], lines[j], keep[j], leak[j]);
        }
        tell(linesBelow, to);
      }
      float[][] spare = linesBelow;
      linesBelow = lines;
      lines = spare;
    }
    tell(linesBelow, to);
  }

  private static void tell(float[][] lines, Hollowness to) {
    for (float[] line : lines) {
      to.add(line);
    }
  }

  /**
   * What the windowed samples add up to that a band's cosine weighs alike: taps lie symmetrically around tap 16, and those beyond a
   * quarter turn come back with the other sign.
   */
  private void sum(int d) {
    Arrays.fill(sums[d], 0);
    addTaps(BANDS / 2 + d, 1, sums[d]);
    if (d > BANDS / 2) {
      addTaps(5 * BANDS / 2 - d, -1, sums[d]);
    } else if (d > 0) {
      addTaps(BANDS / 2 - d, 1, sums[d]);
    }
  }

  private void addTaps(int first, int sign, float[] to) {
    float w0 = sign * window[first];
    float w1 = sign * window[first + 64];
    float w2 = sign * window[first + 128];
    float w3 = sign * window[first + 192];
    float w4 = sign * window[first + 256];
    float w5 = sign * window[first + 320];
    float w6 = sign * window[first + 384];
    float w7 = sign * window[first + 448];
    float[] x = piece;
    int at = TAPS - 1 - first;
    for (int n = 0; n < to.length; n++) {
      to[n] += w0 * x[at + n] + w1 * x[at + n - 64] + w2 * x[at + n - 128] + w3 * x[at + n - 192]
          + w4 * x[at + n - 256] + w5 * x[at + n - 320] + w6 * x[at + n - 384] + w7 * x[at + n - 448];
    }
  }

  private void band(int i) {
    Arrays.fill(band, 0);
    for (int d = 0; d < BANDS; d += 8) {
      addEight(bandCos[i], sums, d, band);
    }
  }

  private static void addEight(float[] cos, float[][] sums, int d, float[] to) {
    float c0 = cos[d];
    float c1 = cos[d + 1];
    float c2 = cos[d + 2];
    float c3 = cos[d + 3];
    float c4 = cos[d + 4];
    float c5 = cos[d + 5];
    float c6 = cos[d + 6];
    float c7 = cos[d + 7];
    float[] s0 = sums[d];
    float[] s1 = sums[d + 1];
    float[] s2 = sums[d + 2];
    float[] s3 = sums[d + 3];
    float[] s4 = sums[d + 4];
    float[] s5 = sums[d + 5];
    float[] s6 = sums[d + 6];
    float[] s7 = sums[d + 7];
    for (int n = 0; n < to.length; n++) {
      to[n] += c0 * s0[n] + c1 * s1[n] + c2 * s2[n] + c3 * s3[n] + c4 * s4[n] + c5 * s5[n] + c6 * s6[n] + c7 * s7[n];
    }
  }

  /** Windows the 36 samples of a block and folds them to 18. Every other sample of an odd band has its sign changed before. */
  private void fold(boolean odd) {
    for (int j = 0; j < LINES / 2; j++) {
      addPair(3 * LINES / 2 - 1 - j, -1, 3 * LINES / 2 + j, -1, odd, folded[j]);
      addPair(j, 1, LINES - 1 - j, -1, odd, folded[LINES / 2 + j]);
    }
  }

  private void addPair(int one, int oneSign, int other, int otherSign, boolean odd, float[] to) {
    float u = slope[one] * (odd && one % 2 == 1 ? -oneSign : oneSign);
    float v = slope[other] * (odd && other % 2 == 1 ? -otherSign : otherSign);
    float[] x = band;
    int oneAt = one * BANDS;
    int otherAt = other * BANDS;
    for (int o = 0; o < to.length; o++) {
      to[o] = u * x[oneAt + o] + v * x[otherAt + o];
    }
  }

  private static void line(float[] cos, float[][] folded, float[] to) {
    Arrays.fill(to, 0);
    addNine(cos, folded, 0, to);
    addNine(cos, folded, LINES / 2, to);
  }

  private static void addNine(float[] cos, float[][] folded, int j, float[] to) {
    float c0 = cos[j];
    float c1 = cos[j + 1];
    float c2 = cos[j + 2];
    float c3 = cos[j + 3];
    float c4 = cos[j + 4];
    float c5 = cos[j + 5];
    float c6 = cos[j + 6];
    float c7 = cos[j + 7];
    float c8 = cos[j + 8];
    float[] f0 = folded[j];
    float[] f1 = folded[j + 1];
    float[] f2 = folded[j + 2];
    float[] f3 = folded[j + 3];
    float[] f4 = folded[j + 4];
    float[] f5 = folded[j + 5];
    float[] f6 = folded[j + 6];
    float[] f7 = folded[j + 7];
    float[] f8 = folded[j + 8];
    for (int o = 0; o < to.length; o++) {
      to[o] += c0 * f0[o] + c1 * f1[o] + c2 * f2[o] + c3 * f3[o] + c4 * f4[o] + c5 * f5[o] + c6 * f6[o] + c7 * f7[o] + c8 * f8[o];
    }
  }

  private static void cross(float[] below, float[] above, float keep, float leak) {
    for (int o = 0; o < below.length; o++) {
      float x = below[o];
      float y = above[o];
      below[o] = x * keep + y * leak;
      above[o] = y * keep - x * leak;
    }
  }
}
