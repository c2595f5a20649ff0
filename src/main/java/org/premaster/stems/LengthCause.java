package org.premaster.stems;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A file is not as long as the others, to the sample (STEM-06).
 *
 * @param file its name
 * @param frames samples that it has more than the others, below 0 fewer
 * @param sampleRateHz samples a second
 */
public record LengthCause(String file, long frames, int sampleRateHz) implements Cause {

  static List<Cause> in(StemSet set, StemSum sum) {
    long[] lengths = new long[sum.stems() + 1];
    Map<Long, Integer> votes = new HashMap<>();
    for (int k = 0; k < lengths.length; k++) {
      lengths[k] = (k < sum.stems() ? sum.stem(k) : sum.mix()).format().frames();
      votes.merge(lengths[k], 1, Integer::sum);
    }
    // The mix decides where no length is the most frequent one
    long usual = lengths[sum.stems()];
    for (long length : lengths) {
      usual = votes.getOrDefault(length, 0) > votes.getOrDefault(usual, 0) ? length : usual;
    }
    List<Cause> found = new ArrayList<>();
    for (int k = 0; k < lengths.length; k++) {
      if (lengths[k] != usual) {
        String name = StemSet.name(k < sum.stems() ? set.stems().get(k) : set.mix());
        found.add(new LengthCause(name, lengths[k] - usual, sum.mix().format().sampleRateHz()));
      }
    }
    return found;
  }

  @Override
  public String sentence() {
    return file + " is " + Wording.frames(frames, sampleRateHz) + (frames > 0 ? " longer" : " shorter")
        + " than the other files; please print all of them from the same start to the same end.";
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
