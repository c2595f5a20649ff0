package org.premaster.verification.checks;

import java.util.Optional;
import org.premaster.stems.BusCompressorCause;
import org.premaster.stems.BusLimiterCause;
import org.premaster.stems.Cause;
import org.premaster.stems.MixEqualizerCause;
import org.premaster.stems.WidenerCause;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

/** The mix went through a stage on its bus that the stems did not go through. */
public final class StemBusProcessingCheck implements StemCauseCheck {
  public static final CheckManual MANUAL = CheckManual.of(
          "stems.bus-processing", "STEM-04", "The mix went through a stage on its bus that the stems did not go through.")
      .looksAt("the gain that takes the sum of the stems to the mix, over time, frequency, level and width")
      .grade(Severity.BLOCK, "it is a limiter, or it changes the width")
      .grade(Severity.WARN, "it is a compressor, which may stay as part of the sound (STEM-05), or an equalizer")
      .cannotSee("A stage that stems and mix both went through.");

  private final CheckSettings settings;

  public StemBusProcessingCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Optional<Severity> weight(Cause cause) {
    return switch (cause) {
      case BusLimiterCause _, WidenerCause _ -> Optional.of(settings.severity());
      case BusCompressorCause _, MixEqualizerCause _ -> Optional.of(settings.atMost(Severity.WARN));
      default -> Optional.empty();
    };
  }
}
