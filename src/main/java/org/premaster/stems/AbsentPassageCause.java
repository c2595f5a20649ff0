package org.premaster.stems;

import java.util.List;
import java.util.Optional;

/**
 * A stem sounds for a while in which the mix does not have it (STEM-07).
 *
 * @param file name of the stem
 * @param when where it sounds alone
 */
public record AbsentPassageCause(String file, Span when) implements Cause {

  static List<Cause> in(Evidence evidence, Passages passages) {
    return passages.absent().stream().<Cause>map(one -> new AbsentPassageCause(evidence.name(one.stem()), evidence.span(one))).toList();
  }

  @Override
  public String sentence() {
    return file + " sounds " + Wording.span(when) + " where the mix does not have it; please print it with the mutes and automation of the mix.";
  }

  @Override
  public Optional<Span> span() {
    return Optional.of(when);
  }
}
