package org.premaster.verification.checks;

import java.util.List;
import java.util.OptionalDouble;
import org.premaster.audio.Encoding;
import org.premaster.measurement.Measurements;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** A floating-point file goes over full scale, which is recoverable as long as it stays floating point. */
public final class OverFullScaleCheck implements MixCheck {
  public static final CheckManual MANUAL = CheckManual.of("mix.over-full-scale", "PREP-02",
          "A floating-point file goes over full scale, which is recoverable as long as it stays floating point.")
      .looksAt("the sample peak of floating-point files")
      .grade(Severity.WARN, "the sample peak is above 0 dBFS")
      .cannotSee("What went over full scale before the file was printed with whole numbers; mix.clipping looks for that.");

  private final Severity severity;

  public OverFullScaleCheck(CheckSettings settings) {
    this.severity = settings.severity();
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public boolean concerns(MixFacts mix) {
    return mix.file().role().measured();
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured) {
    OptionalDouble peak = measured.peaks().samplePeakDbfs();
    if (measured.format().encoding() != Encoding.FLOAT || peak.isEmpty() || peak.getAsDouble() <= 0) {
      return Examination.passed(this);
    }
    double at = measured.peaks().samplePeakAtSeconds().orElse(0);
    return Examination.found(this, List.of(Finding.of(this, severity,
            "The file goes " + Figures.against(peak.getAsDouble(), 0) + " dB over full scale at " + Figures.time(at)
                + ". In a floating-point file nothing is lost by that, so please do not convert this file to whole numbers; "
                + "for the next print, lower the fader instead.")
        .with(peak.getAsDouble(), 0, "dBFS")
        .at(at, at)));
  }
}
