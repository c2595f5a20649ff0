package org.premaster.verification.checks;

import java.util.Optional;
import org.premaster.intake.FileRole;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.likeness.Likeness.Relation;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Kin;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** The mix was processed further than another print of the same mix. */
public final class MasterOfMixCheck implements KinCheck {
  public static final CheckManual MANUAL = CheckManual.of(
          "mix.master-of-mix", "BEAT-04", "The mix was processed further than another print of the same mix.")
      .looksAt("prints of the same song, laid over each other with a free equalizer and level, and their peak to loudness ratios")
      .grade(Severity.WARN, "the other print has more room between peaks and loudness, as a mix has before a limiter")
      .cannotSee("A master of which no other print is known.");

  private final CheckSettings settings;

  public MasterOfMixCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Optional<Finding> examine(MixFacts mix, Measurements measured, Kin kin) {
    boolean denser = kin.plrLu().isPresent() && measured.plrLu().isPresent()
        && measured.plrLu().getAsDouble() < kin.plrLu().getAsDouble();
    if (kin.likeness().relation() == Relation.MASTER_OF_SAME_MIX && denser && mix.file().role() == FileRole.MIX && kin.sameSong()) {
      return Optional.of(Finding.of(this, settings.severity(), "This is the same mix as " + kin.place() + ", but processed further: its peaks"
              + " stand " + Figures.number(measured.plrLu().getAsDouble(), 1) + " LU above its loudness, there "
              + Figures.number(kin.plrLu().getAsDouble(), 1) + " LU. What was limited cannot be mastered as well again. Please send the"
              + " print without processing on the master bus as the mix.")
          .with(measured.plrLu().getAsDouble(), kin.plrLu().getAsDouble(), "LU")
          .sure(0.9));
    }
    return Optional.empty();
  }
}
