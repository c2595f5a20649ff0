package org.premaster.intake;

import java.util.List;
import java.util.Set;

/** Tells by its name that a file among stems is their rough mix: {@code rough mix.wav}, {@code 0_ruff.wav}, {@code stereo mix.wav} (STEM-08). */
final class RoughMixName {
  private static final Set<String> ROUGH = Set.of("rough", "ruff", "roughmix");
  private static final Set<String> MIX = Set.of("mix", "mixdown", "2mix");
  private static final Set<String> AROUND = Set.of("stereo", "full", "main", "final", "ref", "reference", "the", "song", "all");

  private RoughMixName() {}

  /** @param stem the file's name without its ending */
  static boolean is(String stem) {
    List<String> words = AudioName.words(stem);
    if (words.stream().anyMatch(ROUGH::contains)) {
      return true;
    }
    boolean nothingElse = words.stream().allMatch(word -> MIX.contains(word) || AROUND.contains(word) || word.matches("v?[0-9]+"));
    return nothingElse && words.stream().anyMatch(MIX::contains);
  }
}
