package org.premaster.verification.checks;

import java.util.List;
import java.util.OptionalDouble;
import org.premaster.intake.FileRole;
import org.premaster.measurement.Measurements;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Limit;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** Nothing can be heard in the whole file. */
public final class SilentMixCheck implements MixCheck {
  static final Limit SOUND = new Limit("sound_above_dbfs", -60, -120, 0, "dBFS", "peak up to which a file is taken for silent");

  public static final CheckManual MANUAL = CheckManual.of("mix.silent", "PREP-11", "Nothing can be heard in the whole file.")
      .looksAt("the sample peak and the number of frames")
      .grade(Severity.BLOCK, "a mix or alternate mix holds no sample above sound_above_dbfs")
      .grade(Severity.WARN, "a stem does, which may be meant where its instrument pauses")
      .limits(SOUND)
      .cannotSee("A file that holds nothing but noise or hum counts as sound.");

  private final CheckSettings settings;

  public SilentMixCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public boolean concerns(MixFacts mix) {
    return mix.file().role().measured();
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured) {
    OptionalDouble peak = measured.peaks().samplePeakDbfs();
    double limit = settings.limit(SOUND);
    if (peak.isPresent() && peak.getAsDouble() > limit) {
      return Examination.passed(this);
    }
    if (MissingEnd.of(measured)) {
      return Examination.notExamined(this, MissingEnd.BECAUSE);
    }
    boolean stem = mix.file().role() == FileRole.STEM;
    String what = stem ? "stem" : "mix";
    String found = measured.format().frames() == 0
        ? "The file holds no audio at all."
        : peak.isEmpty()
            ? "The whole " + what + " is digital silence."
            : "Nothing in the " + what + " is louder than " + Figures.number(peak.getAsDouble(), 1) + " dBFS.";
    Finding finding = Finding.of(this, stem ? settings.atMost(Severity.WARN) : settings.severity(),
        found + " Please check mutes, solo buttons and the export range, and print the " + what + " again.");
    return Examination.found(this, List.of(peak.isPresent() ? finding.with(peak.getAsDouble(), limit, "dBFS") : finding));
  }
}
