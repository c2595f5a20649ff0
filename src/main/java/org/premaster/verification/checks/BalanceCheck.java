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

/** One channel is louder than the other over the whole song. */
public final class BalanceCheck implements StereoImageCheck {
  static final Limit MOST = new Limit("most_db", 1.5, 0.1, 60, "dB", "difference of the channels' levels that raises no question");
  static final Limit GRAVE = new Limit(
      "grave_db", 3, 0.1, 60, "dB", "difference that few mixes have; one in ten that leans as it is meant to differs by more than the other limit");

  public static final CheckManual MANUAL = CheckManual.of(
          "mix.balance", "PREP-11", "One channel is louder than the other over the whole song.")
      .looksAt("the levels of left and right, weighted as loudness is, in an eighth of the file spread over all of it")
      .grade(Severity.WARN, "they differ by more than grave_db")
      .grade(Severity.INFO, "they differ by more than most_db")
      .limits(MOST, GRAVE)
      .cannotSee("A picture that leans to one side in parts and to the other in others. A silent channel is a matter of mix.silent-channel.");

  private final CheckSettings settings;

  public BalanceCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured, StereoImage seen) {
    OptionalDouble balance = seen.balanceDb();
    if (balance.isEmpty()) {
      return Examination.notExamined(this, "At least one channel is silent, so the two cannot be compared.");
    }
    double most = settings.limit(MOST);
    double by = Math.abs(balance.getAsDouble());
    if (by <= most || Silence.inOneChannel(measured)) {
      return Examination.passed(this);
    }
    Severity severity = by > settings.limit(GRAVE) ? settings.severity() : settings.atMost(Severity.INFO);
    int louder = balance.getAsDouble() > 0 ? 0 : 1;
    return Examination.found(this, List.of(Finding.of(this, severity, "The " + Figures.channel(louder) + " channel is "
            + Figures.against(by, most) + " dB louder than the " + Figures.channel(1 - louder) + " one over the whole song. If the picture"
            + " is meant to lean, nothing needs to be done; if not, please check pan, balance and the gain of both channels on the master bus.")
        .with(by, most, "dB")
        .in(louder)));
  }
}
