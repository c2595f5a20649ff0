package org.premaster.verification.checks;

import java.util.ArrayList;
import java.util.List;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.traces.LevelDrops;
import org.premaster.measurement.traces.LevelDrops.Drop;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Limit;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** One channel drops out for a moment while the other plays on. */
public final class OneSidedDropoutCheck implements TraceCheck<LevelDrops> {
  static final Limit CORRELATION = new Limit(
      "correlation", 0.1, 0, 1, "", "channels that have less to do with each other than this may well stop singly");
  static final Limit MOST = new Limit(
      "most_per_minute", 4, 0, 1000, "a minute", "more of them than this are taken for the arrangement");

  public static final CheckManual MANUAL = CheckManual.of(
          "mix.one-sided-dropout", "PREP-11", "One channel drops out for a moment while the other plays on.")
      .looksAt("falls of one channel's level by more than 30 dB while another stays within 15 dB, their edges, their length, the levels on both"
          + " sides and the correlation with the other channel before")
      .grade(Severity.BLOCK, "a drop of " + SuddenDrop.words() + ", in channels of correlation or more, and no more than most_per_minute")
      .limits(SuddenDrop.FALL, SuddenDrop.EDGE, SuddenDrop.LONGEST, CORRELATION, MOST)
      .cannotSee("Drops by less, those with soft edges, and those of channels that play different things.");

  private final CheckSettings settings;

  public OneSidedDropoutCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Class<LevelDrops> looksFor() {
    return LevelDrops.class;
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured, LevelDrops seen) {
    int rate = measured.format().sampleRateHz();
    List<Drop> drops = new ArrayList<>();
    int others = 0;
    for (Drop drop : seen.first()) {
      if (drop.channel() >= 0) {
        boolean related = Math.abs(drop.correlation().orElse(0)) >= settings.limit(CORRELATION);
        if (related && SuddenDrop.is(drop, rate, settings)) {
          drops.add(drop);
        } else {
          others++;
        }
      }
    }
    double minutes = Math.max(1, measured.format().durationSeconds() / 60);
    if ((drops.size() + others) / minutes > settings.limit(MOST)) {
      return Examination.passed(this);
    }
    return Places.found(this, drops, Drop.MOST, drop -> drop(drop, rate), settings.severity(), "drop", "drops");
  }

  private Finding drop(Drop drop, int rate) {
    double start = (double) drop.startFrame() / rate;
    double length = (double) drop.frames() / rate;
    return Finding.of(this, settings.severity(),
            "The " + Figures.channel(drop.channel()) + " channel drops by " + Figures.number(drop.fallDb(), 0) + " dB for "
                + Figures.length(length) + " at " + Figures.time(start) + " while the other plays on. Please listen at this time, look for a"
                + " broken connection or plug-in, and print the mix again.")
        .with(drop.fallDb(), settings.limit(SuddenDrop.FALL), "dB")
        .at(start, start + length)
        .in(drop.channel())
        .sure(0.9);
  }
}
