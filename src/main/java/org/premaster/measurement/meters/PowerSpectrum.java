package org.premaster.measurement.meters;

import be.tarsos.dsp.util.fft.FFT;

/** Power of a Hann-windowed piece of sound by frequency: the one place that uses TarsosDSP. Not for several threads at once. */
final class PowerSpectrum {
  private final FFT fft;
  private final float[] hann;
  private final float[] data;

  /**
   * A spectrum of {@code size} samples.
   *
   * @param size a power of two up to 8192: longer ones would be shared among threads of the library's own
   */
  PowerSpectrum(int size) {
    fft = new FFT(size);
    data = new float[size];
    hann = new float[size];
    for (int i = 0; i < size; i++) {
      hann[i] = (float) (0.5 - 0.5 * StrictMath.cos(2 * Math.PI * (i + 0.5) / size));
    }
  }

  /**
   * The power in {@code size} samples of x.
   *
   * @param from the first
   * @param power receives size / 2 values: bin k is centred on k / size of the rate
   */
  void of(float[] x, int from, float[] power) {
    for (int i = 0; i < data.length; i++) {
      data[i] = x[from + i] * hann[i];
    }
    fft.forwardTransform(data);
    power[0] = data[0] * data[0];
    for (int k = 1; k < power.length; k++) {
      power[k] = data[2 * k] * data[2 * k] + data[2 * k + 1] * data[2 * k + 1];
    }
  }
}
