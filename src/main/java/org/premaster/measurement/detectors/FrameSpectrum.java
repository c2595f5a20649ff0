package org.premaster.measurement.detectors;

import org.jtransforms.fft.DoubleFFT_1D;
import org.visnow.jlargearrays.ConcurrencyUtils;

/** Power spectra of windowed frames of one length, in double precision, so that a floor at −150 dBFS still shows beside full scale. */
final class FrameSpectrum {
  static {
    // Frames are short, and work is spread over files: threads of the library's own would only cost
    ConcurrencyUtils.setNumberOfThreads(1);
  }

  private final double[] window;
  private final DoubleFFT_1D transform;
  private final double[] frame;
  private final double[] power;

  /**
   * @param window one factor a sample; its length, an even number and best one of small factors, is the frame's. A sine of amplitude a at
   *     a bin's center reads a² there where the factors add up to 2
   */
  FrameSpectrum(double[] window) {
    this.window = window.clone();
    transform = new DoubleFFT_1D(window.length);
    frame = new double[window.length];
    power = new double[window.length / 2 + 1];
  }

  /**
   * Four-term Blackman-Harris: side lobes at −92 dB, scaled for {@link #FrameSpectrum}.
   *
   * @param length samples
   */
  static double[] blackmanHarris(int length) {
    double[] window = new double[length];
    double sum = 0;
    for (int i = 0; i < length; i++) {
      double phase = 2 * Math.PI * i / length;
      window[i] = 0.35875 - 0.48829 * StrictMath.cos(phase) + 0.14128 * StrictMath.cos(2 * phase) - 0.01168 * StrictMath.cos(3 * phase);
      sum += window[i];
    }
    for (int i = 0; i < length; i++) {
      window[i] *= 2 / sum;
    }
    return window;
  }

  /**
   * Hann, squared: side lobes begin at −47 dB and fall by 30 dB an octave, so that what is far away leaks nothing at all, as with no window
   * that is made for low side lobes nearby.
   *
   * @param length samples
   */
  static double[] hannSquared(int length) {
    double[] window = new double[length];
    for (int i = 0; i < length; i++) {
      double hann = 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / length);
      window[i] = hann * hann * 16 / (3 * length);
    }
    return window;
  }

  /** Samples of a frame. */
  int length() {
    return window.length;
  }

  /**
   * The power of the bins from 0 Hz to half the rate of the samples from {@code from} on; the array is this object's own and is
   * overwritten by the next call.
   */
  double[] of(double[] samples, int from) {
    double[] lowest = lowest(samples, from, power.length - 1);
    lowest[power.length - 1] = frame[1] * frame[1] / 4;
    return lowest;
  }

  /** The same for the first bins alone; the others hold nothing of use. */
  double[] lowest(double[] samples, int from, int bins) {
    for (int i = 0; i < frame.length; i++) {
      frame[i] = window[i] * samples[from + i];
    }
    transform.realForward(frame);
    power[0] = frame[0] * frame[0] / 4;
    for (int k = 1; k < bins; k++) {
      power[k] = frame[2 * k] * frame[2 * k] + frame[2 * k + 1] * frame[2 * k + 1];
    }
    return power;
  }
}
