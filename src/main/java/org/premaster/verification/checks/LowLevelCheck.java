package org.premaster.verification.checks;

import java.util.List;
import java.util.OptionalDouble;
import org.premaster.audio.Encoding;
import org.premaster.measurement.Measurements;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Limit;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** The mix is so quiet that it wastes much of the resolution its file has. */
public final class LowLevelCheck implements MixCheck {
  static final Limit LEAST = new Limit("least_dbfs", -24, -90, 0, "dBFS", "sample peak that a file of few bits has at least");
  static final Limit ENOUGH = new Limit("enough_bits", 20, 8, 32, "bit", "files of so many bits have resolution to spare");

  /** What a bit is worth. */
  private static final double DECIBELS_A_BIT = 6.02;

  public static final CheckManual MANUAL = CheckManual.of(
          "mix.low-level", "PREP-02", "The mix is so quiet that it wastes much of the resolution its file has.")
      .looksAt("the sample peak of files of less than enough_bits that are not floating point")
      .grade(Severity.WARN, "it is below least_dbfs")
      .limits(LEAST, ENOUGH)
      .cannotSee("What was printed quietly at few bits and then raised or padded; mix.padded-depth looks for that.");

  private final CheckSettings settings;

  public LowLevelCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured) {
    OptionalDouble peak = measured.peaks().samplePeakDbfs();
    if (peak.isEmpty()) {
      return Examination.notExamined(this, Silence.NOTHING_SOUNDS);
    }
    double least = settings.limit(LEAST);
    int bits = measured.format().bitDepth();
    boolean spare = bits >= settings.limit(ENOUGH) || measured.format().encoding() == Encoding.FLOAT;
    if (spare || peak.getAsDouble() >= least) {
      return Examination.passed(this);
    }
    long used = Math.max(1, Math.round(bits + peak.getAsDouble() / DECIBELS_A_BIT));
    return Examination.found(this, List.of(Finding.of(this, settings.severity(), "The loudest sample stands at "
            + Figures.against(peak.getAsDouble(), least) + " dBFS, so that of " + bits + " bits only about " + used
            + " are used. Please print the mix again at 24 bits, with its peaks at about -3 dBFS; to turn this file up would not bring back"
            + " what was rounded away.")
        .with(peak.getAsDouble(), least, "dBFS")));
  }
}
