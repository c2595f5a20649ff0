package org.premaster.verification.checks;

import java.util.List;
import org.premaster.verification.AlbumFacts;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;

/** Required answers of the consultation are missing. */
public final class ConsultationCheck implements Catalogued<AlbumFacts> {
  public static final CheckManual MANUAL = CheckManual.of(
          "album.consultation", "CONS-09", "Required answers of the consultation are missing.")
      .looksAt("the required columns of the sheet and the answers of consultation.yaml; all that is missing is listed at once")
      .grade(Severity.BLOCK, "at least one required answer is missing; no project starts without them (WF-02)")
      .cannotSee("Answers that are there but wrong.");

  private final Severity severity;

  public ConsultationCheck(CheckSettings settings) {
    this.severity = settings.severity();
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Examination examine(AlbumFacts facts) {
    List<String> missing = facts.album().missingAnswers();
    if (missing.isEmpty()) {
      return Examination.passed(this);
    }
    return Examination.found(this, List.of(Finding.of(this, severity,
            "Before work can start we still need " + (missing.size() == 1 ? "this answer: " : "these answers: ")
                + String.join(", ", missing) + ". Please fill in " + (missing.size() == 1 ? "this column" : "these columns")
                + " of the catalog sheet, or answer in consultation.yaml.")
        .with(missing.size(), 0, "answers")));
  }
}
