package org.premaster.verification.checks;

import java.util.List;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.traces.Head;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Limit;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** The mix starts in the middle of its sound. */
public final class HeadCheck implements TraceCheck<Head> {
  static final Limit STEP = new Limit(
      "step", 0.1, 0.01, 10, "of the RMS", "a first sample of so much of the RMS of the first 5 ms is a cut through the waveform");
  static final Limit STEP_AFTER_SILENCE = new Limit(
      "step_after_silence", 0.5, 0.01, 10, "of the RMS", "the same where digital silence stands before it, from which many synthesizers start hard");

  public static final CheckManual MANUAL = CheckManual.of("mix.head", "PREP-01", "The mix starts in the middle of its sound.")
      .looksAt("the first 0.1 ms of the sound against its first 5 ms, and these against the 100 ms after; steady noise before the music is no"
          + " sound; not where the song before runs into this one")
      .grade(Severity.BLOCK, "the file's first samples stand at step or more, in sound above -50 dBFS that goes on as it starts")
      .grade(Severity.WARN, "the same in sound so quiet that it may be noise, or with silence put before it, or faded in over a few samples")
      .limits(STEP, STEP_AFTER_SILENCE)
      .cannotSee("An attack that was cut and faded in for so long that it sounds like another one. A song that starts hard on its first"
          + " sample and one whose attack was cut and faded look alike, which is why the latter is only a question.");

  /** A sound that starts from rest on the first sample has less there. */
  private static final double LEAST_SAMPLE = 0.002;

  private static final double SHOWN_SECONDS = 0.01;

  private final CheckSettings settings;

  public HeadCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Class<Head> looksFor() {
    return Head.class;
  }

  /** A song that the one before runs into starts where the other ends. */
  @Override
  public boolean concerns(MixFacts mix) {
    return TraceCheck.super.concerns(mix) && !Segue.before(mix);
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured) {
    return Silence.digital(measured) ? Examination.notExamined(this, Silence.NOTHING_SOUNDS) : TraceCheck.super.examine(mix, measured);
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured, Head seen) {
    HeadEvidence head = HeadEvidence.of(measured, seen);
    boolean through = head.share() >= settings.limit(STEP) && measured.edges().firstSample() >= LEAST_SAMPLE;
    if (head.atEdge() && through) {
      boolean mayBeNoise = NoiseFloor.mayBe(measured, seen.levelDbfs().orElseThrow());
      return found(mayBeNoise ? settings.atMost(Severity.WARN) : settings.severity(), seen, head, STEP,
          "The mix starts in the middle of its sound: the very first sample already stands at " + Figures.number(100 * seen.edge(), 1)
              + " % of full scale. The attack is probably cut. Please print it again with the export starting 1 s before the first sound,"
              + " without a fade.");
    }
    if (head.atEdge()) {
      return found(settings.atMost(Severity.WARN), seen, head, STEP,
          "The sound is there from the very first moment of the file. Either the attack is cut and faded in, or there is no room before"
              + " it. Please start the export 1 s earlier when the mix is printed again, without a fade.");
    }
    if (head.afterSilence() && head.share() >= settings.limit(STEP_AFTER_SILENCE)) {
      return found(settings.atMost(Severity.WARN), seen, head, STEP_AFTER_SILENCE,
          "The first sound, at " + Figures.time(seen.silenceSeconds()) + ", starts with a jump out of digital silence, as if its attack"
              + " were cut. Please listen there; if it is not meant to sound like this, give us the mix with the untouched start.");
    }
    return Examination.passed(this);
  }

  private Examination found(Severity severity, Head seen, HeadEvidence head, Limit limit, String message) {
    return Examination.found(this, List.of(Finding.of(this, severity, message)
        .with(head.share(), settings.limit(limit), "of the RMS")
        .at(seen.silenceSeconds(), seen.silenceSeconds() + SHOWN_SECONDS)));
  }
}
