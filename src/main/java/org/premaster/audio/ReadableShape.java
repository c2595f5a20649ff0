package org.premaster.audio;

import java.util.Locale;

/** The shapes of audio that are read: 1 to 8 channels, 8 to 192 kHz, 8 bits and more. */
final class ReadableShape {
  private static final int LOWEST_RATE = 8_000;
  private static final int HIGHEST_RATE = 192_000;

  private ReadableShape() {}

  /** Refuses what is outside, in a sentence that names it. */
  static void require(Container container, long channels, double sampleRateHz, int bits) throws UnreadableAudioException {
    if (channels == 0) {
      throw refusal(container, "its header says that it has no channels. Please export it again.");
    }
    if (channels > ChannelLayout.MOST) {
      throw refusal(container, String.format(Locale.ROOT, "it has %,d channels, and files of up to %d are read."
          + " Please export a stereo mix.", channels, ChannelLayout.MOST));
    }
    if (!(sampleRateHz >= LOWEST_RATE && sampleRateHz <= HIGHEST_RATE)) {
      throw refusal(container, String.format(Locale.ROOT, "its header gives a sample rate of %s Hz, and 8,000 to 192,000 Hz are"
          + " read. Please export it again at the rate of the session.", rate(sampleRateHz)));
    }
    if (bits < 8) {
      throw refusal(container, "its header says that a sample has " + bits + (bits == 1 ? " bit" : " bits")
          + ", and 8 or more are read. Please export it again with 24 bits.");
    }
  }

  static UnreadableAudioException refusal(Container container, String what) {
    return new UnreadableAudioException(container, false, "This " + container.title() + " file cannot be read: " + what);
  }

  private static String rate(double hertz) {
    if (hertz == Math.rint(hertz) && Math.abs(hertz) < 1e12) {
      return String.format(Locale.ROOT, "%,d", (long) hertz);
    }
    return Double.isNaN(hertz) || Math.abs(hertz) >= 1e12 ? "an impossible number of" : String.format(Locale.ROOT, "%,.3f", hertz);
  }
}
