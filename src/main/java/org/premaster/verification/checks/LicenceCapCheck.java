package org.premaster.verification.checks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.premaster.licence.LicenceCatalogue;
import org.premaster.licence.LicenceTier;
import org.premaster.licence.NamedLicence;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;
import org.premaster.verification.SongInAlbum;

/** More streams are expected than the beat's licence allows. */
public final class LicenceCapCheck implements Catalogued<SongInAlbum> {
  public static final CheckManual MANUAL =
      CheckManual.of("album.licence-cap", "BEAT-10", "More streams are expected than the beat's licence allows.")
          .looksAt("expected_extra_streams and licence_tier of the sheet, and the stream cap in the producer's price list in jobs/licences")
          .grade(Severity.WARN, "the extra streams alone are more than the cap")
          .cannotSee("Streams that are expected anyway, and what else the small print says.");

  private final Severity severity;

  public LicenceCapCheck(CheckSettings settings) {
    this.severity = settings.severity();
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public boolean concerns(SongInAlbum facts) {
    return !facts.song().licence().written().isEmpty() && facts.song().song().expectedExtraStreams().isPresent();
  }

  @Override
  public Examination examine(SongInAlbum facts) {
    NamedLicence licence = facts.song().licence();
    if (licence.tier().isEmpty()) {
      return Examination.notExamined(this, licence.unknownBecause());
    }
    LicenceTier tier = licence.tier().get();
    LicenceCatalogue catalogue = licence.catalogue().orElseThrow();
    long expected = facts.song().song().expectedExtraStreams().getAsLong();
    if (tier.streamCap().isEmpty() || expected <= tier.streamCap().getAsLong()) {
      return Examination.passed(this);
    }
    long cap = tier.streamCap().getAsLong();
    Optional<LicenceTier> wider = catalogue.allowing(expected, tier);
    String wayUp = wider.map(one -> BeatLicence.wayUp(catalogue, tier, one)).orElse("No tier on the price list allows as many; please ask "
        + catalogue.producer() + ".");
    return Examination.found(this, List.of(Finding.of(this, severity, "The licence " + Figures.quoted(tier.name()) + " of " + catalogue.producer()
            + " allows " + Figures.count(cap, "stream", "streams") + ", and " + String.format(Locale.ROOT, "%,d", expected)
            + " extra ones alone are expected. " + wayUp)
        .with(expected, cap, "streams")));
  }
}
