package org.premaster.stems;

import java.util.ArrayList;
import java.util.List;

/**
 * A stem holds no sound at all (STEM-07).
 *
 * @param file name of the stem
 */
public record SilentStemCause(String file) implements Cause {
  /** −120 dBFS. */
  private static final double SILENCE = 1e-6;

  static List<Cause> in(StemSet set, StemSum sum) {
    List<Cause> found = new ArrayList<>();
    for (int k = 0; k < sum.stems(); k++) {
      if (sum.stem(k).peak() < SILENCE) {
        found.add(new SilentStemCause(StemSet.name(set.stems().get(k))));
      }
    }
    return found;
  }

  @Override
  public String sentence() {
    return file + " is silent from beginning to end; please look for a mute and print it again, or leave it out.";
  }
}
