package org.premaster.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells by its name that a file is one print of a mix among others: {@code …_v2}, {@code … FINAL_final}, {@code … (1)}, {@code
 * …_mix3}, {@code … 2026-03-14}. What a title may legitimately end in, such as {@code Part 2} or {@code 1999}, is no mark.
 */
final class RevisionName {
  /** What may be taken for a mark at the end of a name. */
  enum Mark {
    /** Words of the studio, with a number or without: v2, final, mix 3, copy, 24bit. */
    WORD,
    /** A day: 2026-03-14, 14.3.26, 260314, 14 Mar 2026, with a time of day or without. */
    DATE,
    /** A number alone, up to 99. Titles end in such numbers too. */
    NUMBER
  }

  private static final String GAP = "[\\s_.+-]{0,3}";
  private static final String BEFORE = "(?:^|(?<=[\\s_.,;+\\-–—(\\[{]))";
  private static final List<Pattern> WORDS =
      List.of(
          ended("(?:v|ver|vers|version|r|rv|rev|revision)" + GAP + "[0-9]{1,3}(?:[._][0-9]{1,2})?[a-d]?"),
          ended(
              "(?:mix|mx|mixdown|bounce|print|take|tk|export|render|draft|pass|edit|master|final|fnl|finalmix|copy|kopie|copie|copia|update"
                  + "|try|fix)" + GAP + "[0-9]{1,3}[a-d]?"),
          ended(
              "(?:final|finals|fnl|finalmix|finished|done|approved|mix|mixed|mixdown|main|master|mastered|premaster|unmastered"
                  + "|bounce|bounced|print|export|render|copy|kopie|copie|copia|duplicate|new|newer|newest|neu|latest|last|old|older|fix|fixed"
                  + "|corrected|redo|revised|rev|update|updated|version|use this|use this one|this one|really|def|definitive|ok|limited|unlimited"
                  + "|(?:no|with|without)" + GAP + "(?:limiter|limiting|lim)|limiter|stereo)"),
          ended("(?:16|24|32)" + GAP + "bits?(?:" + GAP + "(?:float|fp|int))?"),
          ended("(?:44|48|88|96|176|192)(?:[._ ][0-9])?" + GAP + "k(?:hz)?"),
          ended("(?:16|24|32)" + "[-_x.]?(?:44|441|48|88|882|96|176|192)"),
          ended("-?[0-9]{1,2}(?:[.,][0-9])?" + GAP + "db(?:fs|tp)?"),
          Pattern.compile("(?<=.)[(\\[][0-9]{1,2}[)\\]]$"));
  private static final String TIME = "(?:[\\s_T-]{1,3}[0-2]?[0-9][h.:-]?[0-5][0-9](?:[.:-]?[0-5][0-9])?)?";
  private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}";
  private static final List<Pattern> DATES =
      List.of(
          ended("(?:19|20)[0-9]{2}([-._ ]?)(?:0[1-9]|1[0-2])\\1(?:0[1-9]|[12][0-9]|3[01])" + TIME),
          ended("[0-9]{1,2}([-._])[0-9]{1,2}\\1(?:19|20)?[0-9]{2}" + TIME),
          ended("[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])" + TIME),
          ended("[0-3]?[0-9][\\s._-]?" + MONTH + "(?:[\\s._-]?(?:19|20)?[0-9]{2})?"),
          ended(MONTH + "[\\s._-]?[0-3]?[0-9](?:[\\s._,-]{1,2}(?:19|20)[0-9]{2})?"));
  private static final List<Pattern> NUMBERS = List.of(Pattern.compile("(?<=[\\s_.\\-–—])[0-9]{1,2}$"));
  private static final Pattern LOOSE_END = Pattern.compile("[^\\p{L}\\p{M}\\p{N})\\]}]{1,16}$");
  private static final Pattern CLOSED = Pattern.compile("^(.{0,255})[)\\]}]$", Pattern.DOTALL);
  private static final Pattern COPY_OF =
      Pattern.compile("^(?:copy|kopie|copie|copia)[\\s_]{1,3}(?:of|von|de|di)[\\s_]{1,3}", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST = 255;
  private static final int MOST_MARKS = 12;

  private RevisionName() {}

  private static Pattern ended(String mark) {
    return Pattern.compile(BEFORE + "(?:" + mark + ")$", Pattern.CASE_INSENSITIVE);
  }

  /**
   * What remains of a name without its marks, where it bears any and something remains that can name a song: a word, or a place in the
   * running order.
   *
   * @param stem name without folders and ending
   */
  static Optional<String> base(String stem, Set<Mark> marks) {
    String whole = stem.length() > LONGEST ? stem.substring(0, LONGEST) : stem.strip();
    String rest = COPY_OF.matcher(whole).replaceFirst("");
    boolean marked = rest.length() < whole.length();
    for (int i = 0; i < MOST_MARKS; i++) {
      Optional<String> shorter = without(rest, marks);
      if (shorter.isEmpty() || AudioName.words(shorter.get()).isEmpty()) {
        break;
      }
      rest = shorter.get();
      marked = true;
    }
    boolean alternate = AlternateName.base(rest).isPresent();
    return marked && !alternate && !AudioName.words(rest).isEmpty() ? Optional.of(rest) : Optional.empty();
  }

  private static Optional<String> without(String name, Set<Mark> marks) {
    String trimmed = LOOSE_END.matcher(name).replaceFirst("");
    Optional<String> plain = ending(trimmed, marks);
    Matcher closed = CLOSED.matcher(trimmed);
    return plain.isPresent() || !closed.matches() ? plain : ending(LOOSE_END.matcher(closed.group(1)).replaceFirst(""), marks);
  }

  private static Optional<String> ending(String name, Set<Mark> marks) {
    for (Mark mark : marks) {
      List<Pattern> patterns =
          switch (mark) {
            case WORD -> WORDS;
            case DATE -> DATES;
            case NUMBER -> NUMBERS;
          };
      for (Pattern pattern : patterns) {
        Matcher m = pattern.matcher(name);
        if (m.find()) {
          return Optional.of(name.substring(0, m.start()));
        }
      }
    }
    return Optional.empty();
  }
}
