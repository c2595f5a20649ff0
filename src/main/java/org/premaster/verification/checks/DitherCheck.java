package org.premaster.verification.checks;

import java.util.List;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.traces.Dither;
import org.premaster.measurement.traces.Dither.Kind;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Limit;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** Dither was put on the mix. */
public final class DitherCheck implements TraceCheck<Dither> {
  static final Limit HARMLESS = new Limit("harmless_bits", 24, 8, 32, "bit", "dither for so many bits or more is far below all other noise");

  public static final CheckManual MANUAL = CheckManual.of("mix.dither", "PREP-05", "Dither was put on the mix.")
      .looksAt("the quietest stretches that are not digital silence: the grid on which they stand, and the level and color of their noise")
      .grade(Severity.WARN, "dither for fewer than harmless_bits")
      .grade(Severity.INFO, "dither for harmless_bits or more")
      .limits(HARMLESS)
      .cannotSee("Dither under music that never becomes quiet enough is NOT_EXAMINED. Dither that was changed in level and processed further"
          + " looks like any other noise, and noise of exactly its level looks like dither.");

  private final CheckSettings settings;

  public DitherCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Class<Dither> looksFor() {
    return Dither.class;
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured, Dither seen) {
    if (Silence.digital(measured)) {
      return Examination.notExamined(this, Silence.NOTHING_SOUNDS);
    }
    if (seen.kind() == Kind.UNKNOWN) {
      return Examination.notExamined(this, "There is no passage quiet enough to show dither.");
    }
    if (seen.kind() == Kind.ABSENT) {
      return Examination.passed(this);
    }
    boolean harmless = seen.bits() >= settings.limit(HARMLESS);
    double level = seen.levelDbfs().orElseThrow();
    double at = seen.atSeconds().orElseThrow();
    String what = "Dither for " + seen.bits() + " bits lies under the mix (" + kind(seen.kind()) + ", " + Figures.number(level, 1)
        + " dBFS; seen at " + Figures.time(at) + "). ";
    return Examination.found(this, List.of(
        Finding.of(this, harmless ? settings.atMost(Severity.INFO) : settings.severity(), what + (harmless
                ? "This is far too little to be heard, and nothing needs to be done."
                : "It adds to the dither that the master needs at its end. Please switch dither off, in the export dialog and in the last plug-in"
                    + " of the master bus, and print the mix again at 24 bits or more."))
            .with(seen.bits(), settings.limit(HARMLESS), "bit")
            .at(at, at + 0.2)
            .sure(0.95 * seen.agreeing())));
  }

  private static String kind(Kind kind) {
    return switch (kind) {
      case RECTANGULAR -> "rectangular";
      case TRIANGULAR -> "triangular";
      default -> "with noise shaping";
    };
  }
}
