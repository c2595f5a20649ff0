package org.premaster.verification.checks;

import org.premaster.intake.FileRole;
import org.premaster.measurement.Measurements;
import org.premaster.verification.Examination;
import org.premaster.verification.MixFacts;

/** A check over the measurements of one file; of a file without measurements it says NOT_EXAMINED (VER-08). */
interface MixCheck extends Catalogued<MixFacts> {

  /** Examines a file that could be read. */
  Examination examine(MixFacts mix, Measurements measured);

  /** Mixes and alternate mixes; stems have no room, no headroom and no stereo picture of their own to keep. */
  @Override
  default boolean concerns(MixFacts mix) {
    return mix.file().role() == FileRole.MIX || mix.file().role() == FileRole.ALTERNATE_MIX;
  }

  @Override
  default Examination examine(MixFacts mix) {
    return mix.audio().measurements().isPresent()
        ? examine(mix, mix.audio().measurements().get())
        : Examination.notExamined(this, "The file could not be read.");
  }
}
