package org.premaster.verification.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.premaster.measurement.Measurements;
import org.premaster.verification.Examination;
import org.premaster.verification.Finding;
import org.premaster.verification.Kin;
import org.premaster.verification.MixFacts;

/** A check of a mix against each other file that holds the same music. */
interface KinCheck extends MixCheck {

  /** What is to be said of the mix beside one of its kin. */
  Optional<Finding> examine(MixFacts mix, Measurements measured, Kin kin);

  @Override
  default Examination examine(MixFacts mix, Measurements measured) {
    List<Finding> findings = new ArrayList<>();
    mix.kin().forEach(kin -> examine(mix, measured, kin).ifPresent(findings::add));
    return Examination.found(this, findings);
  }
}
