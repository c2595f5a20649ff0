package org.premaster.codes;

import java.util.Optional;

/**
 * An International Standard Recording Code (ISO 3901:2019), stored as 12 characters without hyphens.
 *
 * <p>Its first five characters are one prefix code: the first two letters no longer tell a country, and are not checked against a list.
 *
 * @param code matches {@code [A-Z]{2}[A-Z0-9]{3}[0-9]{7}}
 */
public record Isrc(String code) {
  /** Two digits from here on mean 19xx: the standard was first published in 1986. */
  private static final int FIRST_YEAR = 1986;

  public Isrc {
    if (!IsrcSpelling.isCode(code)) {
      throw new IllegalArgumentException("no ISRC: " + code);
    }
  }

  /** Reads what a client wrote; empty where it is no ISRC after normalisation. */
  public static Optional<Isrc> parse(String written) {
    return IsrcSpelling.normalise(written).map(Isrc::new);
  }

  /** Why what a client wrote is no ISRC, as a sentence for the client; the empty string where it is one. */
  public static String whyNot(String written) {
    return IsrcSpelling.whyNot(written);
  }

  /**
   * Puts a code together.
   *
   * @param prefix five characters, two letters and three letters or digits
   * @param year full year of the assignment, 1986 to 2085
   * @param designation 0 to 99,999
   */
  public static Isrc of(String prefix, int year, int designation) {
    if (year < FIRST_YEAR || year >= FIRST_YEAR + 100) {
      throw new IllegalArgumentException("no year of an ISRC: " + year);
    }
    if (designation < 0 || designation > 99_999) {
      throw new IllegalArgumentException("no designation of an ISRC: " + designation);
    }
    return new Isrc(prefix + digits(year % 100, 2) + digits(designation, 5));
  }

  /** True where two codes differ only in O and 0, or I and 1: one of them is probably a slip of the pen. */
  public static boolean easilyConfused(Isrc a, Isrc b) {
    return !a.equals(b) && a.withDigitsForLookalikes().equals(b.withDigitsForLookalikes());
  }

  /** The first five characters. */
  public String prefix() {
    return code.substring(0, 5);
  }

  /** The full year in which the code was assigned, 1986 to 2085; the code itself holds only two digits of it. */
  public int year() {
    int twoDigits = Integer.parseInt(code.substring(5, 7));
    return twoDigits >= FIRST_YEAR % 100 ? 1900 + twoDigits : 2000 + twoDigits;
  }

  /** The last five digits, 0 to 99,999. */
  public int designation() {
    return Integer.parseInt(code.substring(7));
  }

  /** True where the year of assignment lies more than one year ahead: worth asking whether the code is right. */
  public boolean fromTheFuture(int thisYear) {
    return year() > thisYear + 1;
  }

  /** As printed for people: {@code AA-6Q7-20-00047}. */
  public String hyphenated() {
    return code.substring(0, 2) + "-" + code.substring(2, 5) + "-" + code.substring(5, 7) + "-" + code.substring(7);
  }

  @Override
  public String toString() {
    return code;
  }

  private String withDigitsForLookalikes() {
    return code.replace('O', '0').replace('I', '1');
  }

  private static String digits(int number, int width) {
    return "0".repeat(width - Integer.toString(number).length()) + number;
  }
}
