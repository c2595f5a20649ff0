package org.premaster.verification.checks;

import java.util.List;
import org.premaster.intake.Song;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;
import org.premaster.verification.StemFacts;

/** No rough mix came with the stems. */
public final class RoughMixCheck implements StemSetCheck {
  public static final CheckManual MANUAL = CheckManual.of(
          "stems.rough-mix", "STEM-08", "No rough mix came with the stems.")
      .looksAt("rough_mix in the sheet, and files among the stems that are named as a rough mix")
      .grade(Severity.BLOCK, "there is nothing that the stems could be held against")
      .grade(Severity.WARN, "the rough mix that the sheet names is not there")
      .grade(Severity.INFO, "none is named, and the song's mix stood in for it")
      .cannotSee("A rough mix that is not the one the client approved.");

  private final CheckSettings settings;

  public RoughMixCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Examination examine(StemFacts set) {
    String named = set.song().map(Song::roughMix).orElse("");
    String missing = named.isEmpty() ? "" : "The sheet names the rough mix " + Figures.quoted(named) + ", which is not there. ";
    if (set.roughMix().isEmpty()) {
      return Examination.found(this, List.of(Finding.of(this, weighed(set, settings.severity()), missing
          + "There is no rough mix and no mix of the song that the stems could be held against; please send the rough mix that they sum to.")));
    }
    if (!set.roughMix().get().standIn()) {
      return Examination.passed(this);
    }
    Severity severity = settings.atMost(named.isEmpty() ? Severity.INFO : Severity.WARN);
    return Examination.found(this, List.of(Finding.of(this, weighed(set, severity), (missing.isEmpty() ? "No rough mix came with the stems. " : missing)
        + "They were held against the song's mix, " + Figures.quoted(set.roughMix().get().file())
        + "; please send the rough mix if they belong to another one.")));
  }
}
