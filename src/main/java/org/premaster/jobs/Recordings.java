package org.premaster.jobs;

import java.util.Locale;
import org.premaster.codes.IsrcLedger;
import org.premaster.intake.Album;
import org.premaster.intake.Song;

/**
 * Identity of recordings in the ISRC ledger: client, album, artist, title and version, so that a song keeps its code through every
 * delivery of its album (CODE-02). Where an album names two songs alike their positions tell them apart.
 */
final class Recordings {
  private static final String SEPARATOR = "\u001f";

  private Recordings() {}

  static String key(String client, Album album, int index) {
    Song song = album.songs().get(index);
    String name = name(song);
    boolean alone = album.songs().stream().filter(other -> name(other).equals(name)).count() == 1;
    String place = alone ? "" : SEPARATOR + song.disc() + "." + song.position();
    return albumKey(client, album) + name + place;
  }

  /** Artist, title and version, by which a song is known on whatever album. */
  static String name(Song song) {
    return folded(song.artist()) + SEPARATOR + folded(song.fullTitle());
  }

  /** What the keys of all recordings of an album begin with. */
  static String albumKey(String client, Album album) {
    return client + SEPARATOR + album.key() + SEPARATOR;
  }

  static IsrcLedger.Recording of(String client, Album album, int index) {
    Song song = album.songs().get(index);
    return new IsrcLedger.Recording(key(client, album, index), album.title() + ": " + song.fullTitle(), song.artist());
  }

  /** Where a recording is at home, for a client: "album: title" of its own catalog; another client's titles are not told. */
  static String place(String client, IsrcLedger.Recording recording) {
    return recording.recording().startsWith(client + SEPARATOR) ? recording.title() : "a recording of another client";
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }
}
