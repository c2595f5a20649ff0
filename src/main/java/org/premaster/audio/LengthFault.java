package org.premaster.audio;

import java.util.Locale;
import org.premaster.audio.AudioFault.Kind;

/** Faults about how long a file is, in words. */
final class LengthFault {
  private LengthFault() {}

  /** The header promises more frames than the file holds. */
  static AudioFault truncated(long promised, long present, int sampleRateHz) {
    return new AudioFault(Kind.TRUNCATED, String.format(Locale.ROOT,
        "The header promises %s of audio, but the file ends after %s: %s missing. Please send the whole file again.",
        length(promised, sampleRateHz), length(present, sampleRateHz), missing(promised - present, sampleRateHz)));
  }

  /** The file lost bytes between opening and reading. */
  static AudioFault shrunk(long expected, long present, int sampleRateHz) {
    return new AudioFault(Kind.TRUNCATED, String.format(Locale.ROOT,
        "The file became shorter while it was read: of %s of audio only %s could be read, %s missing. Please send it again"
            + " once it is complete.",
        length(expected, sampleRateHz), length(present, sampleRateHz), missing(expected - present, sampleRateHz)));
  }

  /** The last frame of a compressed file is incomplete, and nobody knows how much should follow. */
  static AudioFault cutFrame(long present, int sampleRateHz) {
    return new AudioFault(Kind.TRUNCATED, "The file breaks off in the middle of the audio, after "
        + length(present, sampleRateHz) + ", and does not say how long it should be. Please send the whole file again.");
  }

  /** The header leaves the length open. */
  static AudioFault open(long present, int sampleRateHz) {
    return new AudioFault(Kind.LYING_HEADER, String.format(Locale.ROOT,
        "The header does not say how long the audio is, as it happens when a recording is not closed; everything up to the end"
            + " of the file, %s, was read. Please export the file once more.", length(present, sampleRateHz)));
  }

  /** The last frame is incomplete. */
  static AudioFault partialFrame(long bytes) {
    return new AudioFault(Kind.LYING_HEADER, String.format(Locale.ROOT,
        "The audio ends in the middle of a frame; its last %s left out.", bytes == 1 ? "byte was" : bytes + " bytes were"));
  }

  /** Bytes follow that belong to nothing. */
  static AudioFault trailing(long bytes) {
    return new AudioFault(Kind.TRAILING_BYTES, String.format(Locale.ROOT,
        "%s after the audio %s to no known part of the file and %s ignored.",
        bytes == 1 ? "One byte" : String.format(Locale.ROOT, "%,d bytes", bytes),
        bytes == 1 ? "belongs" : "belong", bytes == 1 ? "was" : "were"));
  }

  /** Frames as m:ss.s, or as a count where they are shorter than a tenth of a second. */
  static String length(long frames, int sampleRateHz) {
    if (frames > 0 && frames * 10 < sampleRateHz) {
      return frames == 1 ? "1 sample" : frames + " samples";
    }
    return PlayTime.of((double) frames / sampleRateHz);
  }

  private static String missing(long frames, int sampleRateHz) {
    return "the last " + length(frames, sampleRateHz) + (frames == 1 ? " is" : " are");
  }
}
