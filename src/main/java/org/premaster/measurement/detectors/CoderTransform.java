package org.premaster.measurement.detectors;

import java.util.List;
import org.premaster.measurement.traces.Coder;

/**
 * The transform in which lossy coders round their audio, laid over a piece of audio at every place where one of the coder's blocks can
 * have begun. At the one place where a block did begin, the coefficients that the coder rounded to zero are near zero once more; one frame
 * beside it they are not.
 */
interface CoderTransform {

  /** Places on either side of a period, so that each place of it has neighbours to be compared with. */
  int MARGIN = 10;

  /** The coders that use this transform, one for each shape of window. */
  List<Coder> coders();

  /** Frames from one block to the next; blocks are laid at so many places and at {@link #MARGIN} more on either side. */
  int period();

  /** Frames of the piece that are looked at. */
  int span();

  /** Frames from the begin of the piece to the place after the margin. */
  int lead();

  /**
   * Takes a piece of audio.
   *
   * @param samples {@link #span} samples or more from {@code from} on, none larger than some times full scale
   */
  void take(double[] samples, int from);

  /**
   * Computes the coefficients of the piece at all places with the window of one coder. White noise keeps its variance in them.
   *
   * @param coder index in {@link #coders}
   * @param to sees each coefficient once
   */
  void read(int coder, Hollowness to);
}
