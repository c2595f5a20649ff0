package org.premaster.verification.checks;

import java.util.List;
import org.premaster.stems.ProvenSet;
import org.premaster.stems.StemProof;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;
import org.premaster.verification.StemFacts;

/** The stems do not sum to their rough mix to the last bit. */
public final class StemSumCheck implements StemSetCheck {
  public static final CheckManual MANUAL = CheckManual.of(
          "stems.sum", "STEM-10", "The stems do not sum to their rough mix to the last bit.")
      .looksAt("what is left of the rough mix when all stems are taken from it")
      .grade(Severity.BLOCK, "something is missing or wrong that no gain, place or treatment explains (class FAIL)")
      .grade(Severity.WARN, "it is explained in part, and no cause can be named")
      .grade(Severity.INFO, "they sum close to it (class CLOSE, STEM-11)")
      .cannotSee("What stems and rough mix lack alike. What explains the difference is told by the checks beside this one.");

  private final CheckSettings settings;

  public StemSumCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Examination examine(StemFacts set) {
    if (set.proof().isEmpty()) {
      return Examination.notExamined(this, set.unprovedBecause());
    }
    ProvenSet proof = set.proof().get();
    if (proof.nullClass().isEmpty()) {
      return Examination.notExamined(this, StemCauseCheck.UNSUMMED);
    }
    return switch (proof.nullClass().get()) {
      case BIT_EXACT, TRANSPARENT -> Examination.passed(this);
      case CLOSE -> found(set, proof, settings.atMost(Severity.INFO), "The stems sum close to " + Figures.quoted(proof.mix()) + left(proof)
          + ", which is close enough to master from.");
      case EXPLAINED, BUS_PROCESSED, MODULATED -> proof.causes().isEmpty()
          ? found(set, proof, settings.atMost(Severity.WARN), "The stems come near to " + Figures.quoted(proof.mix()) + left(proof)
              + "; please listen to the sum of the stems beside the mix.")
          : Examination.passed(this);
      case FAIL -> found(set, proof, settings.severity(), "The stems do not sum to " + Figures.quoted(proof.mix()) + left(proof)
          + ". Please find what is missing before you send them again: automation, a muted send, an effects return, or processing of the mix.");
    };
  }

  private static String left(ProvenSet proof) {
    return proof.residualDb().isPresent() ? ": what is left is at " + Figures.number(proof.residualDb().getAsDouble(), 1) + " dB of the mix" : "";
  }

  private Examination found(StemFacts set, ProvenSet proof, Severity severity, String message) {
    Finding finding = Finding.of(this, weighed(set, severity), message);
    return Examination.found(this, List.of(
        proof.residualDb().isPresent() ? finding.with(proof.residualDb().getAsDouble(), StemProof.CLOSE_DB, "dB") : finding));
  }
}
