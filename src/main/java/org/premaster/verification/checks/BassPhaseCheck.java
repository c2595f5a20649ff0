package org.premaster.verification.checks;

import java.util.List;
import java.util.OptionalDouble;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.traces.StereoImage;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Limit;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** Left and right are out of phase in the bass. */
public final class BassPhaseCheck implements StereoImageCheck {
  static final Limit LEAST = new Limit("correlation", 0.3, -1, 1, "", "correlation of left and right below 120 Hz that raises no question");

  public static final CheckManual MANUAL = CheckManual.of("mix.bass-phase", "PREP-11", "Left and right are out of phase in the bass.")
      .looksAt("the correlation of left and right from 20 to 120 Hz, in an eighth of the file spread over all of it")
      .grade(Severity.WARN, "it is below correlation")
      .limits(LEAST)
      .cannotSee("A bass of less than a hundredth of the energy. An inverted channel is a matter of mix.polarity.");

  private final CheckSettings settings;

  public BassPhaseCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured, StereoImage seen) {
    OptionalDouble bass = seen.bassCorrelation();
    if (bass.isEmpty()) {
      return Examination.notExamined(this, "There is too little bass in both channels to compare it.");
    }
    double least = settings.limit(LEAST);
    if (bass.getAsDouble() >= least || Silence.inOneChannel(measured) || PolarityCheck.oneInverted(measured, seen)) {
      return Examination.passed(this);
    }
    return Examination.found(this, List.of(Finding.of(this, settings.severity(), "Below 120 Hz the two channels hardly agree (correlation "
            + Figures.against(bass.getAsDouble(), least) + ", and 1 is mono): the bass gets weak in mono and on club systems, and a vinyl cut"
            + " cannot hold it. Please bring bass and kick to the center, or make the lows mono below about 120 Hz; stereo wideners and wide"
            + " synthesizer basses are the usual cause.")
        .with(bass.getAsDouble(), least, "")));
  }
}
