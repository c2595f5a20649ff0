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
  static final Limit BETWEEN = new Limit(
      "true_peak_dbtp", -0.5, -24, 24, "dBTP", "true peak that is too hot by itself, wherever the samples stand");

  public static final CheckManual MANUAL = CheckManual.of(
          "mix.headroom", "PREP-02", "The loudest sample stands too close to full scale to leave room for mastering.")
      .looksAt("the sample peak and the true peak of the whole file")
      .grade(Severity.WARN, "less than least_db of room, or a true peak above true_peak_dbtp")
      .grade(Severity.INFO, "at least least_db, but less than advised_db")
      .limits(LEAST, ADVISED, BETWEEN)
      .cannotSee("Whether the loud passages were limited: mix.already-mastered looks for that, and mix.clipping for peaks that were cut off."
          + " Floating-point files over full scale are a matter of mix.over-full-scale.");

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
    boolean floating = measured.format().encoding() == Encoding.FLOAT;
    double highest = peak.getAsDouble();
    if (floating && highest > 0) {
      return Examination.passed(this);
    }
    double least = settings.limit(LEAST);
    double advised = settings.limit(ADVISED);
    double between = measured.peaks().truePeakDbtp().orElse(highest);
    if (highest > -least + TOLERANCE) {
      return found(measured, settings.severity(), highest, least, over(between) + " Please lower the master fader by about "
          + Figures.number(Math.ceil(highest + least), 0) + " dB, with no limiter, and print again; "
          + (floating ? "or leave it to us, because a floating-point file loses nothing by being turned down."
              : "if the mix is undamaged we can also turn it down ourselves."));
    }
    if (between > settings.limit(BETWEEN)) {
      return betweenSamples(measured, between);
    }
    if (advised > least && highest > -advised + TOLERANCE) {
      return found(measured, settings.atMost(Severity.INFO), highest, advised,
          " This is enough to work with; nothing needs to be done.");
    }
    return Examination.passed(this);
  }

  /** What the samples do not show of a wave that goes over full scale between them. */
  private static String over(double truePeak) {
    return truePeak > 0 ? " Between samples the waveform goes " + Figures.against(truePeak, 0) + " dB over full scale, which many players cut"
        + " off." : "";
  }

  private Examination betweenSamples(Measurements measured, double truePeak) {
    double limit = settings.limit(BETWEEN);
    OptionalDouble at = measured.peaks().truePeakAtSeconds();
    Finding finding = Finding.of(this, settings.severity(), "Between its samples the waveform reaches " + Figures.against(truePeak, limit)
            + " dBTP" + (at.isPresent() ? " at " + Figures.time(at.getAsDouble()) : "") + ", though no sample stands that high: this is as hot"
            + " as a master. Please lower the master fader, or take a clipper or limiter off that makes such edges, and print again.")
        .with(truePeak, limit, "dBTP");
    return Examination.found(this, List.of(at.isPresent() ? finding.at(at.getAsDouble(), at.getAsDouble()) : finding));
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
