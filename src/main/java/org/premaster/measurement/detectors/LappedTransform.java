package org.premaster.measurement.detectors;

import java.util.Arrays;
import java.util.List;
import org.jtransforms.fft.DoubleFFT_1D;
import org.premaster.measurement.traces.Coder;
import org.visnow.jlargearrays.ConcurrencyUtils;

/**
 * The modified discrete cosine transform of AAC, Vorbis and Opus: blocks overlap by half, and a window fades one into the next.
 *
 * <p>A coefficient seen at one place after the other is the output of a narrow filter: it turns by its own frequency from place to place,
 * and otherwise changes slowly. So it is computed, as a complex number, at nodes some places apart; in between a cubic glides from node to
 * node, and the turning is put back in.
 */
final class LappedTransform implements CoderTransform {
  /** What a filter before the transform takes off of the sample before (RFC 6716, 4.3.7.2). */
  private static final double OPUS_EMPHASIS = 0.85;

  private final List<Coder> coders;
  private final List<CoderWindow> windows;
  private final int length;
  private final int low;
  private final int count;
  private final int step;
  private final double emphasis;
  private final int reach;
  private final int nodes;
  private final DoubleFFT_1D transform;

  // Bins around the coefficients, with their phases at the center of the block, node by node
  private final double[] frame;
  private final double[] centerCos;
  private final double[] centerSin;
  private final double[][] real;
  private final double[][] imaginary;

  // The same under a window: one complex number a coefficient
  private final double[][] windowedReal;
  private final double[][] windowedImaginary;

  // Cubics from node to node: four factors of the real part, four of the imaginary one, each of all coefficients
  private final float[][][] cubics;

  // How a coefficient turns from node to node, and from place to place
  private final double[] nodeCos;
  private final double[] nodeSin;
  private final float[][] placeCos;
  private final float[][] placeSin;
  private final float[] coefficients;
  private final float[] thresholds;

  private LappedTransform(
      List<Coder> coders, List<CoderWindow> windows, int length, int low, int count, int step, double emphasis) {
    this.coders = coders;
    this.windows = windows;
    this.length = length;
    this.low = low;
    this.count = count;
    this.step = step;
    this.emphasis = emphasis;
    reach = windows.stream().mapToInt(window -> window.series().length).max().orElseThrow();
    nodes = (length / 2 + 2 * MARGIN + step - 1) / step + 3;
    ConcurrencyUtils.setNumberOfThreads(1);
    transform = new DoubleFFT_1D(length);
    frame = new double[length];
    int bins = count + 2 * reach - 1;
    centerCos = new double[bins];
    centerSin = new double[bins];
    real = new double[nodes][bins];
    imaginary = new double[nodes][bins];
    windowedReal = new double[nodes][count];
    windowedImaginary = new double[nodes][count];
    cubics = new float[nodes][8][count];
    nodeCos = new double[count];
    nodeSin = new double[count];
    placeCos = new float[step][count];
    placeSin = new float[step][count];
    coefficients = new float[count];
    thresholds = new float[count];
    phases();
    turns();
  }

  /**
   * Blocks of 2048 as AAC and Vorbis have them, in the coefficients 100 to 355: 2.2 to 7.6 kHz at 44.1 kHz, where the music sounds and
   * coders of all rates leave holes.
   */
  static LappedTransform ofTwoThousand() {
    return new LappedTransform(
        List.of(Coder.AAC, Coder.AAC, Coder.VORBIS), List.of(CoderWindow.KAISER_BESSEL, CoderWindow.SINE, CoderWindow.VORBIS), 2048, 100, 256, 64, 0);
  }

  /** Blocks of 20 ms at 48 kHz as Opus has them, in the coefficients 400 to 655: 10 to 16.4 kHz; below, Opus leaves few holes. */
  static LappedTransform ofOpus() {
    return new LappedTransform(List.of(Coder.OPUS), List.of(CoderWindow.OPUS), 1920, 400, 256, 32, OPUS_EMPHASIS);
  }

  private void phases() {
    double scale = Math.sqrt(4.0 / length);
    for (int b = 0; b < centerCos.length; b++) {
      int bin = bin(b);
      double phase = Math.PI * bin / length;
      centerCos[b] = (bin % 2 == 0 ? scale : -scale) * StrictMath.cos(phase);
      centerSin[b] = (bin % 2 == 0 ? -scale : scale) * StrictMath.sin(phase);
    }
  }

  private void turns() {
    for (int k = 0; k < count; k++) {
      double turn = 2 * Math.PI * (low + k + 0.5) / length;
      nodeCos[k] = StrictMath.cos(turn * step);
      nodeSin[k] = StrictMath.sin(turn * step);
      // The transform's own phase at the center of the block, in eighths of a turn
      double cos = StrictMath.cos(0.75 * Math.PI * (2 * (low + k) + 1));
      double sin = -StrictMath.sin(0.75 * Math.PI * (2 * (low + k) + 1));
      double turnCos = StrictMath.cos(turn);
      double turnSin = StrictMath.sin(turn);
      for (int j = 0; j < step; j++) {
        placeCos[j][k] = (float) cos;
        placeSin[j][k] = (float) sin;
        double next = cos * turnCos - sin * turnSin;
        sin = cos * turnSin + sin * turnCos;
        cos = next;
      }
    }
  }

  /** The bin of the transform that is kept at this index. */
  private int bin(int index) {
    return low - reach + 1 + index;
  }

  @Override
  public List<Coder> coders() {
    return coders;
  }

  @Override
  public int period() {
    return length / 2;
  }

  @Override
  public int span() {
    return 1 + length + step * (nodes - 1);
  }

  @Override
  public int lead() {
    return 1 + step + MARGIN;
  }

  @Override
  public void take(double[] samples, int from) {
    for (int n = 0; n < nodes; n++) {
      emphasize(samples, from + n * step);
      transform.realForward(frame);
      for (int b = 0; b < centerCos.length; b++) {
        double x = frame[2 * bin(b)];
        double y = frame[2 * bin(b) + 1];
        real[n][b] = x * centerCos[b] - y * centerSin[b];
        imaginary[n][b] = x * centerSin[b] + y * centerCos[b];
      }
    }
  }

  private void emphasize(double[] samples, int before) {
    for (int i = 0; i < length; i++) {
      frame[i] = samples[before + 1 + i] - emphasis * samples[before + i];
    }
  }

  @Override
  public void read(int coder, Hollowness to) {
    double[] series = windows.get(coder).series();
    for (int n = 0; n < nodes; n++) {
      window(real[n], series, windowedReal[n]);
      window(imaginary[n], series, windowedImaginary[n]);
    }
    for (int n = 1; n + 2 < nodes; n++) {
      cubic(windowedReal, windowedImaginary, n, 1, cubics[n]);
      cubic(windowedImaginary, windowedReal, n, -1, cubics[n]);
    }
    for (int k = 0; k < count; k++) {
      thresholds[k] = to.threshold(power(k));
    }
    int places = length / 2 + 2 * MARGIN;
    for (int o = 0; o < places; o++) {
      between(cubics[1 + o / step], (float) (o % step) / step, placeCos[o % step], placeSin[o % step]);
      to.add(o, coefficients, thresholds);
    }
  }

  /** A coefficient's mean power over all places: half that of the complex number it is the real part of. */
  private double power(int k) {
    double sum = 0;
    for (int n = 0; n < nodes; n++) {
      sum += windowedReal[n][k] * windowedReal[n][k] + windowedImaginary[n][k] * windowedImaginary[n][k];
    }
    return sum / (2 * nodes);
  }

  private void window(double[] bins, double[] series, double[] to) {
    Arrays.fill(to, 0);
    for (int m = 0; m < series.length; m++) {
      add(series[m], bins, reach - 1 - m, reach + m, to);
    }
  }

  private static void add(double factor, double[] bins, int below, int above, double[] to) {
    for (int k = 0; k < to.length; k++) {
      to[k] += factor * (bins[k + below] + bins[k + above]);
    }
  }

  /**
   * Cubics for the places from node n up to the next, one a coefficient: the nodes around it are turned to where n is, and a cubic is laid
   * through the four.
   *
   * @param one the real parts and sign 1, or the imaginary parts and sign −1
   */
  private void cubic(double[][] one, double[][] other, int n, int sign, float[][] to) {
    double[] one0 = one[n - 1];
    double[] one1 = one[n];
    double[] one2 = one[n + 1];
    double[] one3 = one[n + 2];
    double[] other0 = other[n - 1];
    double[] other2 = other[n + 1];
    double[] other3 = other[n + 2];
    float[] constant = sign > 0 ? to[0] : to[4];
    float[] linear = sign > 0 ? to[1] : to[5];
    float[] square = sign > 0 ? to[2] : to[6];
    float[] cube = sign > 0 ? to[3] : to[7];
    for (int k = 0; k < constant.length; k++) {
      double cos = nodeCos[k];
      double sin = sign * nodeSin[k];
      double x0 = one0[k] * cos - other0[k] * sin;
      double x1 = one1[k];
      double x2 = one2[k] * cos + other2[k] * sin;
      double x3 = one3[k] * (cos * cos - sin * sin) + other3[k] * (2 * cos * sin);
      constant[k] = (float) x1;
      linear[k] = (float) (x2 - x0 / 3 - x1 / 2 - x3 / 6);
      square[k] = (float) ((x0 + x2) / 2 - x1);
      cube[k] = (float) ((x1 - x2) / 2 + (x3 - x0) / 6);
    }
  }

  /** All coefficients at a place that lies the share t of the way from a node to the next. */
  private void between(float[][] c, float t, float[] cos, float[] sin) {
    float[] x0 = c[0];
    float[] x1 = c[1];
    float[] x2 = c[2];
    float[] x3 = c[3];
    float[] y0 = c[4];
    float[] y1 = c[5];
    float[] y2 = c[6];
    float[] y3 = c[7];
    float[] to = coefficients;
    for (int k = 0; k < to.length; k++) {
      to[k] = (((x3[k] * t + x2[k]) * t + x1[k]) * t + x0[k]) * cos[k] - (((y3[k] * t + y2[k]) * t + y1[k]) * t + y0[k]) * sin[k];
    }
  }
}
