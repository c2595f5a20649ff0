package org.premaster.verification.checks;

import java.util.List;
import org.premaster.measurement.Measurements;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Limit;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** The mix is too short to be a song. */
public final class TooShortCheck implements MixCheck {
  static final Limit LEAST = new Limit(
      "least_seconds", 4, 0, 600, "s", "shortest length that raises no question; a CD track has at least 4 s");

  public static final CheckManual MANUAL = CheckManual.of("mix.too-short", "PREP-11", "The mix is too short to be a song.")
      .looksAt("the length of the audio that is really there")
      .grade(Severity.WARN, "shorter than least_seconds")
      .limits(LEAST)
      .cannotSee("A song whose end is missing but which is still long enough.");

  private final CheckSettings settings;

  public TooShortCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured) {
    double seconds = measured.format().durationSeconds();
    double least = settings.limit(LEAST);
    if (measured.format().frames() == 0) {
      return Examination.notExamined(this, "The file holds no audio.");
    }
    if (seconds < least && MissingEnd.of(measured)) {
      return Examination.notExamined(this, MissingEnd.BECAUSE);
    }
    return seconds >= least
        ? Examination.passed(this)
        : Examination.found(this, List.of(Finding.of(this, settings.severity(),
                "The mix is only " + Figures.length(seconds) + " long. Please check that the export range covers the whole song; a track"
                    + " on a CD needs at least 4 s.")
            .with(seconds, least, "s")));
  }
}
