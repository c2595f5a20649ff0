package org.premaster.stems;

import java.util.ArrayList;
import java.util.List;

/**
 * Stems are not named as a number and a group (STEM-09).
 *
 * @param renames each as {@code old to new}
 */
public record NamesCause(List<String> renames) implements Cause {
  private static final int MOST_TOLD = 8;

  static List<Cause> in(StemSet set) {
    List<String> renames = new ArrayList<>();
    for (int k = 0; k < set.stems().size(); k++) {
      StemName name = StemName.of(StemSet.name(set.stems().get(k)));
      if (!name.tidy()) {
        renames.add(name.file() + " to " + name.suggestion(k + 1, set.stems().size()));
      }
    }
    return renames.isEmpty() ? List.of() : List.of(new NamesCause(List.copyOf(renames)));
  }

  @Override
  public String id() {
    return "stems.names";
  }

  @Override
  public String rule() {
    return "STEM-09";
  }

  @Override
  public Gravity gravity() {
    return Gravity.INFO;
  }

  @Override
  public String sentence() {
    List<String> told = new ArrayList<>(renames.subList(0, Math.min(MOST_TOLD, renames.size())));
    if (renames.size() > MOST_TOLD) {
      told.add(renames.size() - MOST_TOLD + " more");
    }
    return "Stems are easier to tell apart by a number and a group; please rename " + Wording.list(told) + ".";
  }
}
