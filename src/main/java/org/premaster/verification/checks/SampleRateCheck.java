package org.premaster.verification.checks;

import java.util.List;
import java.util.OptionalInt;
import org.premaster.intake.Album;
import org.premaster.measurement.Measurements;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** The file's sample rate is not the rate of the session it was printed from. */
public final class SampleRateCheck implements MixCheck {
  public static final CheckManual MANUAL = CheckManual.of(
          "mix.sample-rate", "PREP-03", "The file's sample rate is not the rate of the session it was printed from.")
      .looksAt("the file's sample rate, and session_rate of sheet or consultation")
      .grade(Severity.BLOCK, "the rates differ, in either direction")
      .cannotSee("A file that was converted to the session's rate and back shows the right rate.");

  private final Severity severity;

  public SampleRateCheck(CheckSettings settings) {
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
    OptionalInt session = mix.album().map(Album::sessionRateHz).orElse(OptionalInt.empty());
    if (session.isEmpty()) {
      return Examination.notExamined(this, "The sample rate of the session is not known.");
    }
    int rate = measured.format().sampleRateHz();
    if (rate == session.getAsInt()) {
      return Examination.passed(this);
    }
    String why = rate > session.getAsInt() ? " A higher rate than the session's adds nothing." : " Converting costs quality.";
    return Examination.found(this, List.of(Finding.of(this, severity,
            "The file runs at " + Figures.rate(rate) + ", the session at " + Figures.rate(session.getAsInt()) + "." + why
                + " Please print it again at " + Figures.rate(session.getAsInt())
                + ", or tell us if the sheet states the wrong session rate.")
        .with(rate, session.getAsInt(), "Hz")));
  }
}
