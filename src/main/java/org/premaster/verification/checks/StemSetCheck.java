package org.premaster.verification.checks;

import org.premaster.verification.Severity;
import org.premaster.verification.StemFacts;

/**
 * A check of a stem set that arrived. What is wrong with stems that nobody asked to master from holds nothing up and weighs no more than INFO.
 */
interface StemSetCheck extends Catalogued<StemFacts> {

  @Override
  default boolean concerns(StemFacts set) {
    return set.arrived();
  }

  /** A weight, as far as the stems are wanted. */
  default Severity weighed(StemFacts set, Severity severity) {
    return set.wanted() ? severity : Severity.INFO;
  }
}
