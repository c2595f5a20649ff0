package org.premaster.verification.checks;

import java.util.ArrayList;
import java.util.List;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.Measurements.Gap;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Limit;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** The sound drops out to digital silence and comes back. */
public final class GapCheck implements MixCheck {
  /** Levels on both sides of a dropout are those of one music; a stop and a new start differ by more. */
  private static final double ALIKE_DB = 20;

  static final Limit JUMP = new Limit(
      "jump", 0.01, 0.0001, 1, "of full scale", "sample next to the gap from which on the edge is a cut and no stop in the music");
  static final Limit FLANK = new Limit("flank_dbfs", -40, -60, 0, "dBFS", "level that both sides of a dropout have at least");
  static final Limit MOVING = new Limit(
      "moving_share", 0.25, 0, 1, "of the samples", "least share of the samples beside the gap that differ from the one before; where"
          + " fewer do, the sound is made of square waves, whose own jumps look like edges");
  static final Limit LONGEST = new Limit("longest_seconds", 0.5, 0.001, 60, "s", "a longer gap is taken for a pause in the music");

  public static final CheckManual MANUAL = CheckManual.of(
          "mix.gap", "PREP-11", "The sound drops out to digital silence and comes back.")
      .looksAt("runs of exact zeros between sound, in all channels or in one: their edges, the levels on both sides, their length")
      .grade(Severity.BLOCK, "an edge of jump or more, sound of flank_dbfs or more on both sides that moves from sample to sample, and no longer than"
          + " longest_seconds")
      .grade(Severity.INFO, "an edge of jump or more, but one side is quiet, or the gap is long, as where an arrangement pauses, or the sound is one of square"
          + " waves")
      .limits(JUMP, FLANK, LONGEST, MOVING)
      .cannotSee("Dropouts filled with noise, with a held sample or with a repeated buffer. A stutter effect with hard edges looks the"
          + " same as dropouts; the report gives the times, and an engineer may override.");

  private final CheckSettings settings;

  public GapCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured) {
    int rate = measured.format().sampleRateHz();
    List<Gap> dropouts = new ArrayList<>();
    List<Gap> pauses = new ArrayList<>();
    for (Gap gap : measured.gaps()) {
      if (gap.jump() >= settings.limit(JUMP)) {
        (dropout(gap, rate) ? dropouts : pauses).add(gap);
      }
    }
    int kept = measured.gaps().size() >= Gap.MOST ? dropouts.size() : Gap.MOST;
    List<Finding> findings = new ArrayList<>(
        Places.found(this, dropouts, kept, gap -> dropout(gap, rate, measured.format().channels()), settings.severity(), "dropout", "dropouts")
            .findings());
    if (!pauses.isEmpty()) {
      findings.add(pauses(pauses, rate));
    }
    return Examination.found(this, findings);
  }

  private boolean dropout(Gap gap, int rate) {
    return gap.moving() >= settings.limit(MOVING)
        && gap.frames() <= settings.limit(LONGEST) * rate
        && Math.min(gap.beforeDbfs(), gap.afterDbfs()) >= settings.limit(FLANK)
        && Math.abs(gap.beforeDbfs() - gap.afterDbfs()) <= ALIKE_DB;
  }

  private Finding dropout(Gap gap, int rate, int channels) {
    double start = (double) gap.startFrame() / rate;
    double length = (double) gap.frames() / rate;
    return Places.in(gap.channel(), channels, Finding.of(this, settings.severity(),
            "The sound " + Places.ofChannel(gap.channel(), channels) + "drops out for "
                + Figures.length(length) + " at " + Figures.time(start) + ". This happens when the computer cannot keep up during the "
                + "export; please print the mix again, offline or with a larger buffer, and listen at this time.")
        .with(gap.jump(), settings.limit(JUMP), "of full scale")
        .at(start, start + length));
  }

  private Finding pauses(List<Gap> pauses, int rate) {
    Gap first = pauses.getFirst();
    double start = (double) first.startFrame() / rate;
    return Finding.of(this, settings.atMost(Severity.INFO),
            "The sound is cut off to digital silence in " + Figures.count(pauses.size(), "place", "places") + ", the first at "
                + Figures.time(start) + ". If these are pauses of the arrangement, nothing needs to be done.")
        .with(first.jump(), settings.limit(JUMP), "of full scale")
        .at(start, start + (double) first.frames() / rate);
  }
}
