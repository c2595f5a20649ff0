package org.premaster.measurement.detectors;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.premaster.measurement.meters.Dbfs;

/**
 * The level along one end of a file, from the edge inwards, as mean squares of blocks of equal length: whether it stands still as noise
 * does, falls as a decay does, or falls as a fader does.
 */
final class LevelCourse {
  /** −120 dBFS: what is below is as good as nothing. */
  private static final double LEAST = 1e-12;

  // A floor
  private static final double GROUP_SECONDS = 0.15;
  private static final double WITHIN_DB = 5;
  private static final double SHORTEST_FLOOR = 0.4;
  private static final double LEVEL_DB_PER_SECOND = 3;

  // A decay
  private static final double[] STRETCHES = {2, 1.4, 1, 0.7, 0.5, 0.35};
  private static final int FEWEST_POINTS = 5;
  private static final double STRAIGHT_DB = 3;
  private static final double SLOWEST_DB_PER_SECOND = 4;

  // A fade
  private static final double FIRST_REACH = 0.06;
  private static final double WIDENING = Math.sqrt(2);
  private static final double SHORTEST_FADE = 1.5;
  private static final double SMOOTH_DB = 2.5;
  private static final double LEAST_FALL_DB = 25;
  private static final double FLATTEST = 0.6;
  private static final double STEEPEST = 3.2;
  private static final double BETTER = 2;
  /** How long a fader's last way down is quieter than anything that counts as sound. */
  private static final double[] UNHEARD = {0, 0.01, 0.03, 0.06, 0.12};

  // A fade that falls evenly in decibels, as a decay does, but with music that goes on in it
  private static final double[] EVEN_FADES = {12, 8, 6, 4, 3, 2, 1.5};
  private static final double EVEN_DB = 5;
  private static final double EVEN_FALL_DB = 40;
  private static final double NOTE_DB = 4;
  private static final double NOTE_SECONDS = 0.046;
  private static final double NEXT_NOTE_SECONDS = 0.12;
  private static final int FEWEST_NOTES = 5;
  private static final double FEWEST_NOTES_PER_SECOND = 1.5;

  private final double[] power;
  private final double blockSeconds;
  private final double toFirst;

  /**
   * @param power mean squares; the first is the edge's
   * @param blockSeconds length of a block
   * @param toFirst seconds from the edge to the first block
   */
  LevelCourse(double[] power, double blockSeconds, double toFirst) {
    this.power = power.clone();
    this.blockSeconds = blockSeconds;
    this.toFirst = toFirst;
  }

  /** One level kept for a while. */
  record Floor(double seconds, OptionalDouble dbfs) {
    static final Floor NONE = new Floor(0, OptionalDouble.empty());
  }

  /** How long the level stays what it is at the edge, up to what noise wavers. */
  Floor floor() {
    int group = (int) Math.max(1, Math.round(GROUP_SECONDS / blockSeconds));
    double sum = 0;
    double energy = 0;
    int groups = 0;
    while ((groups + 1) * group <= power.length) {
      double here = median(groups * group, (groups + 1) * group);
      double level = db(here);
      if (groups > 0 && Math.abs(level - sum / groups) > WITHIN_DB) {
        break;
      }
      sum += level;
      energy += here;
      groups++;
    }
    double seconds = groups * group * blockSeconds;
    if (seconds < SHORTEST_FLOOR || energy == 0) {
      return Floor.NONE;
    }
    double[] times = new double[groups];
    double[] levels = new double[groups];
    for (int i = 0; i < groups; i++) {
      times[i] = i * group * blockSeconds;
      levels[i] = db(median(i * group, (i + 1) * group));
    }
    return Math.abs(Line.through(times, levels, groups).slope) <= LEVEL_DB_PER_SECOND
        ? new Floor(seconds, Dbfs.power(energy / groups))
        : Floor.NONE;
  }

  /** By how many decibels a second the level falls towards the edge, over the longest stretch up to the edge that falls in a straight line. */
  OptionalDouble decayDbPerSecond() {
    for (double stretch : STRETCHES) {
      int points = (int) Math.min(power.length, Math.round(stretch / blockSeconds));
      if (points >= FEWEST_POINTS) {
        double[] times = new double[points];
        double[] levels = new double[points];
        for (int i = 0; i < points; i++) {
          times[i] = i * blockSeconds;
          levels[i] = db(power[i]);
        }
        Line line = Line.through(times, levels, points);
        if (line.error <= STRAIGHT_DB && line.slope >= SLOWEST_DB_PER_SECOND) {
          return OptionalDouble.of(line.slope);
        }
      }
    }
    return OptionalDouble.empty();
  }

  /**
   * The length of a fader's way down to the edge, where the level has its shape: a power of the time that is left, as most faders draw it. A
   * reverb falls evenly in decibels, and musicians who play softer do not reach nothing. A fader that falls evenly too is known by the notes
   * that still begin in its course.
   */
  OptionalDouble fadeSeconds() {
    OptionalDouble fade = powerFade();
    return fade.isPresent() ? fade : evenFade();
  }

  private OptionalDouble evenFade() {
    for (double length : EVEN_FADES) {
      int points = (int) Math.round((length - toFirst) / blockSeconds);
      if (points >= FEWEST_POINTS && points <= power.length) {
        double[] times = new double[points];
        double[] levels = new double[points];
        for (int i = 0; i < points; i++) {
          times[i] = i * blockSeconds;
          levels[i] = db(power[i]);
        }
        Line line = Line.through(times, levels, points);
        if (line.slope * length >= EVEN_FALL_DB && line.error <= EVEN_DB
            && notes(levels, line.slope) >= Math.max(FEWEST_NOTES, FEWEST_NOTES_PER_SECOND * length)) {
          return OptionalDouble.of(length);
        }
      }
    }
    return OptionalDouble.empty();
  }

  /** Notes that begin in the course of an even fall: rises against it. The levels run from the edge inwards. */
  private int notes(double[] levels, double slope) {
    int within = (int) Math.max(1, Math.round(NOTE_SECONDS / blockSeconds));
    int apart = (int) Math.max(1, Math.round(NEXT_NOTE_SECONDS / blockSeconds));
    int notes = 0;
    int i = levels.length - 1 - within;
    while (i >= 0) {
      double rise = levels[i] - levels[i + within] + slope * within * blockSeconds;
      if (rise >= NOTE_DB) {
        notes++;
        i -= apart;
      } else {
        i--;
      }
    }
    return notes;
  }

  private OptionalDouble powerFade() {
    double[] reach = new double[power.length];
    double[] level = new double[power.length];
    int windows = 0;
    double from = FIRST_REACH;
    while (windows < reach.length) {
      int first = (int) Math.max(0, Math.round((from - toFirst) / blockSeconds));
      int end = (int) Math.max(first + 1L, Math.round((from * WIDENING - toFirst) / blockSeconds));
      if (end > power.length) {
        break;
      }
      reach[windows] = toFirst + (first + end) * blockSeconds / 2;
      level[windows] = db(mean(first, end));
      if (windows == 0 || reach[windows] > reach[windows - 1]) {
        windows++;
      }
      from *= WIDENING;
    }
    return fade(Arrays.copyOf(reach, windows), Arrays.copyOf(level, windows));
  }

  private static OptionalDouble fade(double[] reach, double[] level) {
    double least = SMOOTH_DB;
    OptionalDouble fade = OptionalDouble.empty();
    double[] shape = new double[reach.length];
    for (double unheard : UNHEARD) {
      for (int k = 0; k < reach.length; k++) {
        double length = reach[k] + unheard;
        int seen = Math.min(reach.length, k + 3);
        if (length < SHORTEST_FADE) {
          continue;
        }
        for (int i = 0; i < seen; i++) {
          shape[i] = Dbfs.ofAmplitude(Math.min(1, (reach[i] + unheard) / length));
        }
        Line line = Line.through(shape, level, seen);
        double fall = -line.slope * shape[0];
        if (line.error < least && line.slope >= FLATTEST && line.slope <= STEEPEST && fall >= LEAST_FALL_DB
            && line.error * BETTER <= evenFall(reach, level)) {
          least = line.error;
          fade = OptionalDouble.of(length);
        }
      }
    }
    return fade;
  }

  /** How far off the best even fall in decibels is. */
  private static double evenFall(double[] reach, double[] level) {
    double least = Double.POSITIVE_INFINITY;
    double[] shape = new double[reach.length];
    for (int k = 2; k < reach.length; k++) {
      int seen = Math.min(reach.length, k + 3);
      for (int i = 0; i < seen; i++) {
        shape[i] = Math.min(reach[i], reach[k]);
      }
      if (reach[k] >= SHORTEST_FADE) {
        least = Math.min(least, Line.through(shape, level, seen).error);
      }
    }
    return least;
  }

  private double mean(int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += power[i];
    }
    return sum / (to - from);
  }

  /** A level that single crackles do not lift. */
  private double median(int from, int to) {
    double[] sorted = Arrays.copyOfRange(power, from, to);
    Arrays.sort(sorted);
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  private static double db(double power) {
    return Dbfs.ofPower(Math.max(LEAST, power));
  }

  /** The straight line closest to some points, and how far off they are in the mean. */
  private record Line(double slope, double error) {
    static Line through(double[] x, double[] y, int points) {
      double sx = 0;
      double sy = 0;
      for (int i = 0; i < points; i++) {
        sx += x[i];
        sy += y[i];
      }
      double mx = sx / points;
      double my = sy / points;
      double xx = 0;
      double xy = 0;
      double yy = 0;
      for (int i = 0; i < points; i++) {
        xx += (x[i] - mx) * (x[i] - mx);
        xy += (x[i] - mx) * (y[i] - my);
        yy += (y[i] - my) * (y[i] - my);
      }
      double slope = xx == 0 ? 0 : xy / xx;
      return new Line(slope, Math.sqrt(Math.max(0, yy - slope * xy) / points));
    }
  }
}
