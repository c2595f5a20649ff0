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

/** The sound drops out for a moment, though not to digital silence, with edges that no sound has. */
public final class DropoutCheck implements TraceCheck<LevelDrops> {
  static final Limit MOST = new Limit(
      "most_per_minute", 4, 0, 1000, "a minute", "more of them than this are taken for a gate or a stutter, which is no more than a note");

  public static final CheckManual MANUAL = CheckManual.of(
          "mix.dropout", "PREP-11", "The sound drops out for a moment, though not to digital silence, with edges that no sound has.")
      .looksAt("falls of the level in all channels by more than 30 dB, their edges, their length and the levels on both sides")
      .grade(Severity.BLOCK, "a drop of " + SuddenDrop.words() + ", and no more than most_per_minute")
      .grade(Severity.INFO, "more of them")
      .limits(SuddenDrop.FALL, SuddenDrop.EDGE, SuddenDrop.LONGEST, MOST)
      .cannotSee("Drops by less, and those with edges as soft as an editor or a gate draws them.");

  private final CheckSettings settings;

  public DropoutCheck(CheckSettings settings) {
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
    for (Drop drop : seen.first()) {
      if (drop.channel() < 0 && SuddenDrop.is(drop, rate, settings)) {
        drops.add(drop);
      }
    }
    double minutes = Math.max(1, measured.format().durationSeconds() / 60);
    if (drops.size() / minutes > settings.limit(MOST)) {
      Drop first = drops.getFirst();
      return Examination.found(this, List.of(Finding.of(this, settings.atMost(Severity.INFO),
              "The level drops abruptly and comes back in " + Figures.count(drops.size(), "place", "places") + ", the first at "
                  + Figures.time((double) first.startFrame() / rate) + ", as a gate or a stutter effect does it. If that is meant, nothing"
                  + " needs to be done.")
          .with(drops.size() / minutes, settings.limit(MOST), "a minute")
          .at((double) first.startFrame() / rate, (double) (first.startFrame() + first.frames()) / rate)));
    }
    return Places.found(this, drops, Drop.MOST, drop -> drop(drop, rate), settings.severity(), "drop", "drops");
  }

  private Finding drop(Drop drop, int rate) {
    double start = (double) drop.startFrame() / rate;
    double length = (double) drop.frames() / rate;
    return Finding.of(this, settings.severity(),
            "The sound drops by " + Figures.number(drop.fallDb(), 0) + " dB for " + Figures.length(length) + " at " + Figures.time(start)
                + " and comes back as suddenly. Please listen at this time; if it is not meant, print the mix again, offline or with a larger"
                + " buffer.")
        .with(drop.fallDb(), settings.limit(SuddenDrop.FALL), "dB")
        .at(start, start + length)
        .sure(0.9);
  }
}
