package org.premaster.verification.checks;

import java.util.Optional;
import org.premaster.stems.Cause;
import org.premaster.stems.ContainedCause;
import org.premaster.stems.ExtraCause;
import org.premaster.stems.MissingElementCause;
import org.premaster.stems.MissingReturnCause;
import org.premaster.stems.ModulationCause;
import org.premaster.stems.TwinCause;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

/** The mix holds a sound that the stems do not, or the stems one that the mix does not. */
public final class StemContentCheck implements StemCauseCheck {
  public static final CheckManual MANUAL = CheckManual.of(
          "stems.content", "STEM-10", "The mix holds a sound that the stems do not, or the stems one that the mix does not.")
      .looksAt("the stems laid over the rough mix, by second and band")
      .grade(Severity.BLOCK, "a sound or an effects return is in no stem, or a stem is not in the mix, or in it once less")
      .grade(Severity.WARN, "a stem differs from what the mix has of it as free-running modulation does")
      .cannotSee("What sounds so softly that word lengths explain it.");

  private final CheckSettings settings;

  public StemContentCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Optional<Severity> weight(Cause cause) {
    return switch (cause) {
      case MissingElementCause _, MissingReturnCause _, ExtraCause _, TwinCause _, ContainedCause _ -> Optional.of(settings.severity());
      case ModulationCause _ -> Optional.of(settings.atMost(Severity.WARN));
      default -> Optional.empty();
    };
  }
}
