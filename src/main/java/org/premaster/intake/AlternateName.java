package org.premaster.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells by its name that a file is an alternate of another mix: {@code …_Instrumental}, {@code …_Clean}, {@code …_Vocal Up 1dB}. */
final class AlternateName {
  private static final Set<String> HEADS =
      Set.of(
          "instrumental", "inst", "instr", "clean", "explicit", "dirty", "tv", "acapella", "acappella", "acapela", "cappella", "capella",
          "vocal", "vocals", "vox", "karaoke", "performance", "radio", "extended", "alt", "alternate", "alternative", "backing",
              "playback");
  private static final Set<String> FOLLOWERS =
      Set.of("up", "down", "plus", "minus", "no", "without", "lead", "only", "mix", "version", "ver", "track", "edit", "show", "a", "db");
  private static final Pattern NUMBERED = Pattern.compile("v?[0-9]{1,2}(?:db)?");

  private AlternateName() {}

  /** The key (see {@link AudioName#key}) of the mix that a file is an alternate of; absent where its name says nothing of that kind. */
  static Optional<String> base(String stem) {
    List<String> words = AudioName.words(stem);
    int from = words.size();
    int firstHead = -1;
    while (from > 1 && isPart(words.get(from - 1))) {
      from--;
      if (HEADS.contains(words.get(from))) {
        firstHead = from;
      }
    }
    if (firstHead < 0) {
      return Optional.empty();
    }
    boolean led = firstHead > from && firstHead > 1 && Set.of("a", "no", "without", "minus", "lead").contains(words.get(firstHead - 1));
    return Optional.of(String.join(" ", words.subList(0, led ? firstHead - 1 : firstHead)));
  }

  private static boolean isPart(String word) {
    return HEADS.contains(word) || FOLLOWERS.contains(word) || NUMBERED.matcher(word).matches();
  }
}
