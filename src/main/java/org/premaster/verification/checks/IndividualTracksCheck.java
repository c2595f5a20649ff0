package org.premaster.verification.checks;

import java.util.List;
import org.premaster.stems.ProvenSet;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Limit;
import org.premaster.verification.Severity;
import org.premaster.verification.StemFacts;

/** The files look like individual tracks, not like groups of them. */
public final class IndividualTracksCheck implements StemSetCheck {
  private static final Limit TRACKS = new Limit("most", 12, 2, 64, "files", "fewer are never taken for individual tracks");
  private static final double MOSTLY_SILENT = 0.5;

  public static final CheckManual MANUAL = CheckManual.of(
          "stems.individual-tracks", "STEM-14", "The files look like individual tracks, not like groups of them.")
      .looksAt("the number of files, how many are mono, and how much of the song each is silent")
      .grade(Severity.WARN, "there are more than the limit, and half of them are mono or silent for most of the song")
      .limits(TRACKS)
      .cannotSee("Which of the two was bought. Stereo tracks that play throughout look like groups.");

  private final CheckSettings settings;

  public IndividualTracksCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Examination examine(StemFacts set) {
    if (set.proof().isEmpty()) {
      return Examination.notExamined(this, set.unprovedBecause());
    }
    ProvenSet proof = set.proof().get();
    if (proof.nullClass().isEmpty()) {
      return Examination.notExamined(this, StemCauseCheck.UNSUMMED);
    }
    long single = proof.stems().stream().filter(IndividualTracksCheck::single).count();
    int files = proof.stems().size();
    if (files <= settings.limit(TRACKS) || 2 * single < files) {
      return Examination.passed(this);
    }
    return Examination.found(this, List.of(Finding.of(this, weighed(set, settings.severity()), "The set looks like individual tracks: of "
            + Figures.count(files, "file", "files") + " " + single + " are mono or silent for most of the song. Mastering works on four to eight"
            + " groups; please bounce groups, or ask for mixing.")
        .with(single, (double) files / 2, "files")));
  }

  private static boolean single(ProvenSet.Stem stem) {
    return stem.silentShare() > MOSTLY_SILENT || stem.format().filter(format -> format.channels() == 1).isPresent();
  }
}
