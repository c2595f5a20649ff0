package org.premaster.measurement.detectors;

import org.premaster.measurement.Trace;
import org.premaster.measurement.meters.Meter;

/** A second reading of a suspect file, from its first block to its last. */
interface CloserLook extends Meter {

  /** What it saw; called once, after the last block. */
  Trace trace();
}
