package org.premaster.verification.checks;

import java.util.List;
import java.util.Optional;
import org.premaster.intake.FileRole;
import org.premaster.measurement.Unreadable;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Finding;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** The audio is coded with loss, for instance as MP3, also where it is wrapped in a WAV file. */
public final class LosslessCheck implements Catalogued<MixFacts> {
  public static final CheckManual MANUAL = CheckManual.of(
          "audio.lossless", "BEAT-03", "The audio is coded with loss, for instance as MP3, also where it is wrapped in a WAV file.")
      .looksAt("container and codec, by the file's bytes")
      .grade(Severity.BLOCK, "the file holds MP3, AAC, Vorbis or the like")
      .cannotSee("A WAV that was converted from an MP3 holds true PCM and passes here.")
      .fixedSeverity();

  private final Severity severity;

  public LosslessCheck(CheckSettings settings) {
    this.severity = settings.severity();
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
  public Examination examine(MixFacts mix) {
    Optional<Unreadable> unreadable = mix.audio().unreadable();
    if (unreadable.isEmpty()) {
      return Examination.passed(this);
    }
    if (!unreadable.get().lossy()) {
      return Examination.notExamined(this, "The file could not be read.");
    }
    String what = mix.file().role() == FileRole.STEM ? "stem" : "mix";
    return Examination.found(this, List.of(Finding.of(this, severity, Advice.after(unreadable.get().sentence(),
        "What the coding took away cannot be brought back, so it cannot be mastered from. Please export the " + what
            + " from the session as WAV or AIFF, 24 bit; converting this file does not help.") + BeatLicence.hint(mix))));
  }
}
