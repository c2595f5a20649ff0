package org.premaster.measurement.meters;

import java.util.OptionalDouble;

/**
 * Beats a minute from the way onsets repeat: the autocorrelation of their strength tells how well the music repeats after each lag. A
 * tempo scores by how much better it does after one to four beats than half a beat off, and by a preference for tempos near 115 BPM, which
 * decides between a tempo, its half and its double where the music does not.
 *
 * <p>A tempo is told only where the music repeats well after its beats, already after the first one (chords that change once a bar say
 * little about the beats between), and where no tempo comes close but half, double, a third and three times as many.
 */
final class TempoEstimate {
  private static final double SLOWEST = 60;
  private static final double FASTEST = 200;
  private static final double STEP = 1.005;
  private static final double LEAST_SECONDS = 10;
  private static final int BEATS = 4;
  private static final double LONGEST_LAG_SECONDS = 4.2;
  private static final double OFF_BEAT = 0.2;

  // The preference: a bell over octaves
  private static final double USUAL_BPM = 115;
  private static final double OCTAVES = 0.8;
  private static final double LOG_2 = StrictMath.log(2);

  // What is worth telling
  private static final double LEAST_SALIENCE = 0.2;
  private static final double LEAST_FIRST_BEAT = 0.2;
  private static final double LEAST_LEAD = 1.2;
  private static final double[] SIMPLE = {1, 2, 0.5, 3, 1 / 3.0};

  // The search for the exact value
  private static final int FINE_STEPS = 40;
  private static final double FINE_STEP = 0.001;

  /** Likeness by lag, 1 at none. */
  private final double[] likeness;

  /** Lags of a minute. */
  private final double minute;

  private TempoEstimate(double[] likeness, double minute) {
    this.likeness = likeness;
    this.minute = minute;
  }

  /** The tempo of x from {@code from} to its end; absent for less than 10 s and where it is not clear. */
  static OptionalDouble bpm(float[] x, int from, double rate) {
    if (x.length - from < LEAST_SECONDS * rate) {
      return OptionalDouble.empty();
    }
    double strengths = rate / OnsetStrength.HOP;
    double[] likeness = likeness(OnsetStrength.of(x, from, rate), (int) (LONGEST_LAG_SECONDS * strengths));
    return likeness[0] > 0 ? new TempoEstimate(likeness, 60 * strengths).clear() : OptionalDouble.empty();
  }

  /** Each time is a row that is added to all lags: neighbours in memory, which the JIT turns into vector instructions. */
  private static double[] likeness(float[] x, int lags) {
    double[] sums = new double[lags];
    for (int t = 0; t < x.length - lags; t++) {
      add(x, t, sums);
    }
    double all = sums[0];
    for (int lag = 0; lag < lags && all > 0; lag++) {
      sums[lag] /= all;
    }
    return sums;
  }

  private static void add(float[] x, int t, double[] sums) {
    double now = x[t];
    for (int lag = 0; lag < sums.length; lag++) {
      sums[lag] += now * x[t + lag];
    }
  }

  private OptionalDouble clear() {
    double bpm = refined(preferred());
    double salience = salience(bpm);
    boolean told = salience >= LEAST_SALIENCE && firstBeat(bpm) >= LEAST_FIRST_BEAT && salience >= LEAST_LEAD * unrelated(bpm);
    return told ? OptionalDouble.of(bpm) : OptionalDouble.empty();
  }

  private double preferred() {
    double most = Double.NEGATIVE_INFINITY;
    double preferred = USUAL_BPM;
    for (double bpm = SLOWEST; bpm <= FASTEST; bpm *= STEP) {
      double octaves = StrictMath.log(bpm / USUAL_BPM) / LOG_2 / OCTAVES;
      double score = salience(bpm) * StrictMath.exp(-0.5 * octaves * octaves);
      if (score > most) {
        most = score;
        preferred = bpm;
      }
    }
    return preferred;
  }

  /** The tempo near this one whose beats fit best at all lags; the longest tell it most exactly. */
  private double refined(double near) {
    double most = Double.NEGATIVE_INFINITY;
    double refined = near;
    for (int step = -FINE_STEPS; step <= FINE_STEPS; step++) {
      double bpm = near * (1 + step * FINE_STEP);
      double sum = 0;
      for (double lag = minute / bpm; lag < likeness.length - 1; lag += minute / bpm) {
        sum += at(lag);
      }
      if (sum > most) {
        most = sum;
        refined = bpm;
      }
    }
    return Math.clamp(refined, SLOWEST, FASTEST);
  }

  /** Salience of the best tempo that has no simple ratio to this. */
  private double unrelated(double bpm) {
    double most = 0;
    for (double other = SLOWEST; other <= FASTEST; other *= STEP) {
      most = simple(other / bpm) ? most : Math.max(most, salience(other));
    }
    return most;
  }

  private static boolean simple(double ratio) {
    for (double simple : SIMPLE) {
      if (Math.abs(ratio / simple - 1) < 0.06) {
        return true;
      }
    }
    return false;
  }

  private double salience(double bpm) {
    double beat = minute / bpm;
    double sum = 0;
    for (int k = 1; k <= BEATS; k++) {
      sum += at(k * beat) - OFF_BEAT * at((k - 0.5) * beat);
    }
    return sum / BEATS;
  }

  /** Likeness after one beat, as a part of the best of one to four. */
  private double firstBeat(double bpm) {
    double beat = minute / bpm;
    double most = 0;
    for (int k = 1; k <= BEATS; k++) {
      most = Math.max(most, at(k * beat));
    }
    return most > 0 ? at(beat) / most : 0;
  }

  private double at(double lag) {
    int low = (int) lag;
    return low + 1 < likeness.length ? likeness[low] + (lag - low) * (likeness[low + 1] - likeness[low]) : 0;
  }
}
