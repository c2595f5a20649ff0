package org.premaster.verification;

import java.util.List;
import java.util.Optional;
import org.premaster.intake.Song;
import org.premaster.stems.DriftCause;
import org.premaster.stems.LengthCause;
import org.premaster.stems.OffsetCause;
import org.premaster.stems.ProvenSet;
import org.premaster.stems.StemSet;

/**
 * The stem set of a song with all that is known of it, or that there is none.
 *
 * @param song what the sheet says of the song; absent for loose files
 * @param stems paths of its stems, in order; empty where none came
 * @param stemsFrom name of the earlier delivery that they came with; empty string where they came with this one
 * @param roughMix what they were to be held against; absent where nothing is there that could be
 * @param notesFile true where a text lies beside the stems
 * @param proof what laying them over the rough mix found; absent where that was not done
 * @param unprovedBecause why it was not done, a sentence; empty string where it was, or where no stems came
 */
public record StemFacts(
    Optional<Song> song,
    List<String> stems,
    String stemsFrom,
    Optional<RoughMix> roughMix,
    boolean notesFile,
    Optional<ProvenSet> proof,
    String unprovedBecause) {

  /**
   * The mix that stems are held against.
   *
   * @param file its path
   * @param from name of the earlier delivery that it came with; empty string where it came with this one
   * @param standIn true where it is the song's mix, because no rough mix was named or found
   */
  public record RoughMix(String file, String from, boolean standIn) {}

  public StemFacts {
    stems = List.copyOf(stems);
  }

  /** A set that belongs to no delivery, as it was proved. */
  public static StemFacts loose(StemSet set, ProvenSet proof) {
    return new StemFacts(
        Optional.empty(), set.stems().stream().map(Object::toString).toList(), "",
        Optional.of(new RoughMix(set.mix().toString(), "", false)), true, Optional.of(proof), "");
  }

  /** Of a song that no stems came for. */
  public static StemFacts none(Song song) {
    return new StemFacts(Optional.of(song), List.of(), "", Optional.empty(), false, Optional.empty(), "");
  }

  /** True where stems came. */
  public boolean arrived() {
    return !stems.isEmpty();
  }

  /** True where the song is to be mastered from stems; so are loose files. */
  public boolean wanted() {
    return song.isEmpty() || song.get().treatment() == Song.Treatment.STEM;
  }

  /** True where stem mastering is asked for and no stems came. */
  public boolean missing() {
    return wanted() && !arrived();
  }

  /** True where the stems sum to their rough mix well enough to be mastered from (BIT_EXACT, TRANSPARENT or CLOSE). */
  public boolean sums() {
    return proof.flatMap(ProvenSet::nullClass).filter(found -> found.passes()).isPresent();
  }

  /** True where all files begin and end together and run alike (STEM-06), as far as the proof told. */
  public boolean startTogether() {
    return proof.isPresent()
        && proof.get().causes().stream()
            .noneMatch(cause -> cause instanceof OffsetCause || cause instanceof LengthCause || cause instanceof DriftCause);
  }
}
