package org.premaster.verification.checks;

import java.util.List;
import org.premaster.intake.FileRole;
import org.premaster.measurement.Unreadable;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Finding;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** The file cannot be read as audio. */
public final class ReadableCheck implements Catalogued<MixFacts> {
  public static final CheckManual MANUAL = CheckManual.of("audio.readable", "PREP-11", "The file cannot be read as audio.")
      .looksAt("what the file is by its bytes, whatever its name says")
      .grade(Severity.BLOCK, "no measurement could be taken")
      .cannotSee("Audio coded with loss is left to audio.lossless, which says what to send instead.")
      .fixedSeverity();

  private final Severity severity;

  public ReadableCheck(CheckSettings settings) {
    this.severity = settings.severity();
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public boolean concerns(MixFacts mix) {
    return mix.file().role().measured() && !mix.audio().unreadable().map(Unreadable::lossy).orElse(false);
  }

  @Override
  public Examination examine(MixFacts mix) {
    if (mix.audio().unreadable().isEmpty()) {
      return Examination.passed(this);
    }
    String again = mix.file().role() == FileRole.STEM ? "the stem" : "the mix";
    return Examination.found(this, List.of(Finding.of(this, severity, Advice.after(
        mix.audio().unreadable().get().sentence(),
        "Please export " + again + " again as a WAV, AIFF or FLAC file and play it once before you send it."))));
  }
}
