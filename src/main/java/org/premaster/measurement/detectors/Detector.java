package org.premaster.measurement.detectors;

import java.util.Optional;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.Trace;
import org.premaster.measurement.meters.Meter;

/** An instrument that looks for one kind of trace while a file is measured. */
interface Detector extends Meter {

  /**
   * What it saw; called once, after the last block.
   *
   * @param measured the same file's measurements, without traces
   * @return absent where the file cannot be examined for it
   */
  Optional<? extends Trace> trace(Measurements measured);

  /**
   * The second reading that a suspect needs; called once, after {@link #trace}. What the second reading sees takes the place of the trace.
   *
   * @return absent where the first reading is enough, as it must be for nearly all clean files
   */
  default Optional<CloserLook> closerLook(Measurements measured) {
    return Optional.empty();
  }
}
