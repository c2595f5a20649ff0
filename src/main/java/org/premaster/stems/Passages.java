package org.premaster.stems;

import java.util.ArrayList;
import java.util.List;

/**
 * Stretches of time that no gain explains, each with the stem that is to blame where one plainly is.
 *
 * @param absent stems that sound in their file and not in the mix
 * @param silent stems whose file is silent where the mix has them
 * @param unknown what sounds in the mix and in no stem
 */
record Passages(List<Passage> absent, List<Passage> silent, List<Passage> unknown) {
  /** Moments of silence between two parts of a passage, in seconds. */
  private static final double BRIDGE_SECONDS = 0.6;

  private static final double SHORTEST_SECONDS = 0.2;

  /** Edges of a passage and of a stem's silence count as one where they are so near. */
  private static final double EDGE_SECONDS = 0.2;

  /** Moments at the edges of a mute in which the stem still sounds or sounds again. */
  private static final int EDGE_MOMENTS = 4;

  /** The spectrum of what is missing may differ so much from that of the stem, in dB, root mean square over the bands. */
  private static final double LIKE_DB = 9;

  /**
   * One stretch.
   *
   * @param stem index of the stem to blame, −1 where none is
   * @param from first moment
   * @param to the moment behind the last
   */
  record Passage(int stem, int from, int to) {}

  static Passages of(Evidence evidence, Course course) {
    double perSecond = evidence.sum().momentsPerSecond();
    boolean[] open = new boolean[course.moments()];
    for (int moment = 0; moment < open.length; moment++) {
      open[moment] = course.open(moment);
    }
    List<Passage> absent = absent(evidence, course, open, perSecond);
    List<Passage> silent = new ArrayList<>();
    List<Passage> unknown = new ArrayList<>();
    for (Passage run : runs(open, -1, perSecond)) {
      int stem = silentStem(evidence, course, run, perSecond);
      List<Passage> list = stem >= 0 ? silent : unknown;
      Passage last = list.isEmpty() ? run : list.getLast();
      if (!list.isEmpty() && last.stem() == stem && (stem < 0 ? run.from() - last.to() < 2 * perSecond : silentBetween(course, stem, last.to(), run.from()))) {
        list.set(list.size() - 1, new Passage(stem, last.from(), run.to()));
      } else {
        list.add(new Passage(stem, run.from(), run.to()));
      }
    }
    return new Passages(List.copyOf(absent), List.copyOf(silent), List.copyOf(unknown));
  }

  /** What is left is the stem itself, upside down: the mix does not have it. Takes such moments out of those that are open. */
  private static List<Passage> absent(Evidence evidence, Course course, boolean[] open, double perSecond) {
    List<Passage> found = new ArrayList<>();
    for (int k = 0; k < evidence.stems(); k++) {
      double gain = evidence.fit().gain(k);
      boolean[] lacking = new boolean[open.length];
      for (int moment = 0; moment < open.length; moment++) {
        double energy = course.stem(k, moment);
        double shared = course.shared(k, moment);
        lacking[moment] = open[moment] && course.sounds(k, moment) && shared * shared > 0.9 * energy * course.left(moment)
            && Math.abs(shared / energy + gain) < 0.15 * Math.abs(gain);
      }
      for (Passage run : runs(lacking, k, perSecond)) {
        found.add(run);
        for (int moment = Math.max(0, run.from() - 1); moment < Math.min(open.length, run.to() + 1); moment++) {
          open[moment] = false;
        }
      }
    }
    return found;
  }

  private static List<Passage> runs(boolean[] marked, int stem, double perSecond) {
    List<Passage> runs = new ArrayList<>();
    int from = -1;
    int last = -1;
    int count = 0;
    for (int moment = 0; moment <= marked.length; moment++) {
      boolean here = moment < marked.length && marked[moment];
      if (here) {
        from = from < 0 ? moment : from;
        last = moment;
        count++;
      } else if (from >= 0 && (moment == marked.length || moment - last > BRIDGE_SECONDS * perSecond)) {
        if (count >= SHORTEST_SECONDS * perSecond) {
          runs.add(new Passage(stem, from, last + 1));
        }
        from = -1;
        count = 0;
      }
    }
    return runs;
  }

  private static boolean silentBetween(Course course, int stem, int from, int to) {
    for (int moment = from; moment < to; moment++) {
      if (!course.silent(stem, moment)) {
        return false;
      }
    }
    return true;
  }

  /** The stem that is silent all through a passage, of which what is missing has the spectrum, and whose silence begins or ends with it. */
  private static int silentStem(Evidence evidence, Course course, Passage run, double perSecond) {
    int best = -1;
    double nearest = LIKE_DB;
    int edge = (int) Math.ceil(EDGE_SECONDS * perSecond);
    for (int k = 0; k < evidence.stems(); k++) {
      int silent = 0;
      for (int moment = run.from(); moment < run.to(); moment++) {
        silent += course.silent(k, moment) ? 1 : 0;
      }
      boolean through = run.to() - run.from() - silent <= EDGE_MOMENTS && 2 * silent > run.to() - run.from() && course.stemMean(k) > 0;
      if (through && (soundsNear(course, k, run.from(), edge) || soundsNear(course, k, run.to(), edge))) {
        double distance = distance(evidence, course, k, run);
        if (distance < nearest) {
          nearest = distance;
          best = k;
        }
      }
    }
    return best;
  }

  private static boolean soundsNear(Course course, int k, int moment, int reach) {
    for (int i = Math.max(0, moment - reach); i < Math.min(course.moments(), moment + reach); i++) {
      if (!course.silent(k, i)) {
        return true;
      }
    }
    return false;
  }

  /** Difference of two spectra in dB, level apart, over bands that one of them fills. */
  private static double distance(Evidence evidence, Course course, int k, Passage run) {
    Cells cells = evidence.cells();
    double[] missing = new double[Bands.COUNT];
    double[] stem = new double[Bands.COUNT];
    double missingSum = 0;
    double stemSum = 0;
    for (int band = 0; band < Bands.COUNT; band++) {
      for (int moment = run.from(); moment < run.to(); moment++) {
        missing[band] += course.left(moment, band);
      }
      for (int block = 0; block < cells.blocks(); block++) {
        stem[band] += course.weight(band) * cells.product(block * Bands.COUNT + band, k, k);
      }
      missingSum += missing[band];
      stemSum += stem[band];
    }
    double sum = 0;
    double weights = 0;
    for (int band = 0; band < Bands.COUNT; band++) {
      double one = missing[band] / missingSum;
      double other = stem[band] / stemSum;
      double weight = one + other;
      double db = 10 * Math.log10((one + 1e-4) / (other + 1e-4));
      sum += weight * db * db;
      weights += weight;
    }
    return Math.sqrt(sum / weights);
  }
}
