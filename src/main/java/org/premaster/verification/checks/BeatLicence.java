package org.premaster.verification.checks;

import java.util.Locale;
import org.premaster.intake.Song;
import org.premaster.verification.Figures;
import org.premaster.verification.MixFacts;

/** The licence of the beat that a song is made on. */
final class BeatLicence {
  private BeatLicence() {}

  /** The tier as the sheet names it (BEAT-02); empty where it names none. */
  static String tier(MixFacts mix) {
    return mix.song().map(Song::licenceTier).orElse("");
  }

  /** Whether the tier brings one finished WAV, which is more than an MP3 and less than its tracks (BEAT-06). */
  static boolean isWholeWav(MixFacts mix) {
    String words = tier(mix).toLowerCase(Locale.ROOT);
    return words.contains("wav") && !words.contains("track") && !words.contains("stem");
  }

  /** Whom to ask for the better file where the sheet names a licence tier (BEAT-05), as a sentence behind a space; else nothing. */
  static String hint(MixFacts mix) {
    return tier(mix).isEmpty() ? "" : " If your beat licence " + Figures.quoted(tier(mix))
        + " brought no more than this, ask the producer for the WAV or the tracked-out files.";
  }
}
