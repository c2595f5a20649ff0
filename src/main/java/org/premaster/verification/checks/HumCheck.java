package org.premaster.verification.checks;

import java.util.List;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.traces.MainsHum;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Limit;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** The mains hum under the music. */
public final class HumCheck implements TraceCheck<MainsHum> {
  static final Limit LOUDEST = new Limit("loudest_dbfs", -75, -120, -20, "dBFS", "hum up to this level is no matter");
  static final Limit LINES = new Limit("least_lines", 2, 1, 12, "", "lines at 50 or 60 Hz and their multiples that make a hum; one alone may be a bass");

  public static final CheckManual MANUAL = CheckManual.of("mix.hum", "PREP-11", "The mains hum under the music.")
      .looksAt("lines within half a hertz of 50 or 60 Hz and at their multiples, steady in frequency and level in the quietest seconds")
      .grade(Severity.WARN, "least_lines or more, together louder than loudest_dbfs")
      .limits(LOUDEST, LINES)
      .cannotSee("Hum under music that never becomes quiet, hum that a gate closes with the music, and hum in opposite polarity on both channels."
          + " A drone tuned to exactly 50 or 60 Hz from head to tail looks the same.");

  private final CheckSettings settings;

  public HumCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Class<MainsHum> looksFor() {
    return MainsHum.class;
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured, MainsHum seen) {
    if (seen.hertz().isEmpty() || seen.lines() < settings.limit(LINES) || seen.levelDbfs().orElseThrow() <= settings.limit(LOUDEST)) {
      return Examination.passed(this);
    }
    double level = seen.levelDbfs().getAsDouble();
    return Examination.found(this, List.of(
        Finding.of(this, settings.severity(),
                "Hum of the mains lies under the mix at " + Figures.number(level, 1) + " dBFS (" + Figures.number(seen.hertz().getAsDouble(), 1)
                    + " Hz and its multiples; listen at " + Figures.time(seen.atSeconds()) + "). Please look for it on the single tracks, at guitar"
                    + " amplifiers and ground loops first, and record again or clean the tracks that have it before the mix.")
            .with(level, settings.limit(LOUDEST), "dBFS")
            .at(seen.atSeconds(), seen.atSeconds() + 1)
            .sure(Math.min(0.98, 0.6 + 0.08 * seen.lines()))));
  }
}
