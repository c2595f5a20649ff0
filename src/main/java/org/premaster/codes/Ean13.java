package org.premaster.codes;

import java.util.Optional;

/**
 * A GTIN-13 with a valid check digit.
 *
 * @param digits 13 digits
 */
public record Ean13(String digits) {

  /** What a client's spelling turned out to be. */
  public record Reading(Optional<Ean13> code, String sentence) {}

  /** Reads what a client wrote: spaces and hyphens removed, UPC-A widened by a zero; says why where it is none. */
  public static Reading read(String written) {
    return EanSpelling.read(written);
  }

  @Override
  public String toString() {
    return digits;
  }
}
