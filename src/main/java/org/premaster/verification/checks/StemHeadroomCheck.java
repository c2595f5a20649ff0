package org.premaster.verification.checks;

import java.util.List;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Limit;
import org.premaster.verification.Severity;
import org.premaster.verification.StemFacts;

/** The stems together go over full scale. */
public final class StemHeadroomCheck implements StemSetCheck {
  private static final Limit MOST = new Limit("most_dbfs", 0, -20, 20, "dBFS", "the sum may reach so much");

  public static final CheckManual MANUAL = CheckManual.of(
          "stems.headroom", "PREP-02", "The stems together go over full scale.")
      .looksAt("the highest sample of the plain sum of all stems")
      .grade(Severity.WARN, "it is above the limit")
      .limits(MOST)
      .cannotSee("Peaks between samples.");

  private final CheckSettings settings;

  public StemHeadroomCheck(CheckSettings settings) {
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
    if (set.proof().get().nullClass().isEmpty()) {
      return Examination.notExamined(this, StemCauseCheck.UNSUMMED);
    }
    double peak = set.proof().get().sumPeakDbfs().orElse(Double.NEGATIVE_INFINITY);
    double most = settings.limit(MOST);
    if (peak <= most) {
      return Examination.passed(this);
    }
    return Examination.found(this, List.of(Finding.of(this, weighed(set, settings.severity()), "The stems together reach "
            + Figures.against(peak, most) + " dBFS; please lower all of them and the mix by the same amount, or print them as 32-bit floating"
            + " point.")
        .with(peak, most, "dBFS")));
  }
}
