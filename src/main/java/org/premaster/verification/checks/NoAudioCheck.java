package org.premaster.verification.checks;

import java.util.List;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.DeliveryFacts;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;

/** The delivery holds no mix and no stem at all. */
public final class NoAudioCheck implements Catalogued<DeliveryFacts> {
  public static final CheckManual MANUAL = CheckManual.of("delivery.no-audio", "PREP-09", "The delivery holds no mix and no stem at all.")
      .looksAt("the roles of all files that were taken")
      .grade(Severity.BLOCK, "no file is a mix, an alternate mix or a stem")
      .cannotSee("Audio inside entries that were refused; delivery.refused names those.");

  private final Severity severity;

  public NoAudioCheck(CheckSettings settings) {
    this.severity = settings.severity();
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  /** A delivery that was refused as a whole was not looked into; the refusal says all there is to say. */
  @Override
  public boolean concerns(DeliveryFacts facts) {
    return !facts.refusedAsAWhole();
  }

  @Override
  public Examination examine(DeliveryFacts facts) {
    boolean some = facts.reconciliation().files().stream().anyMatch(file -> file.role().measured())
        || !facts.reconciliation().extra().isEmpty();
    if (some) {
      return Examination.passed(this);
    }
    int files = facts.inventory().files().size();
    return Examination.found(this, List.of(Finding.of(this, severity, (files == 0
        ? "The delivery is empty."
        : "The delivery holds " + Figures.count(files, "file", "files") + ", but no audio to verify.")
        + " Please check what was uploaded, and send the mixes.")));
  }
}
