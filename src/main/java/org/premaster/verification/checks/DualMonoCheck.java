package org.premaster.verification.checks;

import java.util.List;
import org.premaster.measurement.Measurements;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Finding;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** Both channels of the stereo file are identical. */
public final class DualMonoCheck implements StereoMixCheck {
  public static final CheckManual MANUAL = CheckManual.of("mix.dual-mono", "PREP-11", "Both channels of the stereo file are identical.")
      .looksAt("left and right, sample by sample")
      .grade(Severity.INFO, "every sample is the same in both")
      .cannotSee("Mono at two different levels, or with dither of its own in each channel.");

  private final Severity severity;

  public DualMonoCheck(CheckSettings settings) {
    this.severity = settings.severity();
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured) {
    if (Silence.digital(measured)) {
      return Examination.notExamined(this, Silence.NOTHING_SOUNDS);
    }
    return measured.stereo().identical()
        ? Examination.found(this, List.of(Finding.of(this, severity, "The file is stereo, but both channels are identical: the song is"
            + " mono. If the mix is meant to be wide, please check the export's channel setting.")))
        : Examination.passed(this);
  }
}
