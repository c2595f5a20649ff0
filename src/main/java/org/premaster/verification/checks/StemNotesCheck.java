package org.premaster.verification.checks;

import java.util.List;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;
import org.premaster.verification.StemFacts;

/** Nothing is said about what the stems are to be used for. */
public final class StemNotesCheck implements StemSetCheck {
  public static final CheckManual MANUAL = CheckManual.of(
          "stems.notes", "STEM-12", "Nothing is said about what the stems are to be used for.")
      .looksAt("stem_notes in the sheet, and texts beside the stems")
      .grade(Severity.WARN, "there are none")
      .cannotSee("Notes that say nothing.");

  private final CheckSettings settings;

  public StemNotesCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public boolean concerns(StemFacts set) {
    return set.arrived() && set.song().isPresent();
  }

  @Override
  public Examination examine(StemFacts set) {
    if (set.notesFile() || !set.song().orElseThrow().stemNotes().isBlank()) {
      return Examination.passed(this);
    }
    return Examination.found(this, List.of(Finding.of(this, weighed(set, settings.severity()), "There are no notes with the stems. Please say what"
        + " needs control, for instance a bass that bleeds into the kick or backing vocals that are loud in the chorus.")));
  }
}
