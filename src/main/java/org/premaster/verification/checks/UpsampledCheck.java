package org.premaster.verification.checks;

import java.util.List;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.traces.LongTermSpectrum;
import org.premaster.measurement.traces.LongTermSpectrum.Source;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Limit;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** The audio was converted up from a lower sample rate. */
public final class UpsampledCheck implements TraceCheck<LongTermSpectrum> {
  static final Limit WALL = new Limit(
      "wall_db", 30, 10, 120, "dB", "fall of the spectrum just below half of a usual rate that only a converter leaves");
  static final Limit EMPTY = new Limit(
      "wall_before_nothing_db", 18, 10, 120, "dB", "the same where nothing but rounding noise lies above, in a file of 1.5 times the rate or more");

  public static final CheckManual MANUAL = CheckManual.of("mix.upsampled", "PREP-03", "The audio was converted up from a lower sample rate.")
      .looksAt("the spectrum of some forty moments: a wall that ends at 16, 22.05, 24, 44.1 or 48 kHz with nothing above, and mirror images"
          + " around these frequencies")
      .grade(Severity.WARN, "a wall of wall_db or more (wall_before_nothing_db), or mirror images")
      .limits(WALL, EMPTY)
      .cannotSee("A converted part in a mix that reaches higher by other instruments. Music that does not reach up to the wall. What a poor"
          + " converter adds between 44.1 and 48 kHz does not always show.");

  /** Rate up to which nothing but converters makes walls at its half. */
  private static final int HIGHEST_USUAL = 48_000;

  private final CheckSettings settings;

  public UpsampledCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Class<LongTermSpectrum> looksFor() {
    return LongTermSpectrum.class;
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured, LongTermSpectrum seen) {
    if (seen.source().isEmpty()) {
      return Examination.notExamined(this, "The file is too short for this, or its rate is none that music is converted up to.");
    }
    Source source = seen.source().get();
    int rate = measured.format().sampleRateHz();
    boolean wide = rate >= 1.5 * source.rateHz();
    double limit = settings.limit(source.emptyAbove() && wide ? EMPTY : WALL);
    // Above 40 kHz samplers and oversampled plug-ins end in slopes of their own, with something left behind them
    boolean converters = source.emptyAbove() || source.rateHz() <= HIGHEST_USUAL;
    if (source.wallDb() >= limit && converters) {
      String coder = source.rateHz() < 44_100 ? " A lossy coder may have cut it there, too." : "";
      return found(Finding.of(this, settings.severity(),
              "The spectrum falls by " + Figures.number(source.wallDb(), 0) + " dB just below " + Figures.number(source.wallHz() / 1000, 1)
                  + " kHz and has nothing above, as where audio of " + Figures.rate(source.rateHz()) + " was converted to "
                  + Figures.rate(rate) + "." + coder + advice())
          .with(source.wallDb(), limit, "dB")
          .sure(0.7 + (source.wallDb() - limit) / 100));
    }
    if (source.mirrored()) {
      return found(Finding.of(this, settings.severity(),
              "What lies above " + Figures.plain(source.rateHz() / 2000.0) + " kHz is the mirror image of what lies below, as a poor conversion from "
                  + Figures.rate(source.rateHz()) + " to " + Figures.rate(rate) + " leaves it." + advice())
          .sure(0.85));
    }
    return Examination.passed(this);
  }

  private static String advice() {
    return " A higher rate adds nothing afterwards; please print the mix from its session at the session's own rate, without a conversion.";
  }

  private Examination found(Finding finding) {
    return Examination.found(this, List.of(finding));
  }
}
