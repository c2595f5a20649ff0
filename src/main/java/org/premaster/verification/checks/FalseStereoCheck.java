package org.premaster.verification.checks;

import java.util.List;
import java.util.OptionalDouble;
import org.premaster.measurement.Measurements;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Limit;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** Both channels of the stereo file hold the same sound, but for its level. */
public final class FalseStereoCheck implements StereoMixCheck {
  static final Limit SAME = new Limit("correlation", 0.9995, 0.9, 1, "", "correlation of the whole file above which both channels are one sound");

  public static final CheckManual MANUAL = CheckManual.of(
          "mix.false-stereo", "PREP-11", "Both channels of the stereo file hold the same sound, but for its level.")
      .looksAt("the correlation of left and right over the whole file, and their levels")
      .grade(Severity.INFO, "it is above correlation; identical channels are a matter of mix.dual-mono")
      .limits(SAME)
      .cannotSee("Mono with a trace of reverb or noise in stereo, which some mixes mean to be; mono with a delay between the channels.");

  private final CheckSettings settings;

  public FalseStereoCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured) {
    OptionalDouble correlation = measured.stereo().correlation();
    if (correlation.isEmpty()) {
      return Examination.notExamined(this, "At least one channel is silent, so the two cannot be compared.");
    }
    double same = settings.limit(SAME);
    if (measured.stereo().identical() || correlation.getAsDouble() <= same) {
      return Examination.passed(this);
    }
    double left = measured.channels().getFirst().rmsDbfs().orElse(0);
    double right = measured.channels().getLast().rmsDbfs().orElse(0);
    String apart = Math.abs(left - right) < 0.05 ? "" : ", only " + Figures.number(Math.abs(left - right), 1) + " dB louder in the "
        + Figures.channel(left > right ? 0 : 1) + " one";
    return Examination.found(this, List.of(Finding.of(this, settings.severity(), "The file is stereo, but both channels hold the same sound"
            + apart + ": the song is mono. If the mix is meant to be wide, please check the export's channel setting and whether the master"
            + " bus is mono.")
        .with(correlation.getAsDouble(), same, "")));
  }
}
