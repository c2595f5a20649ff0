package org.premaster.stems;

import java.util.ArrayList;
import java.util.List;

/**
 * A stem has the opposite polarity of what the mix has of it.
 *
 * @param file name of the stem
 */
public record PolarityCause(String file) implements Cause {

  static List<Cause> in(Evidence evidence) {
    List<Cause> found = new ArrayList<>();
    for (int k = 0; k < evidence.stems(); k++) {
      if (evidence.fit().gain(k) <= -GainCause.LEAST_GAIN && evidence.fit().weight()[k] > 1) {
        found.add(new PolarityCause(evidence.name(k)));
      }
    }
    return found;
  }

  @Override
  public String sentence() {
    return file + " is inverted against the mix; please look for a polarity switch on its bus and print it again.";
  }
}
