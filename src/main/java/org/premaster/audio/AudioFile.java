package org.premaster.audio;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * One open audio file, read once from its first byte to its last.
 *
 * <p>Opening looks at the structure with a few positional reads; {@link #read} then streams the whole file through the tap given
 * to {@link AudioFiles#open}, so that a digest taken there covers every byte. Memory does not depend on the file's length, and no
 * length in a header is believed before it is checked against the file.
 */
public interface AudioFile extends Closeable {

  /**
   * The shape of the samples. Before the end is reached {@link PcmFormat#frames()} is the expected number; afterwards the number
   * really decoded.
   */
  PcmFormat format();

  /**
   * Fills the block with the next frames.
   *
   * @return the number of frames now in the block; 0 when the end is reached, after which every byte of the file has been tapped
   * @throws IOException when the storage fails (never for the file's own faults, which are {@link #faults()})
   */
  int read(PcmBlock block) throws IOException;

  /** What is wrong with the file though it could be read; complete once {@link #read} has returned 0. */
  List<AudioFault> faults();

  /** What the file says about itself; complete from the beginning. */
  default Tags tags() {
    return Tags.NONE;
  }
}
