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

  /** True where one of two channels is so much quieter that it is silent to a listener; that is told by {@link SilentChannelCheck}. */
  static boolean inOneChannel(Measurements measured) {
    double left = measured.channels().getFirst().rmsDbfs().orElse(Double.NEGATIVE_INFINITY);
    double right = measured.channels().getLast().rmsDbfs().orElse(Double.NEGATIVE_INFINITY);
    return Math.min(left, right) < SilentChannelCheck.SILENT.standard()
        && Math.abs(left - right) >= SilentChannelCheck.UNDER.standard();
  }
}
