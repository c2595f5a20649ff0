package org.premaster.measurement.meters;

/**
 * How much each of the twelve notes sounds: the spectral peaks between 65 and 1050 Hz of windows of 0.5 to 1 s, each window counting the
 * same, sorted by note once it is known how far the music is tuned from 440 Hz.
 */
final class NoteWeights {
  private static final int WINDOW = 4096;

  /** From one window to the next: two thirds of the sound are looked at. */
  private static final int HOP = 6144;
  private static final double LOWEST_HZ = 65;
  private static final double HIGHEST_HZ = 1050;
  private static final int OCTAVE = 1200;
  private static final double LOG_2 = StrictMath.log(2);

  /** A 440 stands nine semitones above C. */
  private static final int A_ABOVE_C = 900;

  private static final double A_HZ = 440;

  /** A peak counts that is so much higher than the middle of the spectrum. */
  private static final float PROMINENT = 1.5f;

  /** 100 dB below the strongest bin, which may be direct current or in the window beside, are errors of rounding: the fourth root of that. */
  private static final float ROUNDING = 0.00316f;

  private final double rate;
  private final int low;
  private final int high;
  private final int[] peakCents = new int[WINDOW / 2];
  private final double[] peakWeights = new double[WINDOW / 2];
  private final double[] cents = new double[OCTAVE];

  private NoteWeights(double rate) {
    this.rate = rate;
    low = (int) (LOWEST_HZ * WINDOW / rate);
    high = (int) Math.min(WINDOW / 2.0 - 2, HIGHEST_HZ * WINDOW / rate);
  }

  /** Weights of the notes from C up over all of x; zeros where no note sounds. */
  static double[] of(float[] x, double rate) {
    NoteWeights weights = new NoteWeights(rate);
    PowerSpectrum spectrum = new PowerSpectrum(WINDOW);
    float[] roots = new float[weights.high + 2];
    float[] nextRoots = new float[weights.high + 2];
    for (int from = 0; from + WINDOW <= x.length; from += 2 * HOP) {
      boolean pair = from + HOP + WINDOW <= x.length;
      float least = ROUNDING * spectrum.of(x, from, pair ? from + HOP : from, roots, nextRoots);
      weights.add(roots, least);
      if (pair) {
        weights.add(nextRoots, least);
      }
    }
    return weights.byNote();
  }

  private void add(float[] roots, float least) {
    float sum = 0;
    for (int k = low - 1; k <= high + 1; k++) {
      sum += roots[k];
    }
    float floor = Math.max(PROMINENT * sum / (high - low + 3), least);
    int peaks = 0;
    double total = 0;
    for (int k = low; k <= high; k++) {
      if (roots[k] > floor && roots[k] > roots[k - 1] && roots[k] >= roots[k + 1]) {
        peakCents[peaks] = cent(roots, k);
        peakWeights[peaks] = (double) roots[k] * roots[k];
        total += peakWeights[peaks];
        peaks++;
      }
    }
    for (int p = 0; p < peaks; p++) {
      cents[peakCents[p]] += peakWeights[p] / total;
    }
  }

  /** Cents above C, octaves taken away, of the peak at this bin: a parabola through the bin and its neighbours says where it stands. */
  private int cent(float[] root, int k) {
    double bend = root[k - 1] - 2.0 * root[k] + root[k + 1];
    double hz = (k + 0.5 * (root[k - 1] - root[k + 1]) / bend) * rate / WINDOW;
    return (int) Math.floorMod(Math.round(OCTAVE * StrictMath.log(hz / A_HZ) / LOG_2) + A_ABOVE_C, (long) OCTAVE);
  }

  private double[] byNote() {
    int tuning = tuning();
    double[] notes = new double[12];
    for (int c = 0; c < OCTAVE; c++) {
      int above = Math.floorMod(c - tuning + 50, OCTAVE);
      notes[above / 100] += cents[c] * (1 - Math.abs(above % 100 - 50) / 50.0);
    }
    return notes;
  }

  /** Cents by which most of the weight lies above equal temperament at 440 Hz, −50 to 50. */
  private int tuning() {
    double cosine = 0;
    double sine = 0;
    for (int c = 0; c < 100; c++) {
      double weight = 0;
      for (int note = 0; note < 12; note++) {
        weight += cents[100 * note + c];
      }
      cosine += weight * StrictMath.cos(2 * Math.PI * c / 100);
      sine += weight * StrictMath.sin(2 * Math.PI * c / 100);
    }
    return (int) Math.round(100 * StrictMath.atan2(sine, cosine) / (2 * Math.PI));
  }
}
