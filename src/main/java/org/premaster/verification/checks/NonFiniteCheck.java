package org.premaster.verification.checks;

import java.util.List;
import org.premaster.measurement.Measurements;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** The file holds samples that are no number, as a plug-in that fails leaves them. */
public final class NonFiniteCheck implements MixCheck {
  public static final CheckManual MANUAL = CheckManual.of(
          "mix.non-finite", "PREP-11", "The file holds samples that are no number, as a plug-in that fails leaves them.")
      .looksAt("the count of NaN and infinite samples; only floating-point files can hold them")
      .grade(Severity.BLOCK, "one such sample is enough")
      .cannotSee("Where they stand.");

  private final Severity severity;

  public NonFiniteCheck(CheckSettings settings) {
    this.severity = settings.severity();
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public boolean concerns(MixFacts mix) {
    return mix.file().role().measured();
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured) {
    long samples = measured.nonFiniteSamples();
    if (samples == 0) {
      return Examination.passed(this);
    }
    return Examination.found(this, List.of(Finding.of(this, severity,
            "The file holds " + Figures.count(samples, "sample that is", "samples that are")
                + " no valid number, which plays as a loud crack or as nothing at all. A plug-in has usually failed during the"
                + " export: please restart the session, print the file again and play it from start to end.")
        .with(samples, 0, "samples")));
  }
}
