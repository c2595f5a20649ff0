package org.premaster.verification.checks;

import java.util.List;
import org.premaster.measurement.Measurements;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Limit;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** One channel of the stereo file is silent while the other plays. */
public final class SilentChannelCheck implements StereoMixCheck {
  static final Limit SILENT = new Limit("silent_below_dbfs", -60, -120, 0, "dBFS", "RMS below which a channel is silent");
  static final Limit UNDER = new Limit("under_other_db", 30, 6, 120, "dB", "distance to the other channel");

  public static final CheckManual MANUAL = CheckManual.of(
          "mix.silent-channel", "PREP-11", "One channel of the stereo file is silent while the other plays.")
      .looksAt("the RMS of each channel over the whole file")
      .grade(Severity.BLOCK, "one channel is below silent_below_dbfs and under_other_db or more under the other")
      .limits(SILENT, UNDER)
      .cannotSee("A channel that is missing in a part of the song only.");

  private final CheckSettings settings;

  public SilentChannelCheck(CheckSettings settings) {
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
    double limit = settings.limit(SILENT);
    for (int channel = 0; channel < 2; channel++) {
      double own = level(measured, channel);
      double other = level(measured, 1 - channel);
      if (own < limit && other - own >= settings.limit(UNDER)) {
        String level = Double.isFinite(own) ? " (" + Figures.number(own, 1) + " dBFS on average)" : "";
        Finding finding = Finding.of(this, settings.severity(), "The " + Figures.channel(channel) + " channel is silent" + level
            + " while the " + Figures.channel(1 - channel) + " one plays. Please check pan, routing and the export's channel"
            + " setting, and print the mix again; a mono song may be sent as a mono file.").in(channel);
        return Examination.found(this, List.of(Double.isFinite(own) ? finding.with(own, limit, "dBFS") : finding));
      }
    }
    return Examination.passed(this);
  }

  private static double level(Measurements measured, int channel) {
    return measured.channels().get(channel).rmsDbfs().orElse(Double.NEGATIVE_INFINITY);
  }
}
