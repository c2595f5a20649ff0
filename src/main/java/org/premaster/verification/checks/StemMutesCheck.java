package org.premaster.verification.checks;

import java.util.Optional;
import org.premaster.stems.AbsentPassageCause;
import org.premaster.stems.Cause;
import org.premaster.stems.SilentPassageCause;
import org.premaster.stems.SilentStemCause;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

/** A stem is silent where the mix has it, or sounds where the mix does not. */
public final class StemMutesCheck implements StemCauseCheck {
  public static final CheckManual MANUAL = CheckManual.of(
          "stems.mutes", "STEM-07", "A stem is silent where the mix has it, or sounds where the mix does not.")
      .looksAt("the stems laid over the rough mix, by second and band; the peak of each stem")
      .grade(Severity.BLOCK, "a stem is silent, throughout or for a while, or sounds alone")
      .cannotSee("A mute that stems and mix share.");

  private final CheckSettings settings;

  public StemMutesCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Optional<Severity> weight(Cause cause) {
    return switch (cause) {
      case SilentStemCause _, SilentPassageCause _, AbsentPassageCause _ -> Optional.of(settings.severity());
      default -> Optional.empty();
    };
  }
}
