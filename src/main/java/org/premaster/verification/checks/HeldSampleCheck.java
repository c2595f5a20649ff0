package org.premaster.verification.checks;

import java.util.ArrayList;
import java.util.List;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.traces.HeldSamples;
import org.premaster.measurement.traces.HeldSamples.Hold;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Limit;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** The sound stands still at one sample for a moment and jumps on. */
public final class HeldSampleCheck implements TraceCheck<HeldSamples> {
  static final Limit JUMP = new Limit("jump", 3, 1, 1000, "times", "step after the hold, against those of the sound around it");
  static final Limit LEAST_JUMP = new Limit("least_jump", 0.003, 0, 1, "of full scale", "a smaller step cannot be heard");
  static final Limit LONG = new Limit(
      "long_samples", 32, 10, 10_000, "samples", "a hold of so many in moving sound counts whatever the step after it");
  static final Limit PLATEAUS = new Limit(
      "plateaus_per_minute", 20, 0, 10_000, "a minute", "with more runs of equal samples than this, steps are the sound's own way");

  public static final CheckManual MANUAL = CheckManual.of(
          "mix.held-sample", "PREP-11", "The sound stands still at one sample for a moment and jumps on.")
      .looksAt("runs of ten or more equal samples other than zero that a moving waveform enters as it goes and leaves with a step")
      .grade(Severity.BLOCK, "a step of jump and least_jump or more, or a hold of long_samples, in a sound without more plateaus than plateaus_per_minute")
      .limits(JUMP, LEAST_JUMP, LONG, PLATEAUS)
      .cannotSee("Holds in sounds that are made of steps, such as bit-crushed or chip music, and holds that were filtered or converted"
          + " afterwards.");

  /** Equal samples in a row that are still looked over. */
  private static final int MOST_EQUAL = 9;

  private final CheckSettings settings;

  public HeldSampleCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Class<HeldSamples> looksFor() {
    return HeldSamples.class;
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured, HeldSamples seen) {
    List<Hold> holds = new ArrayList<>();
    for (Hold hold : seen.first()) {
      boolean jumps = hold.jump() >= settings.limit(JUMP) * hold.slope() && hold.jump() >= settings.limit(LEAST_JUMP);
      boolean stands = hold.frames() >= settings.limit(LONG) && hold.slope() >= settings.limit(LEAST_JUMP);
      if (jumps || stands) {
        holds.add(hold);
      }
    }
    double minutes = Math.max(1, measured.format().durationSeconds() / 60);
    if ((seen.plateaus() - holds.size()) / minutes > settings.limit(PLATEAUS)) {
      return Examination.passed(this);
    }
    int rate = measured.format().sampleRateHz();
    return Places.found(this, holds, Hold.MOST, hold -> hold(hold, rate, measured.format().channels()), settings.severity(), "moment", "moments");
  }

  private Finding hold(Hold hold, int rate, int channels) {
    double start = (double) hold.startFrame() / rate;
    double length = (double) hold.frames() / rate;
    return Places.in(hold.channel(), channels, Finding.of(this, settings.severity(),
            "The sound " + Places.ofChannel(hold.channel(), channels) + "stands still at one sample for " + Figures.length(length) + " at "
                + Figures.time(start) + " and then jumps on. A converter or an interface lost samples there; please print the mix again,"
                + " offline if it was recorded in real time, and listen at this time.")
        .with(hold.frames(), MOST_EQUAL, "samples")
        .at(start, start + length));
  }
}
