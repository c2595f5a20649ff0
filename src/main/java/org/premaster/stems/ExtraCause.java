package org.premaster.stems;

import java.util.ArrayList;
import java.util.List;

/**
 * A stem is not in the mix.
 *
 * @param file name of the stem
 */
public record ExtraCause(String file) implements Cause {

  static List<Cause> in(Evidence evidence) {
    List<Cause> found = new ArrayList<>();
    for (int k = 0; k < evidence.stems(); k++) {
      if (surplus(evidence, k) && ContainedCause.container(evidence, k) < 0) {
        found.add(new ExtraCause(evidence.name(k)));
      }
    }
    return found;
  }

  /** True where the sum is right without this stem. */
  static boolean surplus(Evidence evidence, int k) {
    return evidence.twins()[k] < 0 && Math.abs(evidence.fit().gain(k)) < GainCause.LEAST_GAIN && evidence.fit().weight()[k] > 1;
  }

  @Override
  public String sentence() {
    return file + " is not in the mix at all; please leave it out, or send a rough mix that has it.";
  }
}
