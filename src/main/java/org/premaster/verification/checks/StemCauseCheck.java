package org.premaster.verification.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.premaster.stems.Cause;
import org.premaster.stems.ProvenSet;
import org.premaster.verification.Examination;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;
import org.premaster.verification.StemFacts;

/**
 * A check over the causes that laying stems over their rough mix found: a finding each. Of a set that was not laid over one it says NOT_EXAMINED
 * (VER-08).
 */
interface StemCauseCheck extends StemSetCheck {
  String UNSUMMED = "The stems could not be laid over their rough mix.";

  /** How much a cause weighs; absent where it is the matter of another check. */
  Optional<Severity> weight(Cause cause);

  /** False where the check speaks of sets that could not be summed. */
  default boolean ofTheSum() {
    return true;
  }

  @Override
  default Examination examine(StemFacts set) {
    if (set.proof().isEmpty()) {
      return Examination.notExamined(this, set.unprovedBecause());
    }
    ProvenSet proof = set.proof().get();
    if (ofTheSum() && proof.nullClass().isEmpty()) {
      return Examination.notExamined(this, UNSUMMED);
    }
    List<Finding> findings = new ArrayList<>();
    for (Cause cause : proof.causes()) {
      weight(cause).ifPresent(severity -> findings.add(told(cause, weighed(set, severity))));
    }
    return Examination.found(this, findings);
  }

  private Finding told(Cause cause, Severity severity) {
    Finding finding = Finding.of(this, severity, cause.sentence());
    finding = cause.value().isPresent() ? finding.with(cause.value().getAsDouble(), cause.unit()) : finding;
    return cause.span().isPresent() ? finding.at(cause.span().get().from(), cause.span().get().to()) : finding;
  }
}
