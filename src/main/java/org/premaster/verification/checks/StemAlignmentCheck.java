package org.premaster.verification.checks;

import java.util.Optional;
import org.premaster.stems.Cause;
import org.premaster.stems.DriftCause;
import org.premaster.stems.LengthCause;
import org.premaster.stems.OffsetCause;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

/** A file of the set does not start, end or run with the others. */
public final class StemAlignmentCheck implements StemCauseCheck {
  public static final CheckManual MANUAL = CheckManual.of(
          "stems.alignment", "STEM-06", "A file of the set does not start, end or run with the others.")
      .looksAt("lengths to the sample, and where each stem nulls best against the rough mix")
      .grade(Severity.BLOCK, "a file starts elsewhere, also by a fraction of a sample")
      .grade(Severity.WARN, "a file is longer or shorter than the others, or drifts")
      .cannotSee("A shift where the other stems leave nothing of the file to compare.");

  private final CheckSettings settings;

  public StemAlignmentCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Optional<Severity> weight(Cause cause) {
    return switch (cause) {
      case OffsetCause _ -> Optional.of(settings.severity());
      case LengthCause _, DriftCause _ -> Optional.of(settings.atMost(Severity.WARN));
      default -> Optional.empty();
    };
  }
}
