package org.premaster.codes;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * What a registrant allows this house to allocate; each year starts again at the first number.
 *
 * @param prefix five characters, two letters and three letters or digits
 * @param first first designation of the range, 0 to 99,999
 * @param last last designation, at least {@code first}
 */
public record IsrcGrant(String prefix, int first, int last) {
  public IsrcGrant {
    if (!prefix.matches("[A-Z]{2}[A-Z0-9]{3}")) {
      throw new IllegalArgumentException("no ISRC prefix: " + prefix);
    }
    if (first < 0 || last > 99_999 || first > last) {
      throw new IllegalArgumentException("no range of designations: " + first + " to " + last);
    }
  }

  /** How many codes a year the grant allows. */
  public int size() {
    return last - first + 1;
  }

  /** True from the point where nine tenths of the range are used: time to ask the registrant for more. */
  public boolean nearlyExhausted(int remaining) {
    return remaining * 10L <= size();
  }

  /** How many numbers are left above the highest one in use. */
  int remainingAfter(OptionalInt highest) {
    return highest.isPresent() ? last - highest.getAsInt() : size();
  }

  /**
   * The code after the highest one in use.
   *
   * @param highest highest designation in use within the range
   */
  Isrc next(OptionalInt highest, int year) throws IsrcRangeExhaustedException {
    if (remainingAfter(highest) == 0) {
      throw new IsrcRangeExhaustedException("The range " + String.format(Locale.ROOT, "%05d to %05d", first, last) + " of the ISRC prefix " + prefix
          + " has no number left for " + year + ". Please ask the registrant for a further range and enter it in the client's file.");
    }
    return Isrc.of(prefix, year, highest.isPresent() ? highest.getAsInt() + 1 : first);
  }
}
