package org.premaster.codes;

import java.util.Optional;

/** Normalises what clients write as an ISRC. */
final class IsrcSpelling {
  private IsrcSpelling() {}

  static Optional<String> normalise(String written) {
    throw new UnsupportedOperationException(written);
  }
}
