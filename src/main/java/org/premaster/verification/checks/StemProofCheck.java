package org.premaster.verification.checks;

import java.util.Optional;
import org.premaster.stems.Cause;
import org.premaster.stems.DamageCause;
import org.premaster.stems.UnprovableCause;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

/** The stems cannot be laid over their rough mix, or not all of their sound can. */
public final class StemProofCheck implements StemCauseCheck {
  public static final CheckManual MANUAL = CheckManual.of(
          "stems.proof", "STEM-10", "The stems cannot be laid over their rough mix, or not all of their sound can.")
      .looksAt("what opening and reading stems and rough mix found")
      .grade(Severity.BLOCK, "a file cannot be read, is damaged or silent, or the rates differ")
      .cannotSee("Whether the stems would sum to the mix.");

  private final CheckSettings settings;

  public StemProofCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  /** Also of a set that could not be summed. */
  @Override
  public boolean ofTheSum() {
    return false;
  }

  @Override
  public Optional<Severity> weight(Cause cause) {
    return switch (cause) {
      case UnprovableCause _, DamageCause _ -> Optional.of(settings.severity());
      default -> Optional.empty();
    };
  }
}
