package org.premaster.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One row of the catalog sheet: a song and what the client says of it (design §4).
 *
 * @param row line of the sheet (1 = header) for messages; 0 where the song was made from a file name or comes from an earlier delivery
 * @param disc 1 where the sheet says nothing
 * @param position place in the running order, from 1
 * @param title as written
 * @param version for instance "Radio Edit"; empty string where none
 * @param artist as written
 * @param file path of the main mix relative to the delivery, or empty where the sheet names none
 * @param isrc as written by the client, not yet validated; empty string where none
 * @param songwriter empty string where none
 * @param composer empty string where none
 * @param priority lead_single, single, sync, video, radio, album_track, demo
 * @param treatment stereo or stem
 * @param stemReason DEC-09
 * @param stems folder of the stem set; empty string where none
 * @param roughMix path; empty string where none
 * @param stemNotes STEM-12
 * @param mixFinal CHK-01
 * @param mixEngineerAvailable DEC-03
 * @param selfMixed DEC-11
 * @param expectedExtraStreams ECO-06
 * @param gapBeforeSeconds pause before the song in seconds; absent: the house's default
 * @param continuousWithNext true where the song runs into the next one without a pause
 * @param references paths or names of reference mixes
 * @param notes free text
 * @param licenceTier BEAT-02
 */
public record Song(
    int row,
    int disc,
    int position,
    String title,
    String version,
    String artist,
    String file,
    String isrc,
    String songwriter,
    String composer,
    String priority,
    Treatment treatment,
    String stemReason,
    String stems,
    String roughMix,
    String stemNotes,
    Optional<Boolean> mixFinal,
    Optional<Boolean> mixEngineerAvailable,
    Optional<Boolean> selfMixed,
    OptionalLong expectedExtraStreams,
    Optional<BigDecimal> gapBeforeSeconds,
    boolean continuousWithNext,
    List<String> references,
    String notes,
    String licenceTier) {

  /** Stereo or stem mastering, DEC-01. */
  public enum Treatment {
    STEREO,
    STEM
  }

  /** The same song without a line in the sheet at hand: it comes from an earlier delivery. */
  public Song withoutRow() {
    return new Song(
        0, disc, position, title, version, artist, file, isrc, songwriter, composer, priority, treatment, stemReason, stems, roughMix,
        stemNotes, mixFinal, mixEngineerAvailable, selfMixed, expectedExtraStreams, gapBeforeSeconds, continuousWithNext, references, notes,
        licenceTier);
  }

  /** The same song with another treatment. */
  public Song withTreatment(Treatment other) {
    return new Song(
        row, disc, position, title, version, artist, file, isrc, songwriter, composer, priority, other, stemReason, stems, roughMix, stemNotes,
        mixFinal, mixEngineerAvailable, selfMixed, expectedExtraStreams, gapBeforeSeconds, continuousWithNext, references, notes, licenceTier);
  }

  /** Title with its version in brackets where it has one. */
  public String fullTitle() {
    return version.isEmpty() ? title : title + " (" + version + ")";
  }
}
