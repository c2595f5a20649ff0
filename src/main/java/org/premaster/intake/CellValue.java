package org.premaster.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the cells of a catalog sheet in the ways people write them. Every method answers absent where a text is not understood. */
final class CellValue {
  /** Longest text that is looked at for a number or a choice. */
  private static final int LONGEST = 40;

  private static final Pattern FORMULA = Pattern.compile("'[=+\\-@\\t\\r].*", Pattern.DOTALL);
  private static final Pattern RATE = Pattern.compile("([0-9]{1,7}(?:\\.[0-9]{1,4})?)(hz|khz|k)?");
  private static final Pattern DEPTH =
      Pattern.compile("([0-9]{1,2})(?:\\.0)?-?(?:bits?)?-?(?:f|fp|float|floatingpoint|int|integer|fixed|fixedpoint)?");
  private static final Pattern POSITION = Pattern.compile("#?([0-9]{1,4})(?:\\.0*)?(?:(?:/|of)[0-9]{1,4})?");
  private static final Pattern DISC = Pattern.compile("(?:cd|disc|disk)?#?([0-9]{1,2})(?:\\.0*)?(?:(?:/|of)[0-9]{1,2})?");
  private static final Pattern SECONDS = Pattern.compile("([0-9]{1,4}(?:\\.[0-9]{1,6})?)(?:s|sec|secs|seconds?)?");
  private static final Pattern CLOCK = Pattern.compile("([0-9]{1,2}):([0-5][0-9](?:\\.[0-9]{1,6})?)");
  private static final Pattern CURRENCY_BEFORE = Pattern.compile("^(?:[a-z]{2,3}(?=[^a-z]))?\\p{Sc}?");
  private static final Pattern CURRENCY_AFTER =
      Pattern.compile("(?:\\p{Sc}|usd|eur|euro|gbp|chf|cad|aud|nzd|jpy|sek|nok|dkk|pln|kr|fr)$");
  private static final Pattern GROUPS = Pattern.compile("[0-9]{1,3}(?:[.,'’][0-9]{3})+");
  private static final Pattern DECIMALS = Pattern.compile("([0-9.,'’]*[0-9])[.,]([0-9]{1,2})");
  private static final BigDecimal BEYOND = BigDecimal.TEN.pow(13);
  private static final Set<Integer> DEPTHS = Set.of(8, 16, 20, 24, 32, 64);
  private static final Set<String> YES = Set.of("yes", "true", "1", "ja", "x", "y", "oui", "si", "sí", "✓", "✔", "wahr");
  private static final Set<String> NO = Set.of("no", "false", "0", "nein", "n", "non", "falsch");
  private static final Set<String> PRIORITIES =
      Set.of("lead_single", "single", "sync", "video", "radio", "album_track", "demo");

  /** What a cell without an answer stands for. */
  static final String ALBUM_TRACK = "album_track";

  private CellValue() {}

  /**
   * The cell without space around it. An apostrophe before a character that would begin a formula is taken off again: a spreadsheet's
   * own mark for text, and the one that {@link FailedRows} sets.
   */
  static String stripped(String cell) {
    int from = 0;
    int to = cell.length();
    while (from < to && isSpace(cell.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(cell.charAt(to - 1))) {
      to--;
    }
    String text = cell.substring(from, to);
    return FORMULA.matcher(text).matches() ? text.substring(1) : text;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f' || c == '\u2007' || c == '\ufeff' || c == '\u200b';
  }

  private static Optional<String> compact(String text) {
    String stripped = stripped(text);
    if (stripped.isEmpty() || stripped.length() > LONGEST) {
      return Optional.empty();
    }
    StringBuilder compact = new StringBuilder();
    for (char c : stripped.toLowerCase(Locale.ROOT).toCharArray()) {
      if (!isSpace(c)) {
        compact.append(c);
      }
    }
    return Optional.of(compact.toString());
  }

  /** A sampling rate in Hz, 8000 to 768000: {@code 44100}, {@code 44.1 kHz}, {@code 44,1}, {@code 48k}, {@code 44.100}. */
  static OptionalInt rate(String text) {
    Matcher m = RATE.matcher(compact(text).orElse("").replace(',', '.'));
    if (!m.matches()) {
      return OptionalInt.empty();
    }
    BigDecimal number = new BigDecimal(m.group(1));
    boolean thousands = m.group(2) == null ? number.compareTo(BigDecimal.valueOf(1000)) < 0 : m.group(2).startsWith("k");
    BigDecimal hertz = thousands ? number.movePointRight(3) : number;
    if (hertz.stripTrailingZeros().scale() > 0
        || hertz.compareTo(BigDecimal.valueOf(8_000)) < 0
        || hertz.compareTo(BigDecimal.valueOf(768_000)) > 0) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(hertz.intValueExact());
  }

  /** A word length in bits: {@code 24}, {@code 24 bit}, {@code 24-bit}, {@code 32f}, {@code 32-bit float}. */
  static OptionalInt depth(String text) {
    Matcher m = DEPTH.matcher(compact(text).orElse("").replace(',', '.'));
    if (!m.matches()) {
      return OptionalInt.empty();
    }
    int bits = Integer.parseInt(m.group(1));
    return DEPTHS.contains(bits) ? OptionalInt.of(bits) : OptionalInt.empty();
  }

  /** A place from 1 to 9999: {@code 3}, {@code 03}, {@code 3.}, {@code #3}, {@code 3/12}. */
  static OptionalInt position(String text) {
    return whole(POSITION.matcher(compact(text).orElse("")));
  }

  /** A disc from 1 to 99: {@code 2}, {@code CD2}, {@code Disc 2}, {@code 2/3}. */
  static OptionalInt disc(String text) {
    return whole(DISC.matcher(compact(text).orElse("")));
  }

  private static OptionalInt whole(Matcher m) {
    if (!m.matches()) {
      return OptionalInt.empty();
    }
    int number = Integer.parseInt(m.group(1));
    return number >= 1 ? OptionalInt.of(number) : OptionalInt.empty();
  }

  /** A length in seconds: {@code 2}, {@code 2.5}, {@code 2,5 s}, {@code 0:02}. */
  static Optional<BigDecimal> seconds(String text) {
    String compact = compact(text).orElse("").replace(',', '.');
    Matcher plain = SECONDS.matcher(compact);
    if (plain.matches()) {
      return Optional.of(new BigDecimal(plain.group(1)));
    }
    Matcher clock = CLOCK.matcher(compact);
    if (clock.matches()) {
      return Optional.of(new BigDecimal(clock.group(1)).multiply(BigDecimal.valueOf(60)).add(new BigDecimal(clock.group(2))));
    }
    return Optional.empty();
  }

  /**
   * An amount in cents: {@code 4000}, {@code $4,000}, {@code 4.000,50 €}, {@code USD 4'000}, {@code 4k}. A single mark before exactly
   * three digits groups thousands; before one or two digits it is the decimal mark.
   */
  static OptionalLong cents(String text) {
    String compact = compact(text).orElse("");
    String amount = CURRENCY_AFTER.matcher(CURRENCY_BEFORE.matcher(compact).replaceFirst("")).replaceFirst("");
    if (amount.endsWith(".-") || amount.endsWith(",-") || amount.endsWith(".–")) {
      amount = amount.substring(0, amount.length() - 2);
    }
    Optional<BigDecimal> number = number(amount);
    return number.isPresent() ? OptionalLong.of(number.get().movePointRight(2).longValueExact()) : OptionalLong.empty();
  }

  /** A count from 0: {@code 120000}, {@code 120,000}, {@code 120k}, {@code 1.5m}. */
  static OptionalLong count(String text) {
    Optional<BigDecimal> number = number(compact(text).orElse("")).filter(n -> n.stripTrailingZeros().scale() <= 0);
    return number.isPresent() ? OptionalLong.of(number.get().longValueExact()) : OptionalLong.empty();
  }

  /** A decimal number from 0 with at most two decimals, at most 13 digits before them. */
  private static Optional<BigDecimal> number(String text) {
    String digits = text;
    int shift = 0;
    if (text.endsWith("k") || text.endsWith("m")) {
      digits = text.substring(0, text.length() - 1);
      shift = text.endsWith("k") ? 3 : 6;
    }
    String decimals = "";
    Matcher m = DECIMALS.matcher(digits);
    if (m.matches() && m.group(1).indexOf(digits.charAt(m.end(1))) < 0) {
      digits = m.group(1);
      decimals = m.group(2);
    }
    String grouped = GROUPS.matcher(digits).matches() && oneMark(digits) ? digits.replaceAll("[.,'’]", "") : digits;
    boolean leadingZero = grouped.length() != digits.length() && digits.startsWith("0");
    if (!grouped.matches("[0-9]{1,13}") || leadingZero) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(decimals.isEmpty() ? grouped : grouped + "." + decimals).movePointRight(shift);
    return Optional.of(number).filter(value -> value.compareTo(BEYOND) < 0);
  }

  private static boolean oneMark(String grouped) {
    return grouped.chars().filter(c -> c < '0' || c > '9').distinct().count() == 1;
  }

  /** Yes or no, also {@code 1}, {@code 0}, {@code x}, {@code ja}, {@code nein}. */
  static Optional<Boolean> flag(String text) {
    String compact = compact(text).orElse("");
    if (YES.contains(compact)) {
      return Optional.of(true);
    }
    return NO.contains(compact) ? Optional.of(false) : Optional.empty();
  }

  /** One purpose. */
  static Optional<Album.Purpose> purpose(String text) {
    String word = choice(text);
    for (Album.Purpose purpose : Album.Purpose.values()) {
      if (purpose.name().toLowerCase(Locale.ROOT).equals(word)) {
        return Optional.of(purpose);
      }
    }
    return Optional.empty();
  }

  /** The parts of a cell that joins purposes by {@code +}, {@code ;}, {@code ,}, {@code /} or {@code &}. */
  static List<String> joined(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split("[+;,/&|\\n]", 50)) {
      if (!stripped(part).isEmpty()) {
        parts.add(stripped(part));
      }
    }
    return parts;
  }

  /** One of the priorities of design §4. */
  static Optional<String> priority(String text) {
    String word = choice(text);
    return PRIORITIES.contains(word) ? Optional.of(word) : Optional.empty();
  }

  static Optional<Song.Treatment> treatment(String text) {
    return switch (choice(text)) {
      case "stereo" -> Optional.of(Song.Treatment.STEREO);
      case "stem", "stems" -> Optional.of(Song.Treatment.STEM);
      default -> Optional.empty();
    };
  }

  private static String choice(String text) {
    return text.length() > LONGEST ? "" : SheetMappings.folded(stripped(text));
  }

  /**
   * The entries of a list of references: parted by {@code ;}, {@code |} or a line break, and by {@code ,} where every part ends like an
   * audio file (a name may hold a comma).
   */
  static List<String> references(String text) {
    List<String> entries = new ArrayList<>();
    for (String entry : text.split("[;|\\r\\n]+", 200)) {
      List<String> parts = List.of(entry.split(",", 200));
      boolean files = parts.stream().allMatch(part -> AudioName.isAudio(stripped(part)));
      for (String part : files ? parts : List.of(entry)) {
        if (!stripped(part).isEmpty()) {
          entries.add(stripped(part));
        }
      }
    }
    return List.copyOf(entries);
  }
}
