package org.premaster.stems;

import java.util.ArrayList;
import java.util.List;

/**
 * The sound of a stem is also printed into another stem.
 *
 * @param file name of the stem that repeats it
 * @param in name of the stem that holds it besides its own
 */
public record ContainedCause(String file, String in) implements Cause {
  /** Share of the stem that must be found in the other. */
  private static final double WHOLE = 0.9;

  static List<Cause> in(Evidence evidence) {
    List<Cause> found = new ArrayList<>();
    for (int k = 0; k < evidence.stems(); k++) {
      int container = ExtraCause.surplus(evidence, k) ? container(evidence, k) : -1;
      if (container >= 0) {
        found.add(new ContainedCause(evidence.name(k), evidence.name(container)));
      }
    }
    return found;
  }

  /** The stem that holds another as it is, −1 where none does: what they share is the whole energy of the other, in every band. */
  static int container(Evidence evidence, int k) {
    Cells cells = evidence.cells();
    int best = -1;
    double nearest = 1 - WHOLE;
    for (int other = 0; other < evidence.stems(); other++) {
      double shared = 0;
      double energy = 0;
      for (int cell = 0; cell < cells.count() && other != k; cell++) {
        shared += cells.product(cell, k, other);
        energy += cells.product(cell, k, k);
      }
      if (energy > 0 && Math.abs(shared / energy - 1) < nearest) {
        nearest = Math.abs(shared / energy - 1);
        best = other;
      }
    }
    return best;
  }

  @Override
  public String sentence() {
    return file + " is also printed into " + in + ", so that the sum has it twice; please print " + in + " without it.";
  }
}
