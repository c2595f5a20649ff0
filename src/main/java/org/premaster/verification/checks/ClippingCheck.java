package org.premaster.verification.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.Measurements.ClipRun;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Limit;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** The waveform is cut off flat at a ceiling. */
public final class ClippingCheck implements MixCheck {
  static final Limit RUN = new Limit("run_samples", 8, 3, 1000, "samples", "a run of so many samples at the ceiling blocks by itself");
  static final Limit RATE = new Limit(
      "events_per_minute", 10, 0, 10_000, "a minute", "more places than this block, however short; a file under a minute counts as one");
  static final Limit NEAR = new Limit(
      "near_dbfs", -1, -24, 0, "dBFS", "below this level a place that is long blocks only where there are two more");
  static final Limit FULL = new Limit(
      "full_scale_dbfs", -0.1, -24, 0, "dBFS", "with a sample peak above this, two places block however short (PREP-02)");

  public static final CheckManual MANUAL = CheckManual.of("mix.clipping", "PREP-11", "The waveform is cut off flat at a ceiling.")
      .looksAt("runs of three or more samples that stand exactly at the highest or lowest value of their channel, and tops near the highest"
          + " of their side that are flat between two bends at any level, also where they were turned down, rounded or dithered since")
      .grade(Severity.BLOCK, "a place of run_samples (three such places below near_dbfs), more than events_per_minute places, or two with the sample"
          + " peak above full_scale_dbfs")
      .grade(Severity.WARN, "fewer and shorter places, or a waveform that is square or made of steps")
      .grade(Severity.INFO, "one single short place")
      .limits(RUN, RATE, NEAR, FULL)
      .cannotSee("Clipping that was filtered, converted to another rate or coded with loss afterwards: its tops are flat no more. Soft"
          + " clipping, which bends without a kink, and peaks that were cut for one or two samples: mix.already-mastered sees their crowd."
          + " Runs as short as rounding leaves them at the crest of a bass note do not count.");

  /** How often a single flat top was none, in music that nothing cut; set with room, as none was met. */
  private static final double FALSE_TOPS = 0.1;

  /** Times told in the sentence. */
  private static final int MOST = 3;

  private final CheckSettings settings;

  public ClippingCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured) {
    if (Silence.digital(measured)) {
      return Examination.notExamined(this, Silence.NOTHING_SOUNDS);
    }
    ClipEvidence evidence = ClipEvidence.of(measured);
    if (evidence.events() == 0) {
      return Examination.passed(this);
    }
    boolean near = evidence.levelDbfs() >= settings.limit(NEAR);
    boolean many = evidence.perMinute() > settings.limit(RATE);
    boolean tooLong = evidence.longest() >= settings.limit(RUN) && evidence.longest() > evidence.naturalFrames();
    boolean nothingCut = !evidence.bent() && !near && !(tooLong && many);
    if (evidence.roundedCrests(measured.format()) || nothingCut) {
      return Examination.passed(this);
    }
    tooLong &= near || evidence.events() > 2;
    boolean atFullScale = evidence.events() > 1 && measured.peaks().samplePeakDbfs().orElse(-100) > settings.limit(FULL);
    if (evidence.square()) {
      return found(measured, evidence, settings.atMost(Severity.WARN), "The waveform is square, with its ceiling at "
          + Figures.number(evidence.levelDbfs(), 1) + " dBFS. If it is meant to sound like this, nothing needs to be done; if not, a"
          + " stage before the master bus is driven far too hard.");
    }
    if (tooLong || many || atFullScale) {
      return found(measured, evidence, settings.severity(), places(measured, evidence)
          + " What was cut off cannot be brought back. Please lower the level before the stage that clips, leave 2 to 3 dB"
          + " below full scale, and print the mix again.");
    }
    return found(measured, evidence, settings.atMost(evidence.events() == 1 ? Severity.INFO : Severity.WARN),
        places(measured, evidence) + " This is little; if it cannot be heard, the mix may stay as it is.");
  }

  private static String places(Measurements measured, ClipEvidence evidence) {
    int rate = measured.format().sampleRateHz();
    List<String> times = new ArrayList<>();
    for (ClipRun run : evidence.first()) {
      String time = Figures.time((double) run.startFrame() / rate);
      if (!times.contains(time)) {
        times.add(time);
      }
    }
    String where = times.isEmpty() ? "" : ", the first at " + Figures.list(times.subList(0, Math.min(MOST, times.size())), MOST);
    return "The waveform is cut off flat in " + Figures.count(evidence.events(), "place", "places")
        + (measured.format().durationSeconds() > 60 && evidence.events() > 1 ? " (" + evidence.spokenRate() + " a minute)" : "") + " at "
        + Figures.number(evidence.levelDbfs(), 1) + " dBFS, the longest for "
        + Figures.count(evidence.longest(), "sample", "samples") + where + ".";
  }

  private Examination found(Measurements measured, ClipEvidence evidence, Severity severity, String message) {
    List<ClipRun> first = evidence.first();
    boolean byLength = evidence.longest() >= settings.limit(RUN);
    Finding finding = byLength
        ? Finding.of(this, severity, message).with(evidence.longest(), settings.limit(RUN), "samples")
        : Finding.of(this, severity, message).with(evidence.perMinute(), settings.limit(RATE), "a minute");
    if (evidence.bent()) {
      finding = finding.sure(1 - StrictMath.pow(FALSE_TOPS, evidence.events()));
    }
    if (!first.isEmpty()) {
      double rate = measured.format().sampleRateHz();
      ClipRun worst = first.stream().max(Comparator.comparingInt(ClipRun::frames).thenComparing(
          Comparator.comparingLong(ClipRun::startFrame).reversed())).get();
      finding = finding.at(worst.startFrame() / rate, (worst.startFrame() + worst.frames()) / rate);
      OptionalInt channel = ClipEvidence.onlyChannel(first);
      finding = channel.isPresent() && measured.format().channels() > 1 ? finding.in(channel.getAsInt()) : finding;
    }
    return Examination.found(this, List.of(finding));
  }
}
