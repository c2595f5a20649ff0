package org.premaster.testkit;

import java.util.SplittableRandom;

/** Test signals as channels × frames, full scale ±1.0. Every signal is the same on every run. */
public final class Tones {
  private Tones() {}

  /**
   * The same sine on every channel, starting at phase 0.
   *
   * @param hertz frequency in Hz
   * @param peak amplitude, 1.0 is full scale
   */
  public static double[][] sine(double hertz, double peak, int sampleRateHz, int channels, int frames) {
    return sine(hertz, peak, 0, sampleRateHz, channels, frames);
  }

  /** As above, starting at {@code phase} radians. */
  public static double[][] sine(double hertz, double peak, double phase, int sampleRateHz, int channels, int frames) {
    double[][] audio = new double[channels][frames];
    double step = 2 * Math.PI * hertz / sampleRateHz;
    for (int i = 0; i < frames; i++) {
      double sample = peak * Math.sin(phase + step * i);
      for (double[] channel : audio) {
        channel[i] = sample;
      }
    }
    return audio;
  }

  /** Digital silence. */
  public static double[][] silence(int channels, int frames) {
    return new double[channels][frames];
  }

  /** White noise, evenly distributed in ±peak, independent on each channel; the same for the same seed. */
  public static double[][] noise(long seed, double peak, int channels, int frames) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] audio = new double[channels][frames];
    for (int i = 0; i < frames; i++) {
      for (double[] channel : audio) {
        channel[i] = peak * (2 * random.nextDouble() - 1);
      }
    }
    return audio;
  }

  /** One signal after the other; all have the same number of channels. */
  public static double[][] join(double[][]... parts) {
    int frames = 0;
    for (double[][] part : parts) {
      frames += part[0].length;
    }
    double[][] audio = new double[parts[0].length][frames];
    int at = 0;
    for (double[][] part : parts) {
      for (int c = 0; c < audio.length; c++) {
        System.arraycopy(part[c], 0, audio[c], at, part[c].length);
      }
      at += part[0].length;
    }
    return audio;
  }

  /** The signals added sample by sample; all have the same shape. */
  public static double[][] sum(double[][]... parts) {
    double[][] audio = new double[parts[0].length][parts[0][0].length];
    for (double[][] part : parts) {
      for (int c = 0; c < audio.length; c++) {
        for (int i = 0; i < audio[c].length; i++) {
          audio[c][i] += part[c][i];
        }
      }
    }
    return audio;
  }

  /** The signal rounded to what {@code bits}-bit integers can hold: the value a lossless file gives back. */
  public static double[][] rounded(double[][] audio, int bits) {
    double scale = Math.scalb(1.0, bits - 1);
    double[][] result = new double[audio.length][audio[0].length];
    for (int c = 0; c < audio.length; c++) {
      for (int i = 0; i < audio[c].length; i++) {
        result[c][i] = code(audio[c][i], bits) / scale;
      }
    }
    return result;
  }

  /** The {@code bits}-bit integer nearest to the sample, held within the range of that many bits. */
  public static long code(double sample, int bits) {
    double scale = Math.scalb(1.0, bits - 1);
    return (long) Math.max(-scale, Math.min(scale - 1, Math.rint(sample * scale)));
  }
}
