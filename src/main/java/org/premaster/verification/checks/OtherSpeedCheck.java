package org.premaster.verification.checks;

import java.util.Optional;
import org.premaster.measurement.Measurements;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Kin;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** The mix runs at another speed than another print of the same song, by just the ratio of two sample rates. */
public final class OtherSpeedCheck implements KinCheck {
  public static final CheckManual MANUAL = CheckManual.of(
          "mix.other-speed", "PREP-03", "The mix runs at another speed than another print of the same song, by just the ratio of two sample rates.")
      .looksAt("landmarks of prints of the same song, as they are and as 44.1 and 48 kHz would exchange them")
      .grade(Severity.WARN, "the prints agree only where one is played 8.8 % faster")
      .cannotSee("Which of the two is right, mixes of which no other print is known, and mistaken rates other than 44.1 for 48 kHz.");

  private final CheckSettings settings;

  public OtherSpeedCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Optional<Finding> examine(MixFacts mix, Measurements measured, Kin kin) {
    double speed = kin.likeness().speed();
    if (kin.sameSong() && speed != 1) {
      boolean slow = speed > 1;
      return Optional.of(Finding.of(this, settings.severity(), "This mix runs " + Figures.number(100 * Math.abs(1 / speed - 1), 1) + " % "
              + (slow ? "slower and lower" : "faster and higher") + " than " + kin.place() + ", which is just the ratio of "
              + (Math.abs(Math.abs(Math.log(speed)) - Math.log(48 / 44.1)) < 1e-3 ? "44.1 and 48 kHz" : "two sample rates")
              + ": one of them says another rate than it was made at. Please check the rates of session and export, and print again"
              + " whichever is wrong.")
          .with(1 / speed, 1, "")
          .sure(Math.min(0.99, 0.8 + kin.likeness().share())));
    }
    return Optional.empty();
  }
}
