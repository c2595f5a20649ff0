package org.premaster.verification.checks;

import java.util.List;
import org.premaster.intake.DeliveredFile;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;
import org.premaster.verification.SongInAlbum;

/** Several files could each be the final mix of the song. */
public final class AmbiguousMixCheck implements Catalogued<SongInAlbum> {
  private static final int MOST = 8;

  public static final CheckManual MANUAL = CheckManual.of(
          "album.ambiguous-mix", "PREP-07", "Several files could each be the final mix of the song.")
      .looksAt("the files that match the song and do not lie in a folder for alternate mixes")
      .grade(Severity.BLOCK, "there are two or more")
      .cannotSee("Which of them is meant; nothing is guessed.");

  private final Severity severity;

  public AmbiguousMixCheck(CheckSettings settings) {
    this.severity = settings.severity();
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Examination examine(SongInAlbum facts) {
    List<DeliveredFile> candidates = facts.song().candidates();
    if (candidates.isEmpty()) {
      return Examination.passed(this);
    }
    List<String> names = candidates.stream().map(file -> Figures.quoted(file.path())).toList();
    return Examination.found(this, List.of(Finding.of(this, severity,
            Figures.count(names.size(), "file", "files") + " could be the final mix of "
                + Figures.quoted(facts.song().song().fullTitle()) + ": " + Figures.list(names, MOST)
                + ". Please name the final mix in the sheet's column file, and put the others into a folder named \""
                + Folders.ALTERNATE_MIXES + "\".")
        .with(names.size(), 1, "files")));
  }
}
