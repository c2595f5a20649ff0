package org.premaster.verification.checks;

import java.util.List;
import java.util.Optional;
import org.premaster.licence.LicenceCatalogue;
import org.premaster.licence.LicenceTier;
import org.premaster.licence.LicenceTier.Deliverable;
import org.premaster.licence.NamedLicence;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;
import org.premaster.verification.SongInAlbum;

/** The beat's licence brings no more than an MP3, or one finished WAV, where better files can be had. */
public final class LicenceUpgradeCheck implements Catalogued<SongInAlbum> {
  public static final CheckManual MANUAL = CheckManual.of("album.licence-upgrade", "BEAT-08",
          "The beat's licence brings no more than an MP3, or one finished WAV, where better files can be had.")
      .looksAt("licence_tier of the sheet and the producer's price list in jobs/licences; where it publishes a way up, its price is the difference")
      .grade(Severity.WARN, "the licence brings an MP3, from which nothing can be mastered")
      .grade(Severity.INFO, "it brings one finished WAV, and the tracked-out files are sold too")
      .cannotSee("Whether the mix was made from better files than the licence says; prices that the list does not have.");

  private final CheckSettings settings;

  public LicenceUpgradeCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public boolean concerns(SongInAlbum facts) {
    return !facts.song().licence().written().isEmpty();
  }

  @Override
  public Examination examine(SongInAlbum facts) {
    NamedLicence licence = facts.song().licence();
    if (licence.tier().isEmpty()) {
      return Examination.notExamined(this, licence.unknownBecause());
    }
    LicenceTier tier = licence.tier().get();
    LicenceCatalogue catalogue = licence.catalogue().orElseThrow();
    boolean lossy = tier.deliverable() == Deliverable.MP3;
    Optional<LicenceTier> better =
        catalogue.betterFiles(tier, Deliverable.TRACKED_OUT).or(() -> catalogue.betterFiles(tier, Deliverable.WAV));
    if (better.isEmpty() && !lossy) {
      return Examination.passed(this);
    }
    String brings = "The licence " + Figures.quoted(tier.name()) + " of " + catalogue.producer() + " brings " + tier.deliverable().words()
        + (lossy ? ", from which nothing can be mastered. " : ". ");
    String wayUp = better.map(one -> BeatLicence.wayUp(catalogue, tier, one)).orElse("Better files are not on the price list; please ask "
        + catalogue.producer() + " for them.");
    Severity severity = lossy ? settings.severity() : settings.atMost(Severity.INFO);
    return Examination.found(this, List.of(Finding.of(this, severity, brings + wayUp)));
  }
}
