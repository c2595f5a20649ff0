package org.premaster.verification.checks;

import java.util.Optional;
import org.premaster.intake.FileRole;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.likeness.Likeness.Relation;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Kin;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** The mix is a version of a song that goes by another name. */
public final class OtherSongCheck implements KinCheck {
  public static final CheckManual MANUAL = CheckManual.of(
          "mix.other-song", "CONS-12", "The mix is a version of a song that goes by another name.")
      .looksAt("main mixes of the client that share a performance: an alternate mix of it, a master, another take of the same arrangement")
      .grade(Severity.WARN, "the performance underneath is the same, shown by what cancels out")
      .grade(Severity.INFO, "only the landmarks agree, as with a remix, a reprise, or music made of the same loops")
      .cannotSee("Cover versions, live versions, and remixes at another speed.");

  private final CheckSettings settings;

  public OtherSongCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Optional<Finding> examine(MixFacts mix, Measurements measured, Kin kin) {
    boolean bothSongs = mix.file().role() == FileRole.MIX && kin.role() == FileRole.MIX && mix.song().isPresent() && !kin.song().isEmpty();
    if (!bothSongs || kin.sameSong() || kin.likeness().relation().compareTo(Relation.SAME_MIX) <= 0) {
      return Optional.empty();
    }
    boolean nulls = kin.likeness().relation() != Relation.SAME_SONG;
    return Optional.of(Finding.of(this, nulls ? settings.severity() : settings.atMost(Severity.INFO), nulls
        ? "This mix holds the same performance as " + kin.place() + ", which is another song: "
            + Figures.number(-kin.likeness().residualDb().orElse(0), 0)
            + " dB of it cancel out. If one is not a version of the other, one of the files is the wrong export."
        : "This mix has much music in common with " + kin.place() + ". If one is a version of the other, nothing needs to be done.")
        .sure(nulls ? 0.95 : Math.min(0.9, 0.5 + kin.likeness().share())));
  }
}
