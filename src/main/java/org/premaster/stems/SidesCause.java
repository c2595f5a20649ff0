package org.premaster.stems;

import java.util.ArrayList;
import java.util.List;

/**
 * The left and right side of a stem are exchanged against the mix.
 *
 * @param file name of the stem
 */
public record SidesCause(String file) implements Cause {

  static List<Cause> in(Evidence evidence, SideFit sides) {
    List<Cause> found = new ArrayList<>();
    for (int k = 0; k < evidence.stems(); k++) {
      if (sides.exchanged(k)) {
        found.add(new SidesCause(evidence.name(k)));
      }
    }
    return found;
  }

  @Override
  public String sentence() {
    return file + " has its left and right side exchanged against the mix; please print it again the right way round.";
  }
}
