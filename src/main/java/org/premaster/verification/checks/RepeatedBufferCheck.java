package org.premaster.verification.checks;

import java.util.List;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.traces.RepeatedBuffers;
import org.premaster.measurement.traces.RepeatedBuffers.Repeat;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Limit;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** A buffer of the sound is played twice in place of the next one. */
public final class RepeatedBufferCheck implements TraceCheck<RepeatedBuffers> {
  static final Limit MOST = new Limit(
      "most_per_minute", 30, 0, 10_000, "a minute", "with more exact repetitions of any length than this, repeating is the sound's own way");

  public static final CheckManual MANUAL = CheckManual.of(
          "mix.repeated-buffer", "PREP-11", "A buffer of the sound is played twice in place of the next one.")
      .looksAt("stretches of 64, 128, 256, 441, 480, 512, 960 or 1024 samples, or whole multiples, that equal those just before sample for sample")
      .grade(Severity.BLOCK, "such stretches, in a sound that repeats itself no more often than most_per_minute")
      .limits(MOST)
      .cannotSee("Repetitions that were dithered, mixed with other sound or converted afterwards, buffers of other lengths, and loops of"
          + " music, which are meant.");

  private final CheckSettings settings;

  public RepeatedBufferCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Class<RepeatedBuffers> looksFor() {
    return RepeatedBuffers.class;
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured, RepeatedBuffers seen) {
    double minutes = Math.max(1, measured.format().durationSeconds() / 60);
    List<Repeat> repeats = seen.first();
    if (seen.periodic() > repeats.size() || (seen.periodic() + repeats.size()) / minutes > settings.limit(MOST)) {
      return Examination.passed(this);
    }
    int rate = measured.format().sampleRateHz();
    int channels = measured.format().channels();
    return Places.found(this, repeats, Repeat.MOST, repeat -> repeat(repeat, rate, channels), settings.severity(), "repetition", "repetitions");
  }

  private Finding repeat(Repeat repeat, int rate, int channels) {
    double start = (double) repeat.startFrame() / rate;
    double length = (double) repeat.buffer() * repeat.times() / rate;
    return Places.in(repeat.channel(), channels, Finding.of(this, settings.severity(),
            "At " + Figures.time(start) + " a buffer of " + repeat.buffer() + " samples " + Places.ofChannel(repeat.channel(), channels)
                + "is played " + (repeat.times() == 1 ? "twice" : (repeat.times() + 1) + " times") + " where the sound should have gone on. This"
                + " happens when the computer cannot keep up during the export; please print the mix again, offline or with a larger buffer,"
                + " and listen at this time.")
        .with(repeat.buffer() * repeat.times(), repeat.buffer(), "samples")
        .at(start, start + length));
  }
}
