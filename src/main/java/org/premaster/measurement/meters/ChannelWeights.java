package org.premaster.measurement.meters;

import java.util.List;
import org.premaster.audio.ChannelLayout;
import org.premaster.audio.ChannelLayout.Speaker;

/**
 * The weight of each channel in loudness: 1.41 for loudspeakers at the listener's sides, 1 for the others, 0 for the LFE (BS.1770-5
 * Annexes 1 and 3). The surrounds of 5.1 stand at the sides whether a file calls them side or back; beside true side channels, as in 7.1,
 * back channels count 1.
 */
final class ChannelWeights {
  private static final double SIDE = 1.41;

  private ChannelWeights() {}

  /** One weight a channel, in file order. */
  static double[] of(ChannelLayout layout) {
    List<Speaker> speakers = layout.speakers();
    boolean sides = speakers.contains(Speaker.SIDE_LEFT) || speakers.contains(Speaker.SIDE_RIGHT);
    return speakers.stream().mapToDouble(speaker -> weight(speaker, sides)).toArray();
  }

  private static double weight(Speaker speaker, boolean sides) {
    return switch (speaker) {
      case LFE -> 0;
      case SIDE_LEFT, SIDE_RIGHT -> SIDE;
      case BACK_LEFT, BACK_RIGHT -> sides ? 1 : SIDE;
      default -> 1;
    };
  }
}
