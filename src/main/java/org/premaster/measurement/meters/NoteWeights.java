package org.premaster.measurement.meters;

import java.util.Arrays;

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

  private final double rate;
  private final int low;
  private final int high;
  private final float[] power = new float[WINDOW / 2];
  private final float[] root = new float[WINDOW / 2];
  private final double[] window = new double[OCTAVE];
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
    for (int from = 0; from + WINDOW <= x.length; from += HOP) {
      spectrum.of(x, from, weights.power);
      weights.add();
    }
    return weights.byNote();
  }

  private void add() {
    float sum = 0;
    for (int k = low - 1; k <= high + 1; k++) {
      root[k] = (float) Math.sqrt((float) Math.sqrt(power[k]));
    }
    for (int k = low - 1; k <= high + 1; k++) {
      sum += root[k];
    }
    float floor = PROMINENT * sum / (high - low + 3);
    Arrays.fill(window, 0);
    double total = 0;
    for (int k = low; k <= high; k++) {
      if (root[k] > floor && root[k] > root[k - 1] && root[k] >= root[k + 1]) {
        double weight = (double) root[k] * root[k];
        window[cent(k)] += weight;
        total += weight;
      }
    }
    for (int c = 0; c < OCTAVE && total > 0; c++) {
      cents[c] += window[c] / total;
    }
  }

  /** Cents above C, octaves taken away, of the peak at this bin: a parabola through the bin and its neighbours says where it stands. */
  private int cent(int k) {
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
