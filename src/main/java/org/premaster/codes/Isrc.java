package org.premaster.codes;

import java.util.Optional;

/**
 * An International Standard Recording Code (ISO 3901:2019), stored as 12 characters without hyphens.
 *
 * @param code matches {@code [A-Z]{2}[A-Z0-9]{3}[0-9]{7}}
 */
public record Isrc(String code) {

  public Isrc {
    if (!code.matches("[A-Z]{2}[A-Z0-9]{3}[0-9]{7}")) {
      throw new IllegalArgumentException("no ISRC: " + code);
    }
  }

  /** Reads what a client wrote; empty where it is no ISRC after normalisation. */
  public static Optional<Isrc> parse(String written) {
    return IsrcSpelling.normalise(written).map(Isrc::new);
  }

  /** As printed for people: {@code AA-6Q7-20-00047}. */
  public String hyphenated() {
    return code.substring(0, 2) + "-" + code.substring(2, 5) + "-" + code.substring(5, 7) + "-" + code.substring(7);
  }

  @Override
  public String toString() {
    return code;
  }
}
