package org.premaster.verification.checks;

import org.premaster.verification.Check;
import org.premaster.verification.CheckManual;

/** A check whose id and rule stand in its manual. */
interface Catalogued<F> extends Check<F> {

  CheckManual manual();

  @Override
  default String id() {
    return manual().id();
  }

  @Override
  default String rule() {
    return manual().rule();
  }
}
