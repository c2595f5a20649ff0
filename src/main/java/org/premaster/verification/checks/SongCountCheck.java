package org.premaster.verification.checks;

import java.util.List;
import org.premaster.verification.AlbumFacts;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;

/** The sheet lists more or fewer songs than the consultation agreed on. */
public final class SongCountCheck implements Catalogued<AlbumFacts> {
  public static final CheckManual MANUAL = CheckManual.of(
          "album.song-count", "CONS-03", "The sheet lists more or fewer songs than the consultation agreed on.")
      .looksAt("the number of songs in the consultation, where it states one, and the rows of the sheet")
      .grade(Severity.BLOCK, "the numbers differ")
      .cannotSee("The right number of the wrong songs.");

  private final Severity severity;

  public SongCountCheck(CheckSettings settings) {
    this.severity = settings.severity();
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public boolean concerns(AlbumFacts facts) {
    return facts.album().expectedSongs().isPresent();
  }

  @Override
  public Examination examine(AlbumFacts facts) {
    int expected = facts.album().expectedSongs().orElseThrow();
    int listed = facts.album().songs().size();
    if (listed == expected) {
      return Examination.passed(this);
    }
    String what = facts.album().provisional() ? "The delivery holds " : "The sheet lists ";
    return Examination.found(this, List.of(Finding.of(this, severity,
            what + Figures.count(listed, "song", "songs") + ", and the consultation states " + expected + ". Please "
                + (listed < expected ? "send what is missing" : "say which songs belong to the album")
                + ", or correct the number in the consultation.")
        .with(listed, expected, "songs")));
  }
}
