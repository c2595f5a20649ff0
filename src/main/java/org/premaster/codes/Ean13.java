package org.premaster.codes;

import java.util.Optional;

/**
 * A GTIN-13 with a valid check digit.
 *
 * @param digits 13 digits, not all zero
 */
public record Ean13(String digits) {

  /** @throws IllegalArgumentException where these are not 13 digits with a valid check digit, or all zeros */
  public Ean13 {
    if (!digits.matches("[0-9]{13}") || digits.equals("0000000000000") || !EanSpelling.hasValidCheckDigit(digits)) {
      throw new IllegalArgumentException("no EAN-13: " + digits);
    }
  }

  /**
   * What a client's spelling turned out to be.
   *
   * @param code the code; absent where it is none
   * @param sentence for the client: why it is no code, or what is odd about it (a prefix for use inside one shop); empty where all is well
   */
  public record Reading(Optional<Ean13> code, String sentence) {}

  /**
   * Reads what a client wrote: a leading EAN, UPC or GTIN, spaces and hyphens removed, UPC-A widened by a zero, a GTIN-14 that starts
   * with a zero narrowed by it. Says why where it is none; corrects nothing.
   */
  public static Reading read(String written) {
    return EanSpelling.read(written);
  }

  @Override
  public String toString() {
    return digits;
  }
}
