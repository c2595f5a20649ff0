package org.premaster.verification.checks;

import java.util.List;
import java.util.Optional;
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

/** The mix loses much of its loudness when it is heard in mono. */
public final class MonoLossCheck implements StereoImageCheck {
  static final Limit MOST = new Limit("most_lu", 3, 0.1, 60, "LU", "loss that raises no question; channels that do not agree at all lose 3.01");
  static final Limit GRAVE = new Limit("grave_lu", 6, 0.1, 60, "LU", "loss from which on the finding says that the mix does not survive");

  public static final CheckManual MANUAL = CheckManual.of(
          "mix.mono-loss", "PREP-11", "The mix loses much of its loudness when it is heard in mono.")
      .looksAt("the loudness of both channels against that of their sum, in an eighth of the file spread over all of it")
      .grade(Severity.WARN, "the sum is quieter by more than most_lu")
      .limits(MOST, GRAVE)
      .cannotSee("Single sounds that vanish while the rest stays. An inverted channel is a matter of mix.polarity.");

  private final CheckSettings settings;

  public MonoLossCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured, StereoImage seen) {
    OptionalDouble loss = seen.monoLossLu();
    if (loss.isEmpty()) {
      return Examination.notExamined(this, Silence.NOTHING_SOUNDS);
    }
    double most = settings.limit(MOST);
    if (loss.getAsDouble() <= most || Silence.inOneChannel(measured) || PolarityCheck.oneInverted(measured, seen)) {
      return Examination.passed(this);
    }
    boolean grave = loss.getAsDouble() > settings.limit(GRAVE);
    return Examination.found(this, List.of(Finding.of(this, settings.severity(), "In mono the mix is " + Figures.against(loss.getAsDouble(), most)
            + " LU quieter, because left and right cancel each other" + (grave ? ": on telephones, in shops and clubs most of it vanishes." : ".")
            + " Please listen to it in mono, and narrow or re-time the widened sounds that disappear.")
        .with(loss.getAsDouble(), grave ? settings.limit(GRAVE) : most, "LU")));
  }

  /** The loss, where it is one by the limit as shipped. */
  static Optional<Double> loss(StereoImage image) {
    return image.monoLossLu().stream().boxed().filter(loss -> loss > MOST.standard()).findFirst();
  }
}
