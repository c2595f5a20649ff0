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

  /** Why the room at an end of the file cannot be told. */
  static final String SHIFTED =
      "The waveform stands so far off the zero line at this end that silence cannot be told from sound; mix.dc-offset tells of it.";

  /** The highest sample that is no sound: −60 dBFS, as in {@link Measurements.Edges}. */
  private static final double NO_SOUND = 0.001;

  /**
   * True where what stands at an end of the file is nothing but the offset of the whole file, louder than silence.
   *
   * @param sample largest absolute value among the channels' samples at that end
   */
  static boolean shifted(Measurements measured, double sample) {
    double offset = measured.channels().stream().mapToDouble(channel -> Math.abs(channel.dcOffset())).max().orElse(0);
    return offset > NO_SOUND && Math.abs(sample - offset) <= NO_SOUND;
  }

  /** True where one of two channels is so much quieter that it is silent to a listener; that is told by {@link SilentChannelCheck}. */
  static boolean inOneChannel(Measurements measured) {
    double left = measured.channels().getFirst().rmsDbfs().orElse(Double.NEGATIVE_INFINITY);
    double right = measured.channels().getLast().rmsDbfs().orElse(Double.NEGATIVE_INFINITY);
    return Math.min(left, right) < SilentChannelCheck.SILENT.standard()
        && Math.abs(left - right) >= SilentChannelCheck.UNDER.standard();
  }
}
