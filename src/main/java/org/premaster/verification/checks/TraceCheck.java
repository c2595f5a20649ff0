package org.premaster.verification.checks;

import org.premaster.measurement.Measurements;
import org.premaster.measurement.Trace;
import org.premaster.verification.Examination;
import org.premaster.verification.MixFacts;

/**
 * A check over what one detector saw in a file; where it did not look, the check says NOT_EXAMINED (VER-08).
 *
 * @param <T> the trace
 */
interface TraceCheck<T extends Trace> extends MixCheck {

  /** The kind of trace that is examined. */
  Class<T> looksFor();

  /** Examines what the detector saw. */
  Examination examine(MixFacts mix, Measurements measured, T seen);

  @Override
  default Examination examine(MixFacts mix, Measurements measured) {
    return measured.traces().of(looksFor())
        .map(seen -> examine(mix, measured, seen))
        .orElseGet(() -> Examination.notExamined(this, "The file was not examined for this."));
  }
}
