package org.premaster.verification.checks;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Titles and artists compared as people mean them: without case, accents, punctuation, spaces, guests and the number of the track. */
final class LooseName {
  private static final Pattern GUESTS = Pattern.compile("[(\\[]?(?<![\\p{L}\\p{N}])(feat\\.?|ft\\.|featuring|with)\\s.*");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern AND = Pattern.compile("&|\\+|(?<![\\p{L}\\p{N}])and(?![\\p{L}\\p{N}])");
  private static final Pattern THE = Pattern.compile("^the\\s+|,\\s*the$");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern TRACK = Pattern.compile("^\\d{1,3}(?=\\s*[-._ ]\\s*\\p{L})");

  private LooseName() {}

  /** True where both may well mean the same: one is contained in the other once both are taken loosely. */
  static boolean same(String a, String b) {
    String one = folded(a);
    String other = folded(b);
    return one.isEmpty() || other.isEmpty() || one.contains(other) || other.contains(one);
  }

  private static String folded(String written) {
    String plain = MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT).strip();
    String without = THE.matcher(TRACK.matcher(plain).replaceFirst("").strip()).replaceFirst("");
    String guestless = GUESTS.matcher(without).replaceFirst("");
    return OTHER.matcher(AND.matcher(guestless.isBlank() ? without : guestless).replaceAll("")).replaceAll("");
  }
}
