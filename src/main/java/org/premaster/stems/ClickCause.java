package org.premaster.stems;

import java.util.ArrayList;
import java.util.List;

/**
 * A file is a click track by its name.
 *
 * @param file its name
 */
public record ClickCause(String file) implements Cause {

  static List<Cause> in(StemSet set) {
    List<Cause> found = new ArrayList<>();
    for (String name : set.names()) {
      if (StemName.of(name).group().filter(group -> group == StemName.Group.CLICK).isPresent()) {
        found.add(new ClickCause(name));
      }
    }
    return found;
  }

  @Override
  public String id() {
    return "stems.click";
  }

  @Override
  public String rule() {
    return "STEM-01";
  }

  @Override
  public Gravity gravity() {
    return Gravity.WARN;
  }

  @Override
  public String sentence() {
    return file + " is named as a click track; please leave it out if it is one.";
  }
}
