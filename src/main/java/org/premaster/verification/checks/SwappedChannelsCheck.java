package org.premaster.verification.checks;

import java.util.Optional;
import org.premaster.measurement.Measurements;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Finding;
import org.premaster.verification.Kin;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** Left and right are the other way round than in another print of the same song. */
public final class SwappedChannelsCheck implements KinCheck {
  public static final CheckManual MANUAL = CheckManual.of(
          "mix.swapped-channels", "PREP-11", "Left and right are the other way round than in another print of the same song.")
      .looksAt("prints of the same song, laid over each other as they are and with the channels exchanged")
      .grade(Severity.WARN, "the prints cancel out ten times better with the channels exchanged")
      .cannotSee("Which of the two is right, and mixes of which no other print is known.");

  private final CheckSettings settings;

  public SwappedChannelsCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Optional<Finding> examine(MixFacts mix, Measurements measured, Kin kin) {
    if (kin.sameSong() && kin.likeness().swapped()) {
      return Optional.of(Finding.of(this, settings.severity(), "Left and right are the other way round than in " + kin.place()
          + ". Please check the outputs in the session, and print again whichever is wrong.").sure(0.99));
    }
    return Optional.empty();
  }
}
