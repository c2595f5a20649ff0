package org.premaster.intake;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How sheet and files agree (CONS-12, PREP-07, PREP-09). Pure facts; what they mean is decided by checks.
 *
 * @param files the delivery's files with their final roles, sorted by path
 * @param matches one entry a song, by album and in running order
 * @param alternates path of an alternate mix, or of a rough mix that is not the main mix → the song it belongs to, where that is plain
 * @param stems path of a stem file → the song whose stem set it belongs to
 * @param extra audio files that no song claims and that are no alternate, stem or reference
 * @param twiceClaimed paths that several songs name, with those songs
 */
public record Reconciliation(
    List<DeliveredFile> files,
    List<Match> matches,
    Map<String, SongRef> alternates,
    Map<String, SongRef> stems,
    List<DeliveredFile> extra,
    Map<String, List<SongRef>> twiceClaimed) {

  /** A song by its place in {@link Catalogue#albums()} and {@link Album#songs()}, both from 0. */
  public record SongRef(int album, int song) {}

  /**
   * What was found for one song.
   *
   * @param song which
   * @param mix the main mix; empty where it is missing or ambiguous
   * @param candidates two or more files that could each be the main mix (PREP-07); empty list otherwise
   * @param note how the file was found where it is not simply the path of the sheet (for instance other case, other ending), else empty
   * @param roughMix what the song's stems must sum to (STEM-08): the file that the sheet names, which may be the main mix, else one among the
   *     stems that is named as a rough mix; absent where there is neither
   */
  public record Match(
      SongRef song, Optional<DeliveredFile> mix, List<DeliveredFile> candidates, String note, Optional<DeliveredFile> roughMix) {

    public Match {
      // What an earlier version stored has none
      roughMix = Objects.requireNonNullElse(roughMix, Optional.empty());
    }

    /** A song without a rough mix of its own. */
    Match(SongRef song, Optional<DeliveredFile> mix, List<DeliveredFile> candidates, String note) {
      this(song, mix, candidates, note, Optional.empty());
    }
  }
}
