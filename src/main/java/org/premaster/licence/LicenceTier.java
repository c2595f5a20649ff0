package org.premaster.licence;

import java.util.Locale;
import java.util.OptionalLong;
import org.premaster.pricing.Money;

/**
 * One tier of a producer's licences: the higher, the more rights and the better files (BEAT-02).
 *
 * @param name as the producer calls it
 * @param price what it costs
 * @param deliverable the best files that it brings
 * @param streamCap how many streams it allows; absent where it names no cap (BEAT-10)
 * @param exclusive whether nobody else may buy the beat afterwards (BEAT-01)
 */
public record LicenceTier(String name, Money price, Deliverable deliverable, OptionalLong streamCap, boolean exclusive) {

  /** Files that a licence brings, the poorest first. */
  public enum Deliverable {
    /** No source to master or mix from (BEAT-03). */
    MP3,
    /** One finished file (BEAT-06). */
    WAV,
    /** The beat's single tracks or stems (BEAT-07, BEAT-11). */
    TRACKED_OUT;

    /** As it is written in a licence file: {@code tracked_out}. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** As a person calls the files. */
    public String words() {
      return switch (this) {
        case MP3 -> "an MP3";
        case WAV -> "a WAV of the whole beat";
        case TRACKED_OUT -> "the tracked-out files";
      };
    }
  }
}
