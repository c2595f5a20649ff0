package org.premaster.stems;

import java.util.List;
import java.util.Optional;

/**
 * A stem is silent for a while in which the mix has it (STEM-07).
 *
 * @param file name of the stem
 * @param when what of the mix is missing there
 */
public record SilentPassageCause(String file, Span when) implements Cause {

  static List<Cause> in(Evidence evidence, Passages passages) {
    return passages.silent().stream().<Cause>map(one -> new SilentPassageCause(evidence.name(one.stem()), evidence.span(one))).toList();
  }

  @Override
  public String sentence() {
    return file + " is silent " + Wording.span(when) + " while the mix is not; please look for a mute or its automation and print it again.";
  }

  @Override
  public Optional<Span> span() {
    return Optional.of(when);
  }
}
