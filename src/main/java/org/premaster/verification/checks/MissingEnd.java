package org.premaster.verification.checks;

import org.premaster.audio.AudioFault;
import org.premaster.measurement.Measurements;

/** When a file broke off on its way, so that what stands at its end is not the end of the mix. {@link WholeFileCheck} tells of it. */
final class MissingEnd {
  /** Why a check of the end, or of the whole, has nothing to say. */
  static final String BECAUSE = "The end of the file is missing, as audio.whole tells; the rest does not show how the mix ends.";

  private MissingEnd() {}

  static boolean of(Measurements measured) {
    return measured.faults().stream().anyMatch(fault -> fault.kind() == AudioFault.Kind.TRUNCATED);
  }
}
