package org.premaster.verification.checks;

import org.premaster.measurement.traces.LevelDrops.Drop;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Limit;

/** When a drop of the level is none that music makes. */
final class SuddenDrop {
  static final Limit FALL = new Limit("fall_db", 30, 30, 120, "dB", "least fall of the level");
  static final Limit EDGE = new Limit(
      "edge", 0.3, 0, 10, "of the RMS", "sample beside the drop from which on its edge is a cut: an edge that was drawn comes down to next to nothing");
  static final Limit LONGEST = new Limit("longest_seconds", 0.5, 0.01, 1, "s", "a longer drop is taken for a pause in the music");

  private static final double SHORTEST_SECONDS = 0.005;
  private static final double QUICK_SECONDS = 0.001;
  private static final double ALIKE_DB = 12;

  private SuddenDrop() {}

  static String words() {
    return "fall_db or more within 1 ms, no longer than longest_seconds, with an edge of edge or more and like levels on both sides";
  }

  static boolean is(Drop drop, int rate, CheckSettings settings) {
    double seconds = (double) drop.frames() / rate;
    return drop.fallDb() >= settings.limit(FALL)
        && seconds >= SHORTEST_SECONDS
        && seconds <= settings.limit(LONGEST)
        && drop.edgeSeconds() <= QUICK_SECONDS
        && drop.edge() >= settings.limit(EDGE)
        && Math.abs(drop.beforeDbfs() - drop.afterDbfs()) <= ALIKE_DB;
  }
}
