package org.premaster.verification.checks;

import org.premaster.measurement.Measurements;

/** What several checks call silence. */
final class Silence {
  /** Why a check of the waveform has nothing to say. */
  static final String NOTHING_SOUNDS = "The file holds nothing but digital silence.";

  private Silence() {}

  /** True where every sample is zero, or where there is none. */
  static boolean digital(Measurements measured) {
    return measured.peaks().samplePeakDbfs().isEmpty();
  }
}
