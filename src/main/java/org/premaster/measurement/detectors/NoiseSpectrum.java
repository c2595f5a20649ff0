package org.premaster.measurement.detectors;

/** The spectrum of a stretch of noise in bands of equal width, each as the level that white noise of its density would have. */
final class NoiseSpectrum {
  /** Bands from 0 Hz to half the sample rate. */
  static final int BANDS = 32;

  private static final int LENGTH = 1024;

  /** What white noise of full-scale power reads in a bin, times the length: 4 Σw² / (Σw)² of a squared Hann window. */
  private static final double NOISE_BANDWIDTH = 4 * 35.0 / 18;

  private final FrameSpectrum spectrum = new FrameSpectrum(FrameSpectrum.hannSquared(LENGTH));

  /** Mean power of each bin over the frames of a stretch, as levels of white noise: RMS² over the whole band. */
  double[] density(double[] samples) {
    double[] mean = new double[LENGTH / 2 + 1];
    int frames = 0;
    for (int from = 0; from + LENGTH <= samples.length; from += LENGTH / 4) {
      double[] power = spectrum.of(samples, from);
      for (int k = 0; k < mean.length; k++) {
        mean[k] += power[k];
      }
      frames++;
    }
    for (int k = 0; k < mean.length; k++) {
      mean[k] *= LENGTH / NOISE_BANDWIDTH / frames;
    }
    return mean;
  }

  /** The density in bands, in dBFS. */
  static double[] bands(double[] density) {
    int width = LENGTH / 2 / BANDS;
    double[] bands = new double[BANDS];
    for (int band = 0; band < BANDS; band++) {
      double sum = 0;
      for (int k = 0; k < width; k++) {
        sum += density[band * width + k];
      }
      bands[band] = Decibels.of(sum / width);
    }
    return bands;
  }
}
