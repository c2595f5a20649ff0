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

/** The mix ends before its sound has died away. */
public final class TailCheck implements TraceCheck<Tail> {
  static final Limit STEP = new Limit(
      "step", 0.1, 0.01, 10, "of the RMS", "a last sample of so much of the RMS of the last 5 ms is a cut through the waveform");
  static final Limit AUDIBLE = new Limit("audible_dbfs", -60, -90, 0, "dBFS", "quieter sound that is cut is no more than a question");
  static final Limit STEP_BEFORE_SILENCE = new Limit(
      "step_before_silence", 0.5, 0.01, 10, "of the RMS", "the same where digital silence follows, in which many synthesizers end hard");

  public static final CheckManual MANUAL = CheckManual.of("mix.tail", "PREP-01", "The mix ends before its sound has died away.")
      .looksAt("the last 0.1 ms of the sound against its last 5 ms, the level 25 to 125 ms before, and how that level fell; neither steady"
          + " noise after the music nor a fader's way down is a cut; not where the song runs into the next one")
      .grade(Severity.BLOCK, "sound above audible_dbfs reaches the file's end and is cut through at step or more, or is still decaying"
          + " and faded out in a few milliseconds")
      .grade(Severity.WARN, "the same in quieter sound or in one that may be noise, or with silence put after it, or faded out without having decayed")
      .limits(STEP, STEP_BEFORE_SILENCE, AUDIBLE)
      .cannotSee("A reverb that was cut below -72 dBFS, or below -60 dBFS with a fade. A decay that a gate closes before digital silence is taken for meant.");

  private static final double SHOWN_SECONDS = 0.01;

  /** A fade of some milliseconds against a click takes the last 5 ms this far down. */
  private static final double FADED_DB = 10;

  private final CheckSettings settings;

  public TailCheck(CheckSettings settings) {
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

  /** A song that runs into the next one ends where the other starts. */
  @Override
  public boolean concerns(MixFacts mix) {
    return TraceCheck.super.concerns(mix) && !Segue.after(mix);
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured) {
    if (MissingEnd.of(measured)) {
      return Examination.notExamined(this, MissingEnd.BECAUSE);
    }
    return Silence.digital(measured) ? Examination.notExamined(this, Silence.NOTHING_SOUNDS) : TraceCheck.super.examine(mix, measured);
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured, Tail seen) {
    TailEvidence tail = TailEvidence.of(measured, seen);
    double end = measured.format().durationSeconds() - seen.silenceSeconds();
    boolean audible = tail.dbfs() >= settings.limit(AUDIBLE);
    boolean faded = seen.levelDbfs().orElse(Double.NEGATIVE_INFINITY) < tail.dbfs() - FADED_DB;
    if (tail.atEdge()) {
      boolean cut = tail.missingSeconds().isPresent()
          || (tail.share() >= settings.limit(STEP) && !faded && !NoiseFloor.mayBe(measured, tail.dbfs()));
      return found(cut && audible ? settings.severity() : settings.atMost(Severity.WARN), end, tail, STEP,
          "The mix ends before its sound has died away: right at the end, at " + Figures.time(end) + ", it still stands at "
              + Figures.number(tail.dbfs(), 0) + " dBFS" + (faded ? ", faded out within milliseconds" : "") + "." + missing(tail)
              + " Please print it again until the last sound and its reverb have died away, and 1 s longer; if the song runs into the"
              + " next one, say so in the sheet.");
    }
    if (tail.beforeSilence() && !faded && tail.share() >= settings.limit(STEP_BEFORE_SILENCE)) {
      return found(settings.atMost(Severity.WARN), end, tail, STEP_BEFORE_SILENCE,
          "The last sound breaks off at " + Figures.time(end) + " with a jump into digital silence, as if its reverb were cut." + missing(tail)
              + " Please listen there; if it is not meant to sound like this, print the mix again with the whole decay.");
    }
    return Examination.passed(this);
  }

  private static String missing(TailEvidence tail) {
    return tail.missingSeconds().isPresent()
        ? " By the way it decays, about " + Figures.length(Math.max(0.1, tail.missingSeconds().getAsDouble())) + " of it are missing."
        : "";
  }

  private Examination found(Severity severity, double end, TailEvidence tail, Limit limit, String message) {
    return Examination.found(this, List.of(Finding.of(this, severity, message)
        .with(tail.share(), settings.limit(limit), "of the RMS")
        .at(Math.max(0, end - SHOWN_SECONDS), end)));
  }
}
