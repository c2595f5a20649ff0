package org.premaster.verification.checks;

import java.util.List;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.DeliveryFacts;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;

/** Audio files arrived that no song of the sheet claims. */
public final class ExtraFileCheck implements Catalogued<DeliveryFacts> {
  private static final int MOST = 20;

  public static final CheckManual MANUAL = CheckManual.of(
          "delivery.extra-file", "CONS-12", "Audio files arrived that no song of the sheet claims.")
      .looksAt("audio files that are no main mix, alternate mix, stem or reference of any song")
      .grade(Severity.WARN, "there is at least one; they are examined, but belong to no album")
      .cannotSee("What they were meant for.");

  private final Severity severity;

  public ExtraFileCheck(CheckSettings settings) {
    this.severity = settings.severity();
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Examination examine(DeliveryFacts facts) {
    List<String> paths = facts.reconciliation().extra().stream().map(file -> Figures.quoted(file.path())).toList();
    if (paths.isEmpty()) {
      return Examination.passed(this);
    }
    return Examination.found(this, List.of(Finding.of(this, severity,
            (paths.size() == 1 ? "No song of the sheet claims the file " : "No song of the sheet claims these files: ")
                + Figures.list(paths, MOST) + ". Please add a row for each song, put alternate versions into a folder named \""
                + Folders.ALTERNATE_MIXES + "\", or tell us that they may be ignored.")
        .with(paths.size(), 0, "files")));
  }
}
