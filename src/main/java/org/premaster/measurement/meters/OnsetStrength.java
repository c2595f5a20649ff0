package org.premaster.measurement.meters;

/** How strongly something begins, over time: the spectral flux, as it stands out of the second around it. */
final class OnsetStrength {
  /** Samples from one value to the next. */
  static final int HOP = 64;

  private static final int WINDOW = 256;
  private static final double REACH_SECONDS = 0.5;

  private OnsetStrength() {}

  /** Strengths of x from {@code from} to its end, their mean taken away. */
  static float[] of(float[] x, int from, double rate) {
    return accents(flux(x, from), (int) (REACH_SECONDS * rate / HOP));
  }

  /** Sum of the rises of the fourth roots of power from each window to the next. */
  private static float[] flux(float[] x, int from) {
    PowerSpectrum spectrum = new PowerSpectrum(WINDOW);
    float[] flux = new float[Math.max(0, (x.length - from - WINDOW) / HOP + 1)];
    float[] before = new float[WINDOW / 2];
    float[] now = new float[WINDOW / 2];
    float[] then = new float[WINDOW / 2];
    for (int t = 0; t < flux.length; t += 2) {
      int next = Math.min(t + 1, flux.length - 1);
      spectrum.of(x, from + t * HOP, from + next * HOP, now, then);
      flux[t] = t == 0 ? 0 : rise(before, now);
      if (next > t) {
        flux[next] = rise(now, then);
      }
      float[] last = then;
      then = before;
      before = last;
    }
    return flux;
  }

  private static float rise(float[] before, float[] now) {
    float rise = 0;
    for (int k = 1; k < now.length; k++) {
      rise += Math.max(0, now[k] - before[k]);
    }
    return rise;
  }

  private static float[] accents(float[] flux, int reach) {
    double[] sums = new double[flux.length + 1];
    for (int t = 0; t < flux.length; t++) {
      sums[t + 1] = sums[t] + flux[t];
    }
    float[] accents = new float[flux.length];
    double mean = 0;
    for (int t = 0; t < flux.length; t++) {
      int low = Math.max(0, t - reach);
      int high = Math.min(flux.length, t + reach + 1);
      accents[t] = (float) Math.max(0, flux[t] - (sums[high] - sums[low]) / (high - low));
      mean += accents[t];
    }
    mean /= Math.max(1, flux.length);
    for (int t = 0; t < flux.length; t++) {
      accents[t] -= (float) mean;
    }
    return accents;
  }
}
