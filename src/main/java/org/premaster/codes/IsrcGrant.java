package org.premaster.codes;

/**
 * What a registrant allows this house to allocate.
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
}
