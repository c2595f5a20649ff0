package org.premaster.stems;

import org.jtransforms.fft.DoubleFFT_1D;

/** Spectra of both sides of a piece from one Fourier transform, the left side its real and the right side its imaginary part. */
final class Spectrum {
  private final int size;
  private final DoubleFFT_1D transform;
  private final double[] fade;
  private final double[] packed;

  Spectrum(Bands bands) {
    size = bands.size();
    transform = new DoubleFFT_1D(size);
    fade = new double[bands.overlap()];
    packed = new double[2 * size];
    for (int i = 0; i < fade.length; i++) {
      fade[i] = StrictMath.sin(Math.PI / 2 * (i + 0.5) / fade.length);
    }
  }

  /**
   * Lines 1 to size / 2 − 1, real and imaginary part in turn, scaled so that their squares add up to the energy of the faded piece apart from
   * its mean.
   *
   * @param fromLeft receives 2 numbers a line at 2 × line
   */
  void of(double[] left, double[] right, double[] fromLeft, double[] fromRight) {
    for (int i = 0; i < size; i++) {
      packed[2 * i] = left[i];
      packed[2 * i + 1] = right[i];
    }
    for (int i = 0; i < fade.length; i++) {
      int last = size - 1 - i;
      packed[2 * i] *= fade[i];
      packed[2 * i + 1] *= fade[i];
      packed[2 * last] *= fade[i];
      packed[2 * last + 1] *= fade[i];
    }
    transform.complexForward(packed);
    double scale = 0.5 * Math.sqrt(2.0 / size);
    for (int line = 1; line < size / 2; line++) {
      double re = packed[2 * line];
      double im = packed[2 * line + 1];
      double mirrorRe = packed[2 * (size - line)];
      double mirrorIm = packed[2 * (size - line) + 1];
      fromLeft[2 * line] = scale * (re + mirrorRe);
      fromLeft[2 * line + 1] = scale * (im - mirrorIm);
      fromRight[2 * line] = scale * (im + mirrorIm);
      fromRight[2 * line + 1] = scale * (mirrorRe - re);
    }
  }
}
