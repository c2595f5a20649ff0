package org.premaster.verification.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.premaster.codes.Isrc;
import org.premaster.intake.Song;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;
import org.premaster.verification.SongInAlbum;

/** Another song of the album has the same ISRC, or one that differs only in O and 0 or I and 1. */
public final class IsrcDoubledCheck implements Catalogued<SongInAlbum> {
  private static final int MOST = 5;

  public static final CheckManual MANUAL = CheckManual.of("codes.isrc-doubled", "CODE-02",
          "Another song of the album has the same ISRC, or one that differs only in O and 0 or I and 1.")
      .looksAt("the normalized ISRC of all songs of the album")
      .grade(Severity.BLOCK, "two songs or versions share one code")
      .grade(Severity.WARN, "two codes differ only in O and 0, or I and 1")
      .cannotSee("Which of them it belongs to.");

  private final CheckSettings settings;

  public IsrcDoubledCheck(CheckSettings settings) {
    this.settings = settings;
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
    Song own = facts.song().song();
    Optional<Isrc> code = Isrc.parse(own.isrc());
    if (code.isEmpty()) {
      return Examination.notExamined(this, "What the sheet gives as the song's ISRC is none.");
    }
    List<String> same = new ArrayList<>();
    List<String> alike = new ArrayList<>();
    boolean passedOwn = false;
    for (Song song : facts.album().album().songs()) {
      if (!passedOwn && song.equals(own)) {
        passedOwn = true;
        continue;
      }
      Optional<Isrc> other = Isrc.parse(song.isrc());
      if (other.equals(code)) {
        same.add(Figures.quoted(song.fullTitle()));
      } else if (other.isPresent() && Isrc.easilyConfused(other.get(), code.get())) {
        alike.add(Figures.quoted(song.fullTitle()) + " (" + other.get().hyphenated() + ")");
      }
    }
    String start = "The ISRC " + code.get().hyphenated() + " of " + Figures.quoted(own.fullTitle());
    List<Finding> findings = new ArrayList<>();
    if (!same.isEmpty()) {
      findings.add(Finding.of(this, settings.severity(), start + " is also given to " + Figures.list(same, MOST)
          + ". Each recording and each version needs a code of its own; please tell us which song this one belongs to."));
    }
    if (!alike.isEmpty()) {
      findings.add(Finding.of(this, settings.atMost(Severity.WARN), start + " differs only in O and 0, or I and 1, from that of "
          + Figures.list(alike, MOST) + ". Please check both for a slip of the pen."));
    }
    return Examination.found(this, findings);
  }
}
