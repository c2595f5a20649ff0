package org.premaster.verification.checks;

import org.premaster.intake.Song;
import org.premaster.verification.Figures;
import org.premaster.verification.MixFacts;

/** The licence of the beat that a song is made on. */
final class BeatLicence {
  private BeatLicence() {}

  /** Whom to ask for the better file where the sheet names a licence tier (BEAT-05), as a sentence behind a space; else nothing. */
  static String hint(MixFacts mix) {
    String tier = mix.song().map(Song::licenceTier).orElse("");
    return tier.isEmpty() ? "" : " If your beat licence " + Figures.quoted(tier)
        + " brought no more than this, ask the producer for the WAV or the tracked-out files.";
  }
}
