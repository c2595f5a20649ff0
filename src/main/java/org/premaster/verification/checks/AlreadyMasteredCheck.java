package org.premaster.verification.checks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.traces.FlatTops;
import org.premaster.measurement.traces.PileUp;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Limit;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** The mix was limited or mastered already. */
public final class AlreadyMasteredCheck implements TraceCheck<PileUp> {
  static final Limit CROWD = new Limit(
      "crowding", 5, 1.5, 400, "times", "peaks down to the lower end of the densest 0.3 dB over those above it: a limiter's ceiling");
  static final Limit GENTLE = new Limit("gentle_crowding", 3, 1.5, 400, "times", "the same, from which on it is worth a question");
  static final Limit PLR = new Limit("plr_lu", 11, 0, 30, "LU", "peak to loudness ratio up to which a crowd of peaks is a master's");
  static final Limit DENSE = new Limit("dense_plr_lu", 8.5, 0, 30, "LU", "peak to loudness ratio that is worth a question by itself");
  static final Limit HELD = new Limit(
      "held_peaks", 8, 3, 10_000, "peaks", "peaks on one side of one channel that end within 0.02 dB of one level; music has one, rarely four");

  public static final CheckManual MANUAL = CheckManual.of("mix.already-mastered", "BEAT-04", "The mix was limited or mastered already.")
      .looksAt("how peaks crowd below the highest, at any level, how many end at one level, and the peak to loudness ratio (PLR)")
      .grade(Severity.BLOCK, "peaks crowd by crowding or more and PLR is at most plr_lu: both agree")
      .grade(Severity.WARN, "peaks crowd by gentle_crowding or more, or held_peaks end at one level, or PLR is below dense_plr_lu")
      .limits(CROWD, GENTLE, HELD, PLR, DENSE)
      .cannotSee("A gentle compressor or a limiter that is hardly touched. Whether a soft clipper, a tape or a limiter made the mix dense."
          + " A crowd of tops that were cut off flat is a matter of mix.clipping. A sample that repeats without any change, alone at the top, crowds too, but leaves PLR high.");

  /** Flat tops among the peaks at the ceiling from which on clipping made the crowd and no limiter. */
  private static final double CLIPPED_SHARE = 0.25;

  /** A sound whose loudness goes less apart is a tone; limited music goes 1.4 dB and more. */
  private static final double STEADY_DB = 0.5;

  /** In less sound the peaks of a single note would speak for a song. */
  private static final double LEAST_SECONDS = 10;

  private static final double MOST_STEPS = 0.5;
  private static final double SHORT_TERM_SECONDS = 3;

  private final CheckSettings settings;

  public AlreadyMasteredCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Class<PileUp> looksFor() {
    return PileUp.class;
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured, PileUp seen) {
    if (measured.plrLu().isEmpty()) {
      return Examination.notExamined(this, Silence.digital(measured) ? Silence.NOTHING_SOUNDS : "The file is too short or too quiet.");
    }
    double sounding =
        measured.format().durationSeconds() - measured.edges().headSilenceSeconds() - measured.edges().tailSilenceSeconds();
    if (sounding < LEAST_SECONDS) {
      return Examination.notExamined(this, "There are fewer than 10 seconds of sound, too few peaks to tell.");
    }
    if (seen.spreadDb() < STEADY_DB) {
      return Examination.notExamined(this, "The file holds one steady sound, whose peaks are alike by nature.");
    }
    double plr = measured.plrLu().getAsDouble();
    FlatTops tops = measured.traces().of(FlatTops.class).orElse(FlatTops.NONE);
    boolean byItself = clipped(tops) || tops.steppedShare() > MOST_STEPS;
    if (!byItself && seen.crowding() >= settings.limit(CROWD) && plr <= settings.limit(PLR)) {
      return found(measured, Finding.of(this, settings.severity(), "The mix seems to be mastered already: " + crowd(seen)
              + ", where a limiter held them, and they stand only " + Figures.number(plr, 1) + " LU above the loudness (PLR), where mixes"
              + " have 14 to 20. What a limiter took away cannot be mastered again. Please bypass limiter, maximizer and clipper on the master"
              + " bus and print the mix again; of a bought beat, please ask for the unmastered version or the tracked-out files.")
          .with(plr, settings.limit(PLR), "LU")
          .sure(confidence(seen, plr)));
    }
    if (plr < settings.limit(DENSE)) {
      return found(measured, Finding.of(this, settings.atMost(Severity.WARN), "The mix is as dense as a master: its peaks stand only "
              + Figures.against(plr, settings.limit(DENSE)) + " LU above its loudness (PLR), where mixes have 14 to 20. If a compressor, clipper"
              + " or maximizer on the master bus does this, please print the mix without it; if this is its sound, tell us and it may stay.")
          .with(plr, settings.limit(DENSE), "LU")
          .sure(confidence(seen, plr)));
    }
    if (!byItself && seen.crowding() >= settings.limit(GENTLE)) {
      return found(measured, held(crowd(seen), plr).with(seen.crowding(), settings.limit(GENTLE), "times").sure(confidence(seen, plr)));
    }
    Optional<FlatTops.Side> most = tops.mostHeld();
    if (!byItself && most.isPresent() && most.get().held() >= settings.limit(HELD)) {
      String some = most.get().held() + " of them end at exactly one level, " + Figures.number(most.get().topDbfs().orElse(0), 1) + " dBFS";
      return found(measured, held(some, plr).with(most.get().held(), settings.limit(HELD), "peaks"));
    }
    return Examination.passed(this);
  }

  private Finding held(String where, double plr) {
    return Finding.of(this, settings.atMost(Severity.WARN), "The peaks seem to be held by a limiter or clipper: " + where
        + ", where music by itself has few. The dynamics are otherwise kept (PLR " + Figures.number(plr, 1) + " LU). Please bypass what stands"
        + " last on the master bus and print the mix again; if there is nothing, or it is part of the sound, tell us and it may stay.");
  }

  private static boolean clipped(FlatTops tops) {
    return tops.flat() > 0 && tops.flat() >= CLIPPED_SHARE * tops.held();
  }

  private static String crowd(PileUp seen) {
    return String.format(Locale.ROOT, "%,d", Math.round(seen.perMinute())) + " peaks a minute end within 0.3 dB of one level, "
        + Figures.number(seen.ceilingDbfs().orElse(0), 1) + " dBFS";
  }

  /** How sure both numbers together make it that the mix was limited: a logistic fit to mixes and to limited ones, half and half. */
  private static double confidence(PileUp seen, double plr) {
    return 1 / (1 + StrictMath.exp(2.2 - 7.4 * StrictMath.log(seen.crowding()) + 0.27 * plr));
  }

  /** Where to listen: the densest three seconds. */
  private Examination found(Measurements measured, Finding finding) {
    OptionalDouble at = measured.psr().minimumAtSeconds();
    return Examination.found(this, List.of(at.isPresent() ? finding.at(at.getAsDouble(), at.getAsDouble() + SHORT_TERM_SECONDS) : finding));
  }
}
