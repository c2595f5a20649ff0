package org.premaster.measurement.meters;

/**
 * Power of Hann-windowed pieces of sound by frequency, as fourth roots, which tell more of music than power does. Two pieces make the real
 * and the imaginary part of one fast Fourier transform (radix 4), whose symmetries tell them apart again. Short loops that are soon
 * compiled: this runs once a file, for a few milliseconds. Not for several threads at once.
 */
final class PowerSpectrum {
  private final int size;
  private final float[] hann;
  private final float[] cosine;
  private final float[] sine;
  private final float[] re;
  private final float[] im;

  /** Where a sample goes: its index with the digits to base four in reverse. */
  private final int[] place;

  /**
   * A spectrum of {@code size} samples.
   *
   * @param size a power of four
   */
  PowerSpectrum(int size) {
    this.size = size;
    re = new float[size];
    im = new float[size];
    hann = new float[size];
    cosine = new float[size];
    sine = new float[size];
    place = new int[size];
    for (int i = 0; i < size; i++) {
      hann[i] = (float) (0.5 - 0.5 * StrictMath.cos(2 * Math.PI * (i + 0.5) / size));
      cosine[i] = (float) StrictMath.cos(2 * Math.PI * i / size);
      sine[i] = (float) StrictMath.sin(2 * Math.PI * i / size);
      place[i] = place[i / 4] / 4 + i % 4 * (size / 4);
    }
  }

  /**
   * Fourth roots of the power in two pieces of x, {@code size} samples each. Bin k is centred on k / size of the rate.
   *
   * @param from the first sample of the one
   * @param next the first sample of the other
   * @param roots receives the bins of the one from 0 on, at most size / 2
   * @param nextRoots receives as many of the other
   * @return the highest of these; what is so much lower that its power is 100 dB less, in either piece, may be an error of rounding
   */
  float of(float[] x, int from, int next, float[] roots, float[] nextRoots) {
    for (int i = 0; i < size; i++) {
      re[place[i]] = x[from + i] * hann[i];
      im[place[i]] = x[next + i] * hann[i];
    }
    for (int quarter = 1; quarter < size; quarter *= 4) {
      for (int k = 0; k < quarter; k++) {
        join(k, quarter);
      }
    }
    return split(roots, nextRoots);
  }

  /** Joins bin k of every four neighbouring spectra of {@code quarter} bins to four bins of one. */
  private void join(int k, int quarter) {
    int turn = k * (size / 4 / quarter);
    float c1 = cosine[turn];
    float s1 = sine[turn];
    float c2 = cosine[2 * turn];
    float s2 = sine[2 * turn];
    float c3 = cosine[3 * turn];
    float s3 = sine[3 * turn];
    for (int a = k; a < size; a += 4 * quarter) {
      int b = a + quarter;
      int c = b + quarter;
      int d = c + quarter;
      float bRe = c1 * re[b] + s1 * im[b];
      float bIm = c1 * im[b] - s1 * re[b];
      float cRe = c2 * re[c] + s2 * im[c];
      float cIm = c2 * im[c] - s2 * re[c];
      float dRe = c3 * re[d] + s3 * im[d];
      float dIm = c3 * im[d] - s3 * re[d];
      float evenRe = re[a] + cRe;
      float evenIm = im[a] + cIm;
      float evenTurnedRe = re[a] - cRe;
      float evenTurnedIm = im[a] - cIm;
      float oddRe = bRe + dRe;
      float oddIm = bIm + dIm;
      float oddTurnedRe = bRe - dRe;
      float oddTurnedIm = bIm - dIm;
      re[a] = evenRe + oddRe;
      im[a] = evenIm + oddIm;
      re[b] = evenTurnedRe + oddTurnedIm;
      im[b] = evenTurnedIm - oddTurnedRe;
      re[c] = evenRe - oddRe;
      im[c] = evenIm - oddIm;
      re[d] = evenTurnedRe - oddTurnedIm;
      im[d] = evenTurnedIm + oddTurnedRe;
    }
  }

  /** What is even in the transform belongs to the real piece, what is odd to the other. */
  private float split(float[] roots, float[] nextRoots) {
    float highest = 0;
    for (int k = 0; k < roots.length; k++) {
      int mirror = -k & size - 1;
      float sumRe = re[k] + re[mirror];
      float sumIm = im[k] + im[mirror];
      float differenceRe = re[k] - re[mirror];
      float differenceIm = im[k] - im[mirror];
      roots[k] = root((sumRe * sumRe + differenceIm * differenceIm) / 4);
      nextRoots[k] = root((sumIm * sumIm + differenceRe * differenceRe) / 4);
      highest = Math.max(highest, Math.max(roots[k], nextRoots[k]));
    }
    return highest;
  }

  private static float root(float power) {
    return (float) Math.sqrt((float) Math.sqrt(power));
  }
}
