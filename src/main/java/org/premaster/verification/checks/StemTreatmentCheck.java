package org.premaster.verification.checks;

import java.util.List;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;
import org.premaster.verification.StemFacts;

/** What the sheet asks for and the stems that came do not agree. */
public final class StemTreatmentCheck implements Catalogued<StemFacts> {
  public static final CheckManual MANUAL = CheckManual.of(
          "stems.treatment", "STEM-13", "What the sheet asks for and the stems that came do not agree.")
      .looksAt("treatment in the sheet, and the stems of this delivery and those before it")
      .grade(Severity.WARN, "stem mastering is asked for, and no stems came")
      .grade(Severity.INFO, "stems came, and stereo mastering is asked for")
      .cannotSee("Stems that came in a folder nobody can match to the song.");

  private final CheckSettings settings;

  public StemTreatmentCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public boolean concerns(StemFacts set) {
    return set.song().isPresent() && (set.wanted() || set.arrived());
  }

  @Override
  public Examination examine(StemFacts set) {
    String title = Figures.quoted(set.song().orElseThrow().fullTitle());
    if (set.missing()) {
      return Examination.found(this, List.of(Finding.of(this, settings.severity(), "Stem mastering is asked for " + title
          + ", and no stems came. Please send stems, rough mix and notes together, or ask for stereo mastering.")));
    }
    if (!set.wanted()) {
      return Examination.found(this, List.of(Finding.of(this, settings.atMost(Severity.INFO), "Stems of " + title
          + " came, and stereo mastering is asked for. They are kept and hold nothing up; say so if the song is to be mastered from them.")));
    }
    return Examination.passed(this);
  }
}
