package org.premaster.verification.checks;

import org.premaster.audio.Tags;
import org.premaster.measurement.Measurements;
import org.premaster.verification.MixFacts;

/** A check over what a file says about itself; it does not concern files that say nothing to the point. */
interface TagCheck extends MixCheck {

  /** What the file says about itself; nothing where it could not be read. */
  static Tags of(MixFacts mix) {
    return mix.audio().measurements().map(Measurements::tags).orElse(Tags.NONE);
  }
}
