package org.premaster.audio;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the sound frames of a FLAC stream come from, in order. */
sealed interface FlacFrameSource extends Closeable permits FlacFrames, FlacAhead {
  /**
   * The next sound frame, null where none follows; valid until the next call.
   *
   * @throws IOException when the storage fails
   */
  @Nullable FlacFrame next() throws IOException;

  /** Reads on to the end of the file and adds what is wrong with the stream; once, after the last frame. */
  void finish(List<AudioFault> faults) throws IOException;
}
