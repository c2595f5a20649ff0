package org.premaster.measurement.meters;

import java.util.List;
import java.util.Optional;

/**
 * The key that fits the weights of the twelve notes best by each of three published profiles, which come from listeners, from a textbook's
 * excerpts and from a corpus of scores. They err in different directions: a key is told only where all three name it, and by the last by a
 * margin over every key that is neither its relative or parallel nor a fifth away.
 */
final class KeyEstimate {
  private static final List<String> MAJOR_KEYS = List.of("C", "Db", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B");
  private static final List<String> MINOR_KEYS = List.of("C", "C#", "D", "Eb", "E", "F", "F#", "G", "G#", "A", "Bb", "B");
  private static final double LEAST_SECONDS = 15;
  private static final double LEAST_FIT = 0.6;

  /** Spread of the notes' weights over their mean: noise has less than 0.3. */
  private static final double LEAST_CONTRAST = 0.45;

  private static final double LEAST_MARGIN = 0.1;

  /** Weights from the tonic up, in major and in minor. */
  private record Profile(double[] major, double[] minor) {}

  /** C. Krumhansl and E. Kessler 1982: how well a note fits, rated by listeners. */
  private static final Profile LISTENERS =
      new Profile(
          new double[] {6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88},
          new double[] {6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17});

  /** D. Temperley 2007: share of segments that have the note, in the Kostka-Payne excerpts. */
  private static final Profile EXCERPTS =
      new Profile(
          new double[] {0.748, 0.060, 0.488, 0.082, 0.670, 0.460, 0.096, 0.715, 0.104, 0.366, 0.057, 0.400},
          new double[] {0.712, 0.084, 0.474, 0.618, 0.049, 0.460, 0.105, 0.747, 0.404, 0.067, 0.133, 0.330});

  /** J. Albrecht and D. Shanahan 2013: share of each note in scores. */
  private static final Profile SCORES =
      new Profile(
          new double[] {0.238, 0.006, 0.111, 0.006, 0.137, 0.094, 0.016, 0.214, 0.009, 0.080, 0.008, 0.081},
          new double[] {0.220, 0.006, 0.104, 0.123, 0.019, 0.103, 0.012, 0.214, 0.062, 0.022, 0.061, 0.052});

  private KeyEstimate() {}

  /** The key of all of x, {@code A minor}; absent for less than 15 s and where it is not clear. */
  static Optional<String> of(float[] x, double rate) {
    return x.length < LEAST_SECONDS * rate ? Optional.empty() : of(NoteWeights.of(x, rate));
  }

  /** The key of the notes with these weights, from C up. */
  static Optional<String> of(double[] notes) {
    double[] fits = fits(notes, SCORES);
    int best = best(fits);
    for (Profile other : List.of(LISTENERS, EXCERPTS)) {
      if (best(fits(notes, other)) != best) {
        return Optional.empty();
      }
    }
    double unrelated = -1;
    for (int key = 0; key < fits.length; key++) {
      unrelated = related(best, key) ? unrelated : Math.max(unrelated, fits[key]);
    }
    return contrast(notes) >= LEAST_CONTRAST && fits[best] >= LEAST_FIT && fits[best] - unrelated >= LEAST_MARGIN
        ? Optional.of(best < 12 ? MAJOR_KEYS.get(best) + " major" : MINOR_KEYS.get(best - 12) + " minor")
        : Optional.empty();
  }

  private static double contrast(double[] notes) {
    double sum = 0;
    double squares = 0;
    for (double note : notes) {
      sum += note;
      squares += note * note;
    }
    return sum > 0 ? Math.sqrt(Math.max(0, 12 * squares / (sum * sum) - 1)) : 0;
  }

  /** Correlation with the twelve major keys, then the twelve minor ones. */
  private static double[] fits(double[] notes, Profile profile) {
    double[] fits = new double[24];
    for (int key = 0; key < fits.length; key++) {
      fits[key] = correlation(notes, key < 12 ? profile.major() : profile.minor(), key % 12);
    }
    return fits;
  }

  private static int best(double[] fits) {
    int best = 0;
    for (int key = 1; key < fits.length; key++) {
      best = fits[key] > fits[best] ? key : best;
    }
    return best;
  }

  private static boolean related(int one, int other) {
    int up = Math.floorMod(other - one, 12);
    if (one / 12 == other / 12) {
      return up == 0 || up == 5 || up == 7;
    }
    return up == 0 || (one < 12 ? up == 9 : up == 3);
  }

  private static double correlation(double[] notes, double[] profile, int tonic) {
    double noteMean = 0;
    double profileMean = 0;
    for (int n = 0; n < 12; n++) {
      noteMean += notes[n] / 12;
      profileMean += profile[n] / 12;
    }
    double both = 0;
    double noteSpread = 0;
    double profileSpread = 0;
    for (int n = 0; n < 12; n++) {
      double note = notes[(n + tonic) % 12] - noteMean;
      double weight = profile[n] - profileMean;
      both += note * weight;
      noteSpread += note * note;
      profileSpread += weight * weight;
    }
    return noteSpread > 0 ? both / Math.sqrt(noteSpread * profileSpread) : 0;
  }
}
