package org.premaster.verification;

import java.util.List;
import java.util.Optional;
import org.premaster.intake.Album;
import org.premaster.intake.DeliveredFile;
import org.premaster.intake.Song;
import org.premaster.licence.NamedLicence;
import org.premaster.measurement.AudioFacts;

/**
 * An album with what is there of each song.
 *
 * @param album the album
 * @param songs one entry a song, in running order
 */
public record AlbumFacts(Album album, List<SongFacts> songs) {

  /**
   * @param song the song
   * @param mix its main mix; absent where missing or ambiguous
   * @param audio what the meters found of it
   * @param candidates two or more files that could each be the main mix (PREP-07), else empty
   * @param stems files of its stem set that came with the delivery
   * @param licence the licence of the beat it is made on
   */
  public record SongFacts(
      Song song,
      Optional<DeliveredFile> mix,
      Optional<AudioFacts> audio,
      List<DeliveredFile> candidates,
      List<DeliveredFile> stems,
      NamedLicence licence) {}
}
