package org.premaster.treatment;

import java.util.List;
import java.util.Locale;

/** What genre and style let expect (DEC-04, DEC-06). */
enum GenreLeaning {
  /** Aggressive low end or stacked vocals. */
  DENSE,
  /** The range between soft and loud matters. */
  WIDE,
  NEITHER,
  /** The sheet names no genre. */
  UNKNOWN;

  private static final List<String> DENSE_WORDS =
      List.of("trap", "drill", "hyperpop", "modern r&b", "modern rnb", "edm", "808");
  private static final List<String> WIDE_WORDS = List.of("folk", "singer-songwriter", "singer songwriter", "acoustic");

  static GenreLeaning of(String genre, String style) {
    String text = " " + (genre + " " + style).toLowerCase(Locale.ROOT).replaceAll("[\\s,;/]+", " ") + " ";
    if (DENSE_WORDS.stream().anyMatch(word -> text.contains(" " + word + " "))) {
      return DENSE;
    }
    if (WIDE_WORDS.stream().anyMatch(word -> text.contains(" " + word + " "))) {
      return WIDE;
    }
    return genre.isBlank() && style.isBlank() ? UNKNOWN : NEITHER;
  }
}
