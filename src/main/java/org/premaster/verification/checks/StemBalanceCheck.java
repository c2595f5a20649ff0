package org.premaster.verification.checks;

import java.util.Optional;
import org.premaster.stems.Cause;
import org.premaster.stems.GainCause;
import org.premaster.stems.PanCause;
import org.premaster.stems.PolarityCause;
import org.premaster.stems.SidesCause;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Limit;
import org.premaster.verification.Severity;

/** A stem has another level, polarity or place between left and right than the mix has of it. */
public final class StemBalanceCheck implements StemCauseCheck {
  private static final Limit WORTH_ASKING =
      new Limit("worth_asking_db", 0.25, 0, 12, "dB", "a smaller error is only noted");

  public static final CheckManual MANUAL = CheckManual.of(
          "stems.balance", "STEM-11", "A stem has another level, polarity or place between left and right than the mix has of it.")
      .looksAt("the stems laid over the rough mix, by second and band, each side")
      .grade(Severity.BLOCK, "a stem is inverted, or its sides are exchanged")
      .grade(Severity.WARN, "its level or its pan is off by the limit or more")
      .grade(Severity.INFO, "its level or its pan is off by less")
      .limits(WORTH_ASKING)
      .cannotSee("A change that moves with time; what follows the level of the mix is told by stems.bus-processing.");

  private final CheckSettings settings;

  public StemBalanceCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Optional<Severity> weight(Cause cause) {
    return switch (cause) {
      case PolarityCause _, SidesCause _ -> Optional.of(settings.severity());
      case PanCause pan -> Optional.of(lesser(pan.leftDb()));
      case GainCause gain -> Optional.of(lesser(gain.db()));
      default -> Optional.empty();
    };
  }

  private Severity lesser(double db) {
    return settings.atMost(Math.abs(db) >= settings.limit(WORTH_ASKING) ? Severity.WARN : Severity.INFO);
  }
}
