package org.premaster.measurement.detectors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The beat that plain interpolation leaves: between two samples of the source new ones are smoother than on them, so that the treble's power
 * rises and falls with the source's sample rate, at all times, also where images fold over each other and cannot be told apart.
 */
final class InterpolationBeat {
  /** Every so many pieces one is looked at. */
  private static final int EVERY = 4;

  /** Bins on both sides that the beat is held against, and those next to it that belong to it. */
  private static final int AROUND = 30;
  private static final int OWN = 3;

  private final FrameSpectrum spectrum;
  private final double binHz;
  private final double[] power;
  private final List<float[]> beats = new ArrayList<>();
  private int pieces;

  /**
   * Beats of pieces of this length.
   *
   * @param binHz rate divided by length
   */
  InterpolationBeat(int length, double binHz) {
    this.binHz = binHz;
    power = new double[length];
    spectrum = new FrameSpectrum(FrameSpectrum.hannSquared(length));
  }

  /** Takes one piece. */
  void take(double[] x) {
    if (pieces++ % EVERY != 0) {
      return;
    }
    double mean = 0;
    for (int i = 2; i < x.length - 2; i++) {
      double fourth = x[i - 2] - 4 * x[i - 1] + 6 * x[i] - 4 * x[i + 1] + x[i + 2];
      power[i] = fourth * fourth;
      mean += power[i];
    }
    mean /= x.length - 4;
    if (mean > 0) {
      for (int i = 2; i < power.length - 2; i++) {
        power[i] = power[i] / mean - 1;
      }
      double[] beat = spectrum.of(power, 0);
      float[] kept = new float[beat.length];
      for (int k = 0; k < kept.length; k++) {
        kept[k] = (float) beat[k];
      }
      beats.add(kept);
    }
  }

  /**
   * How far the beat of a source's rate stands above what is around it, in dB: the tenth percentile of all pieces.
   *
   * @return negatively infinite where there are no pieces
   */
  double decibels(int sourceRate, int rate) {
    int bin = (int) Math.round(Math.min(sourceRate % rate, rate - sourceRate % rate) / binHz);
    double[] ratios = new double[beats.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = Decibels.of(beats.get(i)[bin]) - Decibels.of(typicalAround(beats.get(i), bin));
    }
    Arrays.sort(ratios);
    return ratios.length == 0 ? Double.NEGATIVE_INFINITY : ratios[(int) Math.round(0.1 * (ratios.length - 1))];
  }

  private static double typicalAround(float[] beat, int bin) {
    float[] around = new float[2 * AROUND];
    int count = 0;
    for (int k = Math.max(5, bin - AROUND); k <= Math.min(beat.length - 1, bin + AROUND); k++) {
      if (Math.abs(k - bin) >= OWN && count < around.length) {
        around[count++] = beat[k];
      }
    }
    Arrays.sort(around, 0, count);
    return around[count / 2];
  }
}
