package org.premaster.verification.checks;

import java.util.Locale;
import org.premaster.intake.Song;
import org.premaster.licence.LicenceCatalogue;
import org.premaster.licence.LicenceTier;
import org.premaster.verification.Figures;
import org.premaster.verification.MixFacts;

/** The licence of the beat that a song is made on. */
final class BeatLicence {
  /** Parts the producer's name from the tier's in the sheet. */
  private static final String BEHIND_PRODUCER = " / ";

  private BeatLicence() {}

  /** The tier as the sheet names it (BEAT-02); empty where it names none. */
  static String tier(MixFacts mix) {
    return mix.song().map(Song::licenceTier).orElse("");
  }

  /** Whether the tier brings one finished WAV, which is more than an MP3 and less than its tracks (BEAT-06). */
  static boolean isWholeWav(MixFacts mix) {
    String written = tier(mix).toLowerCase(Locale.ROOT);
    String words = written.substring(written.indexOf(BEHIND_PRODUCER) + 1);
    return words.contains("wav") && !words.contains("track") && !words.contains("stem");
  }

  /** Whom to ask for the better file where the sheet names a licence tier (BEAT-05), as a sentence behind a space; else nothing. */
  static String hint(MixFacts mix) {
    return tier(mix).isEmpty() ? "" : " If your beat licence " + Figures.quoted(tier(mix))
        + " brought no more than this, ask the producer for the WAV or the tracked-out files.";
  }

  /**
   * How to come from one tier to a higher one: for the difference where the producer says so (BEAT-08), else by asking (BEAT-09). What is
   * said of discounts is told and never counted in (BEAT-12).
   */
  static String wayUp(LicenceCatalogue catalogue, LicenceTier from, LicenceTier to) {
    String offer = Figures.quoted(to.name()) + " (" + to.price() + ") brings " + to.deliverable().words()
        + to.streamCap().stream().mapToObj(cap -> " and allows " + Figures.count(cap, "stream", "streams")).findFirst().orElse("");
    String price = catalogue.upgradable()
        ? "; moving up from " + from.price() + " costs the difference, " + LicenceCatalogue.difference(from, to) + "."
        : "; whether one may move up, and for how much, is not published: please ask " + catalogue.producer() + ".";
    return offer + price + (catalogue.discount().isEmpty() ? "" : " Not counted in: " + catalogue.discount() + ".");
  }
}
