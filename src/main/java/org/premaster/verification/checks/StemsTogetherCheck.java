package org.premaster.verification.checks;

import java.util.List;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;
import org.premaster.verification.StemFacts;

/** Stems and the mix that they were held against came with different deliveries. */
public final class StemsTogetherCheck implements StemSetCheck {
  public static final CheckManual MANUAL = CheckManual.of(
          "stems.together", "STEM-13", "Stems and the mix that they were held against came with different deliveries.")
      .looksAt("the deliveries that stems and rough mix came with")
      .grade(Severity.WARN, "they differ")
      .cannotSee("Files of one delivery that were printed on different days.");

  private final CheckSettings settings;

  public StemsTogetherCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Examination examine(StemFacts set) {
    if (set.roughMix().isEmpty() || set.roughMix().get().from().equals(set.stemsFrom())) {
      return Examination.passed(this);
    }
    return Examination.found(this, List.of(Finding.of(this, weighed(set, settings.severity()), "The stems came with " + delivery(set.stemsFrom())
        + " and " + Figures.quoted(set.roughMix().get().file()) + " with " + delivery(set.roughMix().get().from())
        + ". Please send stems, rough mix and notes together, so that all of them are of one state of the session.")));
  }

  private static String delivery(String name) {
    return name.isEmpty() ? "this delivery" : "the earlier delivery " + Figures.quoted(name);
  }
}
