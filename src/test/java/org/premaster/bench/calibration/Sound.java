package org.premaster.bench.calibration;

import java.util.function.DoubleUnaryOperator;

/**
 * Audio in memory.
 *
 * @param rate frames a second
 * @param samples channels × frames, full scale 1; the sound's own
 */
record Sound(int rate, double[][] samples) {

  static Sound silence(int rate, int channels, double seconds) {
    return new Sound(rate, new double[channels][(int) Math.round(seconds * rate)]);
  }

  int channels() {
    return samples.length;
  }

  int frames() {
    return samples[0].length;
  }

  double seconds() {
    return (double) frames() / rate;
  }

  /** The frame at a time, within the sound. */
  int frame(double seconds) {
    return Math.clamp(Math.round(seconds * rate), 0, frames() - 1);
  }

  double peak() {
    double peak = 0;
    for (double[] channel : samples) {
      for (double x : channel) {
        peak = Math.max(peak, Math.abs(x));
      }
    }
    return peak;
  }

  Sound copy() {
    double[][] out = new double[channels()][];
    for (int c = 0; c < out.length; c++) {
      out[c] = samples[c].clone();
    }
    return new Sound(rate, out);
  }

  Sound map(DoubleUnaryOperator curve) {
    double[][] out = new double[channels()][frames()];
    for (int c = 0; c < out.length; c++) {
      for (int i = 0; i < out[c].length; i++) {
        out[c][i] = curve.applyAsDouble(samples[c][i]);
      }
    }
    return new Sound(rate, out);
  }

  Sound gained(double decibels) {
    double gain = fromDb(decibels);
    double[][] out = new double[channels()][frames()];
    for (int c = 0; c < out.length; c++) {
      for (int i = 0; i < out[c].length; i++) {
        out[c][i] = gain * samples[c][i];
      }
    }
    return new Sound(rate, out);
  }

  /** The same with its highest sample at a level; silence stays silence. */
  Sound peakingAt(double dbfs) {
    double peak = peak();
    return peak == 0 ? this : gained(dbfs - toDb(peak));
  }

  /** Frames {@code from} to {@code to}, exclusive; beyond the ends there is silence. */
  Sound slice(int from, int to) {
    double[][] out = new double[channels()][to - from];
    int first = Math.max(0, from);
    int last = Math.min(frames(), to);
    for (int c = 0; c < out.length && last > first; c++) {
      System.arraycopy(samples[c], first, out[c], first - from, last - first);
    }
    return new Sound(rate, out);
  }

  /** The sum of two sounds of one rate and shape, as long as this one. */
  Sound plus(Sound other) {
    Sound sum = copy();
    for (int c = 0; c < channels(); c++) {
      for (int i = 0; i < Math.min(frames(), other.frames()); i++) {
        sum.samples[c][i] += other.samples[c][i];
      }
    }
    return sum;
  }

  /** The channels' mean in one channel. */
  Sound mono() {
    double[] out = new double[frames()];
    for (double[] channel : samples) {
      for (int i = 0; i < out.length; i++) {
        out[i] += channel[i] / channels();
      }
    }
    return new Sound(rate, new double[][] {out});
  }

  /** The same frames played at another rate. */
  Sound labelled(int otherRate) {
    return new Sound(otherRate, samples);
  }

  /** RMS over all channels of frames {@code from} to {@code to}, in dBFS; minus infinity for silence and for no frames. */
  double rmsDbfs(int from, int to) {
    double sum = 0;
    int first = Math.max(0, from);
    int last = Math.min(frames(), to);
    for (double[] channel : samples) {
      for (int i = first; i < last; i++) {
        sum += channel[i] * channel[i];
      }
    }
    return last <= first ? Double.NEGATIVE_INFINITY : 10 * Math.log10(sum / channels() / (last - first));
  }

  double rmsDbfs() {
    return rmsDbfs(0, frames());
  }

  static double fromDb(double decibels) {
    return Math.pow(10, decibels / 20);
  }

  static double toDb(double ratio) {
    return 20 * Math.log10(ratio);
  }
}
