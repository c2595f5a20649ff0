package org.premaster.album;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.premaster.album.Programme.Placed;
import org.premaster.intake.Album;
import org.premaster.measurement.Measurements;

/**
 * The album as one programme.
 *
 * @param integratedLufs pooled over all songs' blocks, gated once (sheet §1.4); absent where nothing passes the gate
 * @param loudestSong index (from 0) into the album's songs; absent where no song has a loudness
 * @param quietestSong likewise
 * @param spreadLu loudness of the loudest less that of the quietest song, 0 or more; absent with fewer than two
 * @param musicSeconds sum of the songs' lengths, 0 or more
 * @param pauseSeconds sum of the pauses between songs as sheet and house say, 0 or more
 * @param cd present where the album goes to CD and some length is known: whether it fits
 */
public record AlbumSummary(
    OptionalDouble integratedLufs,
    OptionalInt loudestSong,
    OptionalInt quietestSong,
    OptionalDouble spreadLu,
    double musicSeconds,
    double pauseSeconds,
    Optional<CdCapacity> cd) {

  /** @throws IllegalArgumentException where the facts contradict each other or a number is none */
  public AlbumSummary {
    if (integratedLufs.isPresent() && !Double.isFinite(integratedLufs.getAsDouble())) {
      throw new IllegalArgumentException("loudness is absent rather than " + integratedLufs.getAsDouble());
    }
    if (loudestSong.isPresent() != quietestSong.isPresent() || loudestSong.orElse(0) < 0 || quietestSong.orElse(0) < 0) {
      throw new IllegalArgumentException("loudest and quietest song go together: " + loudestSong + ", " + quietestSong);
    }
    if (spreadLu.isPresent() && (loudestSong.isEmpty() || !isAmount(spreadLu.getAsDouble()))) {
      throw new IllegalArgumentException("no spread of loudness: " + spreadLu.getAsDouble());
    }
    if (!isAmount(musicSeconds) || !isAmount(pauseSeconds)) {
      throw new IllegalArgumentException("no length in seconds: " + musicSeconds + ", " + pauseSeconds);
    }
  }

  /**
   * The summary of an album's songs.
   *
   * @param songs one entry a song, in running order; absent where its mix is missing or could not be read
   * @param pooledLufs loudness of all songs' blocks together; absent where nothing passes the gate
   * @param defaultGapSeconds pause between two songs where the sheet says nothing
   * @throws IllegalArgumentException when there is not one entry a song
   */
  public static AlbumSummary of(
      Album album, List<Optional<Measurements>> songs, OptionalDouble pooledLufs, BigDecimal defaultGapSeconds) {
    Programme programme = new Programme(album, songs, defaultGapSeconds);
    LoudnessOrder order = LoudnessOrder.of(songs);
    return new AlbumSummary(
        pooledLufs,
        order.loudest(),
        order.quietest(),
        order.spreadLu(),
        programme.songs().stream().mapToDouble(Placed::seconds).sum(),
        programme.songs().stream().map(Placed::pause).reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue(),
        album.completeCd() || album.purposes().contains(Album.Purpose.CD) ? CompactDisc.capacity(programme) : Optional.empty());
  }

  /** Music and pauses together. */
  public double durationSeconds() {
    return musicSeconds + pauseSeconds;
  }

  private static boolean isAmount(double value) {
    return Double.isFinite(value) && value >= 0;
  }

  /**
   * How much of its CDs an album takes.
   *
   * @param discs per disc its programme's length in sectors of 1/75 s, in order of the discs, each with the 2 s before its first track
   * @param fit how the longest disc fits
   * @param sentence the same for a person, with what else would trouble a plant: songs without a mix, tracks under 4 s, over 99 tracks
   */
  public record CdCapacity(List<Long> discs, Fit fit, String sentence) {

    /** @throws IllegalArgumentException where there is no disc, no length or no sentence */
    public CdCapacity {
      discs = List.copyOf(discs);
      if (discs.isEmpty() || discs.stream().anyMatch(sectors -> sectors < 0) || sentence.isBlank()) {
        throw new IllegalArgumentException("no capacity of a CD: " + discs + " " + sentence);
      }
    }
  }

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
