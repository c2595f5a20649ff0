package org.premaster.verification.checks;

import java.util.List;
import java.util.OptionalDouble;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.traces.StereoImage;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Limit;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** The two channels work against each other, so that the mix loses its center or vanishes in mono. */
public final class PolarityCheck implements StereoMixCheck {
  static final Limit WHOLE = new Limit("correlation", -0.7, -1, 1, "", "correlation of the whole file below which one channel is inverted");
  static final Limit BASS = new Limit(
      "bass_correlation", -0.5, -1, 1, "", "correlation below 120 Hz below which one channel is inverted, where the whole is below 0 too");
  static final Limit SHARE = new Limit("negative_percent", 10, 0, 100, "%", "share of sounding windows with a correlation below -0.2");

  public static final CheckManual MANUAL = CheckManual.of("mix.polarity", "PREP-11",
          "The two channels work against each other, so that the mix loses its center or vanishes in mono.")
      .looksAt("the correlation of left and right over the whole file, from 20 to 120 Hz, and in windows of 400 ms")
      .grade(Severity.BLOCK, "the whole file's correlation is below correlation and its bass below 0, or below 0 and its bass below bass_correlation:"
          + " one channel is inverted")
      .grade(Severity.WARN, "more than negative_percent of the windows are out of phase, and the whole does not lose what mix.mono-loss tells")
      .limits(WHOLE, BASS, SHARE)
      .cannotSee("Both channels inverted together; one inverted in a mix without bass that is very wide; single sounds out of phase under a healthy whole.");

  private final CheckSettings settings;

  public PolarityCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured) {
    OptionalDouble correlation = measured.stereo().correlation();
    if (correlation.isEmpty()) {
      return Examination.notExamined(this, "At least one channel is silent, so the two cannot be compared.");
    }
    double whole = correlation.getAsDouble();
    OptionalDouble bass = measured.traces().of(StereoImage.class).map(StereoImage::bassCorrelation).orElse(OptionalDouble.empty());
    if (oneInverted(whole, bass, settings.limit(WHOLE), settings.limit(BASS))) {
      return whole < settings.limit(WHOLE)
          ? inverted("The two channels mirror each other (correlation " + Figures.number(whole, 2) + ")", whole, settings.limit(WHOLE))
          : inverted("In the bass the two channels mirror each other (correlation " + Figures.number(bass.orElse(0), 2) + " below 120 Hz)",
              bass.orElse(0), settings.limit(BASS));
    }
    if (measured.traces().of(StereoImage.class).flatMap(MonoLossCheck::loss).isPresent()) {
      return Examination.passed(this);
    }
    double percent = 100 * measured.stereo().negativeShare();
    double share = settings.limit(SHARE);
    if (percent > share) {
      return Examination.found(this, List.of(Finding.of(this, settings.atMost(Severity.WARN),
              "In " + Figures.against(percent, share) + " % of the mix the two channels work against each other and lose level in mono."
                  + " Please listen to the mix in mono; widening effects and doubled tracks are the usual cause.")
          .with(percent, share, "%")));
    }
    return Examination.passed(this);
  }

  /** True where one channel is inverted by the limits as shipped: then what follows from it need not be told. */
  static boolean oneInverted(Measurements measured, StereoImage image) {
    return oneInverted(measured.stereo().correlation().orElse(1), image.bassCorrelation(), WHOLE.standard(), BASS.standard());
  }

  /** Who inverts a channel inverts its bass; wide sounds that cancel each other leave the bass in phase. */
  private static boolean oneInverted(double whole, OptionalDouble bass, double limit, double bassLimit) {
    return bass.isEmpty() ? whole < limit : bass.getAsDouble() < 0 && (whole < limit || (whole < 0 && bass.getAsDouble() < bassLimit));
  }

  private Examination inverted(String found, double correlation, double limit) {
    return Examination.found(this, List.of(Finding.of(this, settings.severity(), found + ": one of them is inverted, and in mono the mix nearly"
            + " vanishes. Please look for a polarity switch or a swapped cable on one side, and print the mix again.")
        .with(correlation, limit, "")));
  }
}
