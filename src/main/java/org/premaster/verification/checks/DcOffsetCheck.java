package org.premaster.verification.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.traces.DcDrift;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Limit;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** The waveform does not swing around zero. */
public final class DcOffsetCheck implements MixCheck {
  static final Limit WARNED = new Limit("warn_above", 0.001, 0, 1, "of full scale", "offset that is worth a question");
  static final Limit BLOCKED = new Limit(
      "block_above", 0.1, 0, 1, "of full scale",
      "offset that costs a decibel of headroom; sampled instruments alone may bring some percent");
  static final Limit DRIFT = new Limit("drift_above", 0.004, 0, 1, "of full scale", "change of the offset over the song that is worth a question");

  public static final CheckManual MANUAL = CheckManual.of("mix.dc-offset", "PREP-11", "The waveform does not swing around zero.")
      .looksAt("the mean of each channel's samples over the whole file, and over every ten seconds")
      .grade(Severity.BLOCK, "a channel's mean is above block_above")
      .grade(Severity.WARN, "a channel's mean is above warn_above, or moves by more than drift_above from one ten seconds to others")
      .limits(WARNED, BLOCKED, DRIFT)
      .cannotSee("An offset that comes and evens out within ten seconds."
          + " Whether a converter adds it or an instrument brings it with its notes.");

  private final CheckSettings settings;

  public DcOffsetCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured) {
    if (measured.format().frames() == 0) {
      return Examination.notExamined(this, "The file holds no audio.");
    }
    List<Integer> above = new ArrayList<>();
    int worst = 0;
    List<Measurements.Channel> channels = measured.channels();
    for (int channel = 0; channel < channels.size(); channel++) {
      worst = Math.abs(channels.get(channel).dcOffset()) > Math.abs(channels.get(worst).dcOffset()) ? channel : worst;
      if (Math.abs(channels.get(channel).dcOffset()) > settings.limit(WARNED)) {
        above.add(channel);
      }
    }
    double offset = channels.get(worst).dcOffset();
    boolean grave = Math.abs(offset) > settings.limit(BLOCKED);
    if (above.isEmpty() && !grave) {
      return drift(measured);
    }
    double limit = settings.limit(grave ? BLOCKED : WARNED);
    boolean one = channels.size() > 1 && above.size() == 1;
    Finding finding = Finding.of(this, grave ? settings.severity() : settings.atMost(Severity.WARN),
            "The waveform" + (one ? " of the " + Figures.channel(worst) + " channel" : "") + " is shifted by "
                + Figures.number(100 * offset, 2) + " % of full scale off the zero line (DC offset), which costs headroom and can click"
                + " at edits. Please switch on the DC filter of your converter or put a high-pass at 5 to 20 Hz on the faulty track"
                + (grave ? ", and print the mix again." : "."))
        .with(Math.abs(offset), limit, "of full scale");
    return Examination.found(this, List.of(one ? finding.in(worst) : finding));
  }

  /** An offset that evens out over the whole file, where the detector looked for one. */
  private Examination drift(Measurements measured) {
    Optional<DcDrift> drift = measured.traces().of(DcDrift.class);
    double change = drift.map(seen -> seen.highest() - seen.lowest()).orElse(0.0);
    if (change <= settings.limit(DRIFT)) {
      return Examination.passed(this);
    }
    DcDrift seen = drift.orElseThrow();
    boolean one = measured.format().channels() > 1;
    Finding finding = Finding.of(this, settings.atMost(Severity.WARN),
            "The waveform" + (one ? " of the " + Figures.channel(seen.channel()) + " channel" : "") + " drifts off the zero line by up to "
                + Figures.number(100 * change, 2) + " % of full scale, most around " + Figures.time(seen.atSeconds())
                + ". Please put a high-pass at 5 to 20 Hz on the track that brings it.")
        .with(change, settings.limit(DRIFT), "of full scale")
        .at(seen.atSeconds(), seen.atSeconds() + 10);
    return Examination.found(this, List.of(one ? finding.in(seen.channel()) : finding));
  }
}
