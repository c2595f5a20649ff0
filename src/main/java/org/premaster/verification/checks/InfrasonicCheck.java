package org.premaster.verification.checks;

import java.util.List;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.traces.Infrasonic;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Limit;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** Much of the energy lies below what can be heard. */
public final class InfrasonicCheck implements TraceCheck<Infrasonic> {
  static final Limit SHARE = new Limit("most_percent", 3, 0.01, 100, "%", "share of the energy that may lie below 20 Hz");

  public static final CheckManual MANUAL = CheckManual.of("mix.infrasonic", "PREP-11", "Much of the energy lies below what can be heard.")
      .looksAt("the energy from 2 to 20 Hz at sixteen places of the file, beside the whole")
      .grade(Severity.WARN, "more than most_percent of the energy")
      .limits(SHARE)
      .cannotSee("Whether it is the rumble of a turntable, wind at a microphone, or an effect that is meant. Short thumps between these places.");

  private final CheckSettings settings;

  public InfrasonicCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Class<Infrasonic> looksFor() {
    return Infrasonic.class;
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured, Infrasonic seen) {
    double percent = 100 * seen.share();
    if (percent <= settings.limit(SHARE) || seen.levelDbfs().isEmpty()) {
      return Examination.passed(this);
    }
    return Examination.found(this, List.of(
        Finding.of(this, settings.severity(),
                Figures.number(percent, 1) + " % of the energy lies below 20 Hz, at " + Figures.number(seen.levelDbfs().getAsDouble(), 1)
                    + " dBFS most of the time. Nobody hears it, but it costs headroom and moves loudspeakers. Please find the track that brings it and"
                    + " put a high-pass at 20 to 30 Hz there.")
            .with(percent, settings.limit(SHARE), "%")));
  }
}
