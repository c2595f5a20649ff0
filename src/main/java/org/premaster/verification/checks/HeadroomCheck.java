package org.premaster.verification.checks;

import java.util.List;
import java.util.OptionalDouble;
import org.premaster.measurement.Measurements;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Limit;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** The loudest sample stands too close to full scale to leave room for mastering. */
public final class HeadroomCheck implements MixCheck {
  /** A peak may miss the limit by so much, in dB, that a person who set the fader by the limit is not told off. */
  private static final double TOLERANCE = 0.005;

  static final Limit LEAST = new Limit("least_db", 2, 0, 24, "dB", "required room from the highest sample up to full scale");
  static final Limit ADVISED = new Limit(
      "advised_db", 0, 0, 24, "dB", "room that is advised; set above least_db it makes a note of the mixes in between (CON-10)");

  public static final CheckManual MANUAL = CheckManual.of(
          "mix.headroom", "PREP-02", "The loudest sample stands too close to full scale to leave room for mastering.")
      .looksAt("the sample peak of the whole file")
      .grade(Severity.WARN, "less than least_db of room")
      .grade(Severity.INFO, "at least least_db, but less than advised_db")
      .limits(LEAST, ADVISED)
      .cannotSee("Whether the loud passages were limited. Peaks at full scale that were cut off are reported by mix.clipping.");

  private final CheckSettings settings;

  public HeadroomCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured) {
    OptionalDouble peak = measured.peaks().samplePeakDbfs();
    if (peak.isEmpty()) {
      return Examination.notExamined(this, Silence.NOTHING_SOUNDS);
    }
    double least = settings.limit(LEAST);
    double advised = settings.limit(ADVISED);
    if (peak.getAsDouble() > -least + TOLERANCE) {
      return found(measured, settings.severity(), peak.getAsDouble(), least, " Please lower the master fader by about "
          + Figures.number(Math.ceil(peak.getAsDouble() + least), 0)
          + " dB, with no limiter, and print again; if the mix is undamaged we can also turn it down ourselves.");
    }
    if (advised > least && peak.getAsDouble() > -advised + TOLERANCE) {
      return found(measured, settings.atMost(Severity.INFO), peak.getAsDouble(), advised,
          " This is enough to work with; nothing needs to be done.");
    }
    return Examination.passed(this);
  }

  private Examination found(Measurements measured, Severity severity, double peak, double room, String advice) {
    OptionalDouble at = measured.peaks().samplePeakAtSeconds();
    String where = at.isPresent() ? " at " + Figures.time(at.getAsDouble()) : "";
    Finding finding = Finding.of(this, severity, "The loudest sample stands at " + Figures.against(peak, -room) + " dBFS" + where
            + ", and " + Figures.plain(room) + " dB of room below full scale are "
            + (settings.limit(LEAST) == room ? "asked for." : "better.") + advice)
        .with(peak, -room, "dBFS");
    return Examination.found(this, List.of(at.isPresent() ? finding.at(at.getAsDouble(), at.getAsDouble()) : finding));
  }
}
