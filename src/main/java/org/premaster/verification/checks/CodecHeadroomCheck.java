package org.premaster.verification.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.premaster.audio.Encoding;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.traces.CodecRoundTrip;
import org.premaster.measurement.traces.CodecRoundTrip.Coded;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Limit;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** Coded as streaming services do, the mix goes over full scale and is clipped. */
public final class CodecHeadroomCheck implements MixCheck {
  static final Limit DENSE = new Limit("dense_db", 1, 0, 12, "dB", "how far coding is taken to lift the true peak of a mix with a PLR below open_plr_lu");
  static final Limit OPEN = new Limit("open_db", 0.1, 0, 12, "dB", "the same for all others");
  static final Limit OPEN_PLR = new Limit("open_plr_lu", 13, 0, 30, "LU", "peak to loudness ratio from which on coding hardly lifts the peak");

  public static final CheckManual MANUAL = CheckManual.of(
          "mix.codec-headroom", "PREP-02", "Coded as streaming services do, the mix goes over full scale and is clipped.")
      .looksAt("the true peak after a round trip through AAC and Opus, where it was tried (check --codec-headroom); else the true peak and the"
          + " peak to loudness ratio (PLR)")
      .grade(Severity.WARN, "after a round trip the true peak is above 0 dBTP")
      .grade(Severity.INFO, "no round trip was tried, and with dense_db or open_db added the true peak is above 0 dBTP")
      .limits(DENSE, OPEN, OPEN_PLR)
      .cannotSee("The coders that services really use: the round trip is made with those of ffmpeg. Without it this is a forecast, right for"
          + " about six mixes of seven; what it misses are mixes that were clipped hard, whose peaks coding lifts by several decibels.");

  /** How often a forecast of clipping came true in round trips: 10 of 11 on pieces that nothing was chosen by. */
  private static final double FORECAST_RIGHT = 0.9;

  private final CheckSettings settings;

  public CodecHeadroomCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured) {
    if (measured.peaks().truePeakDbtp().isEmpty()) {
      return Examination.notExamined(this, Silence.NOTHING_SOUNDS);
    }
    if (measured.format().encoding() == Encoding.FLOAT && measured.peaks().samplePeakDbfs().orElse(0) > 0) {
      return Examination.passed(this);
    }
    Optional<CodecRoundTrip> trip = measured.traces().of(CodecRoundTrip.class).filter(tried -> !tried.coded().isEmpty());
    return trip.isPresent() ? tried(trip.get()) : forecast(measured);
  }

  private Examination tried(CodecRoundTrip trip) {
    Optional<Coded> highest = trip.highest();
    double peak = highest.map(Coded::truePeakDbtp).orElse(OptionalDouble.empty()).orElse(-100);
    if (peak <= 0) {
      return Examination.passed(this);
    }
    List<String> others = new ArrayList<>();
    long overs = 0;
    for (Coded one : trip.coded()) {
      overs = Math.max(overs, one.overs());
      if (!one.equals(highest.get()) && one.truePeakDbtp().isPresent()) {
        others.add(one.codec().words() + " " + Figures.number(one.truePeakDbtp().getAsDouble(), 1) + " dBTP");
      }
    }
    return Examination.found(this, List.of(Finding.of(this, settings.severity(), "Coded and decoded again (" + highest.get().codec().words()
            + "), the mix reaches " + Figures.against(peak, 0) + " dBTP" + (others.isEmpty() ? "" : " (" + Figures.list(others, 3) + ")")
            + (overs == 0 ? "" : ", and " + Figures.count(overs, "sample goes", "samples go") + " over full scale")
            + ": what players cut off is heard as distortion. Please print the mix with about 3 dB more room below full scale.")
        .with(peak, 0, "dBTP")));
  }

  private Examination forecast(Measurements measured) {
    double peak = measured.peaks().truePeakDbtp().orElse(-100);
    boolean open = measured.plrLu().orElse(0) >= settings.limit(OPEN_PLR);
    double lifted = peak + settings.limit(open ? OPEN : DENSE);
    if (lifted <= 0) {
      return Examination.passed(this);
    }
    return Examination.found(this, List.of(Finding.of(this, settings.atMost(Severity.INFO), "With its true peak at "
            + Figures.number(peak, 1) + " dBTP, the mix would probably go over full scale when it is coded for streaming (AAC or Opus), which"
            + " lifts peaks a little. Mastering sees to that; more room below full scale in the mix makes it easier.")
        .with(lifted, 0, "dBTP")
        .sure(FORECAST_RIGHT)));
  }
}
