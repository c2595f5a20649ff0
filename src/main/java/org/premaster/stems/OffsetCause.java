package org.premaster.stems;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A stem, or all of them against the mix, starts too late or too early (STEM-06).
 *
 * @param file name of the file that stands elsewhere than the others
 * @param frames samples by which it is late, below 0 early; a fraction is one of a sample
 * @param sampleRateHz samples a second
 */
public record OffsetCause(String file, double frames, int sampleRateHz) implements Cause {

  static List<Cause> in(Evidence evidence) {
    List<Cause> found = new ArrayList<>();
    List<Displacement> places = evidence.displacements();
    int rate = evidence.sum().bands().sampleRateHz();
    double first = places.getFirst().late();
    boolean all = first != 0 && places.stream().allMatch(one -> one.drift() == 0 && one.late() == first);
    if (all) {
      return List.of(new OffsetCause(evidence.mixName(), -first, rate));
    }
    for (int k = 0; k < places.size(); k++) {
      if (places.get(k).drift() == 0 && places.get(k).late() != 0) {
        found.add(new OffsetCause(evidence.name(k), places.get(k).late(), rate));
      }
    }
    return found;
  }

  @Override
  public String sentence() {
    return file + " is " + Wording.frames(frames, sampleRateHz) + (frames > 0 ? " late" : " early")
        + " against the other files; please print it from the same start as all others.";
  }

  @Override
  public OptionalDouble value() {
    return OptionalDouble.of(frames);
  }

  @Override
  public String unit() {
    return "samples";
  }
}
