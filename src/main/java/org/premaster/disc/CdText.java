package org.premaster.disc;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A text as the first language block of CD-Text can carry it: ISO-8859-1 without controls and without the bytes 80 to 9F (sheet
 * ddp-cdtext-isrc §3). What it cannot carry is written in other letters and reported, never dropped in silence.
 *
 * @param text what a player will show; one byte a character
 * @param replaced every character that had to be written otherwise, in order
 */
public record CdText(String text, List<Replaced> replaced) {
  /** Bytes a string should not exceed: what players and plants are known to accept. */
  public static final int USUAL_BYTES = 160;

  /** Typographic characters and letters that do not come apart into a plain letter and its accent. */
  private static final Map<Integer, String> SPELLED_OUT = Map.ofEntries(
      Map.entry(0x2018, "'"), Map.entry(0x2019, "'"), Map.entry(0x201A, "'"), Map.entry(0x201B, "'"), Map.entry(0x2032, "'"),
      Map.entry(0x02BC, "'"), Map.entry(0x2039, "'"), Map.entry(0x203A, "'"),
      Map.entry(0x201C, "\""), Map.entry(0x201D, "\""), Map.entry(0x201E, "\""), Map.entry(0x201F, "\""), Map.entry(0x2033, "\""),
      Map.entry(0x2010, "-"), Map.entry(0x2011, "-"), Map.entry(0x2012, "-"), Map.entry(0x2013, "-"), Map.entry(0x2014, "-"),
      Map.entry(0x2015, "-"), Map.entry(0x2212, "-"), Map.entry(0x2022, "\u00b7"), Map.entry(0x2044, "/"), Map.entry(0x20AC, "EUR"),
      Map.entry(0x2117, "(P)"),
      Map.entry(0x0141, "L"), Map.entry(0x0142, "l"), Map.entry(0x0110, "D"), Map.entry(0x0111, "d"), Map.entry(0x0126, "H"),
      Map.entry(0x0127, "h"), Map.entry(0x0131, "i"), Map.entry(0x014A, "N"), Map.entry(0x014B, "n"), Map.entry(0x0152, "OE"),
      Map.entry(0x0153, "oe"), Map.entry(0x0166, "T"), Map.entry(0x0167, "t"), Map.entry(0x0192, "f"), Map.entry(0x1E9E, "SS"));

  /** What ASCII strings carry of the ISO-8859-1 letters that do not come apart. */
  private static final Map<Integer, String> SPELLED_OUT_IN_ASCII = Map.ofEntries(
      Map.entry(0xC6, "AE"), Map.entry(0xE6, "ae"), Map.entry(0xD8, "O"), Map.entry(0xF8, "o"), Map.entry(0xDF, "ss"),
      Map.entry(0xD0, "D"), Map.entry(0xF0, "d"), Map.entry(0xDE, "Th"), Map.entry(0xFE, "th"), Map.entry(0xA9, "(C)"),
      Map.entry(0xAE, "(R)"), Map.entry(0xAB, "\""), Map.entry(0xBB, "\""), Map.entry(0xB7, "."));

  private static final String NOTHING_FITS = "?";

  public CdText {
    replaced = List.copyOf(replaced);
  }

  /** A title, a name, a message (types 80 to 85). */
  public static CdText of(String written) {
    return carried(written, 0xFF);
  }

  /** A catalog number or a genre (types 86 and 87), which are ASCII only. */
  public static CdText ascii(String written) {
    return carried(written, 0x7E);
  }

  /** Bytes the text takes, without its terminator. */
  public int bytes() {
    return text.length();
  }

  /** True where the text is longer than players and plants are known to accept. */
  public boolean tooLong() {
    return bytes() > USUAL_BYTES;
  }

  private static CdText carried(String written, int last) {
    int[] points = Normalizer.normalize(written, Normalizer.Form.NFC).codePoints().toArray();
    StringBuilder text = new StringBuilder(points.length);
    List<Replaced> replaced = new ArrayList<>();
    for (int i = 0; i < points.length; i++) {
      if (isCarried(points[i], last)) {
        text.append((char) points[i]);
      } else {
        String by = spelling(points[i], last);
        text.append(by);
        replaced.add(new Replaced(i, Character.toString(points[i]), by));
      }
    }
    return new CdText(text.toString(), replaced);
  }

  private static boolean isCarried(int c, int last) {
    return (c >= ' ' && c <= '~') || (c >= 0xA0 && c <= last);
  }

  private static boolean isCarried(String text, int last) {
    return text.codePoints().allMatch(c -> isCarried(c, last));
  }

  private static String spelling(int c, int last) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return " ";
    }
    int type = Character.getType(c);
    if (type == Character.FORMAT || type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return ""; // invisible by itself: joiners, direction marks, accents that no letter before them could take
    }
    return spelledOut(c, last)
        .or(() -> withFewerAccents(c, last))
        .or(() -> inCompatibleLetters(c, last))
        .orElse(NOTHING_FITS);
  }

  private static Optional<String> spelledOut(int c, int last) {
    return Optional.ofNullable(SPELLED_OUT.getOrDefault(c, last < 0xA0 ? SPELLED_OUT_IN_ASCII.get(c) : null))
        .map(by -> isCarried(by, last) ? by : NOTHING_FITS);
  }

  /** The letter with as many of its accents as can be carried, from the first on. */
  private static Optional<String> withFewerAccents(int c, int last) {
    int[] parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD).codePoints().toArray();
    for (int kept = parts.length - 1; kept > 0; kept--) {
      String fewer = Normalizer.normalize(new String(parts, 0, kept), Normalizer.Form.NFC);
      if (isCarried(fewer, last)) {
        return Optional.of(fewer);
      }
    }
    return parts.length > 1 ? spelledOut(parts[0], last) : Optional.empty();
  }

  /** Ligatures, full-width letters, signs made of letters. */
  private static Optional<String> inCompatibleLetters(int c, int last) {
    StringBuilder letters = new StringBuilder();
    Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
        .codePoints()
        .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
        .forEach(part -> letters.append(SPELLED_OUT.getOrDefault(part, Character.toString(part))));
    return letters.isEmpty() || !isCarried(letters.toString(), last) ? Optional.empty() : Optional.of(letters.toString());
  }

  /**
   * A character that CD-Text cannot carry.
   *
   * @param index its place in the text as written, in characters from 0 (the text composed, Unicode NFC)
   * @param original the character
   * @param by what stands in its place; empty where it was invisible
   */
  public record Replaced(int index, String original, String by) {

    /** Its number, for instance {@code U+2019}. */
    public String codePoint() {
      return "U+" + String.format(Locale.ROOT, "%04X", original.codePointAt(0));
    }
  }
}
