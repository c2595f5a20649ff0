package org.premaster.verification;

import java.util.List;
import java.util.Optional;
import org.premaster.intake.Album;
import org.premaster.intake.DeliveredFile;
import org.premaster.intake.Song;
import org.premaster.measurement.AudioFacts;

/**
 * One delivered audio file with all that is known of it.
 *
 * @param album the album it belongs to; absent for files that no song claims, and for loose files
 * @param song the song it belongs to; absent likewise
 * @param file the file; its role says whether it is the main mix, an alternate or a stem
 * @param audio what the meters found
 * @param sameAudio other files of the delivery whose decoded audio is identical, as paths, sorted
 * @param kin other files of the client that hold the same music, the closest first
 * @param earlier the attempt before this one, where the song was delivered before (VER-04)
 */
public record MixFacts(
    Optional<Album> album,
    Optional<Song> song,
    DeliveredFile file,
    AudioFacts audio,
    List<String> sameAudio,
    List<Kin> kin,
    Optional<Earlier> earlier) {

  /**
   * The last attempt at the same song's mix.
   *
   * @param delivery name of the delivery it came with
   * @param audio what the meters found then
   * @param findings what was found then
   */
  public record Earlier(String delivery, AudioFacts audio, List<Finding> findings) {}
}
