package org.premaster.audio;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which loudspeaker each channel of a file feeds.
 *
 * @param speakers one entry a channel, in file order; 1 to 8
 */
public record ChannelLayout(List<Speaker> speakers) {
  /** Channels that a file may have. */
  public static final int MOST = 8;

  /** Loudspeakers of the layouts of ITU-R BS.2051 up to 7.1, in the order of the bits of a WAVE channel mask; OTHER for all above. */
  public enum Speaker {
    LEFT,
    RIGHT,
    CENTRE,
    LFE,
    BACK_LEFT,
    BACK_RIGHT,
    LEFT_OF_CENTRE,
    RIGHT_OF_CENTRE,
    BACK_CENTRE,
    SIDE_LEFT,
    SIDE_RIGHT,
    OTHER
  }

  public ChannelLayout {
    speakers = List.copyOf(speakers);
    if (speakers.isEmpty() || speakers.size() > MOST) {
      throw new IllegalArgumentException("a layout of " + speakers.size() + " channels");
    }
  }

  /** What so many channels mean where the file does not say: mono, stereo, 3.0, quad, 5.0, 5.1, 6.1 and 7.1, as FLAC assigns them. */
  public static ChannelLayout usual(int channels) {
    return ofWaveMask(
        switch (channels) {
          case 1 -> 0x4;
          case 2 -> 0x3;
          case 3 -> 0x7;
          case 4 -> 0x33;
          case 5 -> 0x37;
          case 6 -> 0x3F;
          case 7 -> 0x70F;
          case 8 -> 0x63F;
          default -> throw new IllegalArgumentException("a layout of " + channels + " channels");
        },
        channels);
  }

  /**
   * The layout of a WAVE channel mask: bit k set means that speaker k has a channel, in the order of the bits. Channels without a bit are
   * OTHER, bits without a channel are passed over; a mask of 0 gives {@link #usual}.
   */
  public static ChannelLayout ofWaveMask(long mask, int channels) {
    if (mask == 0) {
      return usual(channels);
    }
    List<Speaker> speakers = new ArrayList<>();
    for (int bit = 0; bit < 32 && speakers.size() < channels; bit++) {
      if ((mask >>> bit & 1) != 0) {
        speakers.add(bit < Speaker.OTHER.ordinal() ? Speaker.values()[bit] : Speaker.OTHER);
      }
    }
    speakers.addAll(Collections.nCopies(channels - speakers.size(), Speaker.OTHER));
    return new ChannelLayout(speakers);
  }
}
