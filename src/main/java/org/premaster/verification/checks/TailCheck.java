package org.premaster.verification.checks;

import java.util.List;
import org.premaster.intake.Song;
import org.premaster.measurement.Measurements;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** The mix ends in the middle of its sound, or with too little room after it. */
public final class TailCheck implements MixCheck {
  public static final CheckManual MANUAL = EdgeOfMix.manual(
      "mix.tail", "The mix ends in the middle of its sound, or with too little room after it.", "end",
      "A reverb that was cut below -60 dBFS, and a fade that was printed though mastering should make it.");

  private final CheckSettings settings;

  public TailCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  /** A song that runs into the next one ends where the other starts. */
  @Override
  public boolean concerns(MixFacts mix) {
    return MixCheck.super.concerns(mix) && !mix.song().map(Song::continuousWithNext).orElse(false);
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured) {
    if (Silence.digital(measured)) {
      return Examination.notExamined(this, Silence.NOTHING_SOUNDS);
    }
    EdgeOfMix tail = EdgeOfMix.tail(measured);
    double end = measured.format().durationSeconds();
    if (tail.cutThrough(settings)) {
      return Examination.found(this, List.of(Finding.of(this, settings.severity(),
              "The mix ends in the middle of its sound: the very last sample, at " + Figures.time(end) + ", still stands at "
                  + Figures.number(100 * tail.outermost(), 1) + " % of full scale. Please print it again until the last sound and its"
                  + " reverb have died away, and " + asked() + " longer; if the song runs into the next one, say so in the sheet.")
          .with(tail.outermost(), settings.limit(EdgeOfMix.STEP), "of full scale")
          .at(Math.max(0, end - 0.01), end)));
    }
    if (tail.tooShort(settings)) {
      return room(tail, end, settings.atMost(Severity.WARN), settings.limit(EdgeOfMix.REQUIRED),
          " Please let the export run " + asked() + " longer when the mix is printed again.");
    }
    if (tail.belowAdvice(settings)) {
      return room(tail, end, settings.atMost(Severity.INFO), settings.limit(EdgeOfMix.ADVISED), " Nothing needs to be done.");
    }
    return Examination.passed(this);
  }

  private Examination room(EdgeOfMix tail, double end, Severity severity, double limit, String advice) {
    return Examination.found(this, List.of(Finding.of(this, severity,
            "There is " + tail.spokenRoom() + " after the last sound; " + Figures.plain(limit) + " s or more helps." + advice)
        .with(tail.room(), limit, "s")
        .at(Math.max(0, end - tail.room()), end)));
  }

  private String asked() {
    return Figures.plain(Math.max(settings.limit(EdgeOfMix.REQUIRED), settings.limit(EdgeOfMix.ADVISED))) + " s";
  }
}
