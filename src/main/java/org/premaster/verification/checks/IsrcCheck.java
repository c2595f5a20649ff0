package org.premaster.verification.checks;

import java.util.List;
import org.premaster.codes.Isrc;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;
import org.premaster.verification.SongInAlbum;

/** What the sheet gives as the song's ISRC is none. */
public final class IsrcCheck implements Catalogued<SongInAlbum> {
  public static final CheckManual MANUAL = CheckManual.of("codes.isrc", "CODE-02", "What the sheet gives as the song's ISRC is none.")
      .looksAt("the column isrc: two letters, three letters or digits, seven digits; spaces, hyphens and case do not matter")
      .grade(Severity.WARN, "it is written, but it is not valid")
      .cannotSee("A valid code that was never issued, or that belongs to another recording.");

  private final Severity severity;

  public IsrcCheck(CheckSettings settings) {
    this.severity = settings.severity();
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public boolean concerns(SongInAlbum facts) {
    return !facts.song().song().isrc().isBlank();
  }

  @Override
  public Examination examine(SongInAlbum facts) {
    String why = Isrc.whyNot(facts.song().song().isrc());
    return why.isEmpty()
        ? Examination.passed(this)
        : Examination.found(this, List.of(Finding.of(this, severity, why + " Until then the song goes without a code.")));
  }
}
