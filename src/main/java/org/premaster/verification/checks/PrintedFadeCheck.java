package org.premaster.verification.checks;

import java.util.List;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.traces.Tail;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Limit;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** The fade-out at the end is already printed into the mix. */
public final class PrintedFadeCheck implements TraceCheck<Tail> {
  static final Limit SHORTEST = new Limit("shortest_seconds", 1.5, 1.5, 30, "s", "a shorter fade is taken for the end of a sound");

  public static final CheckManual MANUAL = CheckManual.of("mix.printed-fade", "PREP-01", "The fade-out at the end is already printed into the mix.")
      .looksAt("the course of the level over the last half minute of the sound: a fader's way down to nothing is a power of the time that is"
          + " left, while a natural decay falls evenly in decibels; not where the song runs into the next one")
      .grade(Severity.WARN, "a fader's way down of shortest_seconds or more")
      .limits(SHORTEST)
      .cannotSee("A fade that falls evenly in decibels looks like a decay. A fade over music with pauses may not show.");

  private final CheckSettings settings;

  public PrintedFadeCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Class<Tail> looksFor() {
    return Tail.class;
  }

  /** Where a song runs into the next one, the fade is part of it. */
  @Override
  public boolean concerns(MixFacts mix) {
    return TraceCheck.super.concerns(mix) && !Segue.after(mix);
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured) {
    return Silence.digital(measured) ? Examination.notExamined(this, Silence.NOTHING_SOUNDS) : TraceCheck.super.examine(mix, measured);
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured, Tail seen) {
    double length = seen.fadeSeconds().orElse(0);
    if (length < settings.limit(SHORTEST)) {
      return Examination.passed(this);
    }
    double end = measured.format().durationSeconds() - seen.silenceSeconds();
    return Examination.found(this, List.of(Finding.of(this, settings.severity(),
            "The mix ends in a fade-out of about " + Figures.length(length) + ", from " + Figures.time(end - length) + " on. A fade is best"
                + " made in mastering, after all processing. Please print the end without the fade and tell us where it should be.")
        .with(length, settings.limit(SHORTEST), "s")
        .at(Math.max(0, end - length), end)
        .sure(0.9)));
  }
}
