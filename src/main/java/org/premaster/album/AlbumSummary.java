package org.premaster.album;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The album as one programme.
 *
 * @param integratedLufs pooled over all songs' blocks, gated once (sheet §1.4); absent where nothing passes the gate
 * @param loudestSong index (from 0) into the album's songs; absent where no song has a loudness
 * @param quietestSong likewise
 * @param spreadLu loudness of the loudest less that of the quietest song; absent with fewer than two
 * @param musicSeconds sum of the songs' lengths
 * @param pauseSeconds sum of the pauses between songs as sheet and house say
 * @param cd present where the album goes to CD: whether it fits
 */
public record AlbumSummary(
    OptionalDouble integratedLufs,
    OptionalInt loudestSong,
    OptionalInt quietestSong,
    OptionalDouble spreadLu,
    double musicSeconds,
    double pauseSeconds,
    Optional<CdCapacity> cd) {

  /** Music and pauses together. */
  public double durationSeconds() {
    return musicSeconds + pauseSeconds;
  }

  /**
   * @param discs per disc its programme's length in sectors of 1/75 s, in order of the discs
   * @param fit how the longest disc fits
   * @param sentence the same for a person
   */
  public record CdCapacity(List<Long> discs, Fit fit, String sentence) {}

  /** How a programme fits a disc (Red Book, sheet ddp-cdtext-isrc §2). */
  public enum Fit {
    FITS,
    /** Over 74:00: pressed by most plants. */
    LONG,
    /** Over 77:00: ask the plant. */
    ASK_THE_PLANT,
    /** Over 79:57. */
    TOO_LONG
  }
}
