package org.premaster.verification.checks;

import java.util.List;
import org.premaster.intake.FileRole;
import org.premaster.intake.Song;
import org.premaster.measurement.Measurements;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** The song stands on a beat that was licensed as one finished WAV. */
public final class WholeBeatCheck implements MixCheck {
  public static final CheckManual MANUAL = CheckManual.of(
          "mix.whole-beat", "BEAT-06", "The song stands on a beat that was licensed as one finished WAV.")
      .looksAt("licence_tier of the sheet")
      .grade(Severity.WARN, "it names WAV and neither tracks nor stems, and the song is ordered from stems")
      .grade(Severity.INFO, "it names such a tier, and the song is ordered from stereo")
      .cannotSee("What really arrived from the producer; tiers whose names do not say what files they bring.");

  private final CheckSettings settings;

  public WholeBeatCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public boolean concerns(MixFacts mix) {
    return mix.file().role() == FileRole.MIX && !BeatLicence.tier(mix).isEmpty();
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured) {
    if (!BeatLicence.isWholeWav(mix)) {
      return Examination.passed(this);
    }
    boolean fromStems = mix.song().filter(song -> song.treatment() == Song.Treatment.STEM).isPresent();
    Severity severity = fromStems ? settings.severity() : settings.atMost(Severity.INFO);
    return Examination.found(this, List.of(Finding.of(this, severity, "By the sheet the beat was licensed as "
        + Figures.quoted(BeatLicence.tier(mix)) + ". A finished WAV can be worked with, but voice and beat can only be set against each"
        + " other as a whole. For " + (fromStems ? "mastering from stems" : "a release on streaming services")
        + ", ask the producer for the tracked-out files.")));
  }
}
