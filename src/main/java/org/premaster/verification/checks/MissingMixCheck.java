package org.premaster.verification.checks;

import java.util.List;
import org.premaster.intake.Song;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;
import org.premaster.verification.SongInAlbum;

/** No mix of the song has arrived. */
public final class MissingMixCheck implements Catalogued<SongInAlbum> {
  public static final CheckManual MANUAL = CheckManual.of("album.missing-mix", "PREP-09", "No mix of the song has arrived.")
      .looksAt("the files of this delivery and of those before it, as they were matched to the song")
      .grade(Severity.WARN, "there is none; the song's verdict is MISSING and the album waits")
      .cannotSee("A mix that arrived under a name nobody can match; delivery.extra-file lists those.");

  private final Severity severity;

  public MissingMixCheck(CheckSettings settings) {
    this.severity = settings.severity();
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Examination examine(SongInAlbum facts) {
    if (facts.song().mix().isPresent() || !facts.song().candidates().isEmpty()) {
      return Examination.passed(this);
    }
    Song song = facts.song().song();
    String named = song.file().isEmpty() ? "" : " The sheet names the file " + Figures.quoted(song.file()) + ", which is not there.";
    return Examination.found(this, List.of(Finding.of(this, severity, "No mix of " + Figures.quoted(song.fullTitle())
        + " has arrived." + named + " Please send it, or correct the file's name in the sheet; the album waits for it.")));
  }
}
