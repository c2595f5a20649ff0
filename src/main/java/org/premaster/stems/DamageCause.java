package org.premaster.stems;

import java.util.ArrayList;
import java.util.List;
import org.premaster.audio.AudioFault;

/**
 * Audio is missing from a file or damaged, so that what was summed is not all of it.
 *
 * @param file its name
 * @param fault what is wrong, a sentence
 */
public record DamageCause(String file, String fault) implements Cause {

  static List<Cause> in(StemSet set, StemSum sum) {
    List<Cause> found = new ArrayList<>();
    for (int k = 0; k <= sum.stems(); k++) {
      StemSum.Source source = k < sum.stems() ? sum.stem(k) : sum.mix();
      String name = StemSet.name(k < sum.stems() ? set.stems().get(k) : set.mix());
      for (AudioFault fault : source.faults()) {
        if (fault.kind().losesAudio()) {
          found.add(new DamageCause(name, fault.sentence()));
        }
      }
      if (source.nonFinite() > 0) {
        found.add(new DamageCause(name, source.nonFinite() + " samples are no numbers and were taken as silence."));
      }
    }
    return found;
  }

  @Override
  public String sentence() {
    return file + " is damaged: " + fault;
  }
}
