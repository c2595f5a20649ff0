package org.premaster.testkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.premaster.intake.Album;
import org.premaster.intake.Song;

/** Writes an album as a catalog sheet would describe it, song by song. */
public final class SheetAlbum {
  private final String title;
  private final String artist;
  private final List<Song> songs = new ArrayList<>();
  private final Set<Album.Purpose> purposes = EnumSet.noneOf(Album.Purpose.class);
  private String catalogNumber = "";
  private boolean completeCd;
  private int disc = 1;

  private SheetAlbum(String title, String artist) {
    this.title = title;
    this.artist = artist;
  }

  public static SheetAlbum of(String title, String artist) {
    return new SheetAlbum(title, artist);
  }

  public SheetAlbum catalogNumber(String number) {
    catalogNumber = number;
    return this;
  }

  public SheetAlbum forPurpose(Album.Purpose purpose) {
    purposes.add(purpose);
    return this;
  }

  public SheetAlbum completeCd() {
    completeCd = true;
    return this;
  }

  /** The songs that follow stand on this disc. */
  public SheetAlbum disc(int number) {
    disc = number;
    return this;
  }

  public SheetAlbum song(String songTitle) {
    return song(songTitle, "", artist, "", "", Optional.empty(), false);
  }

  public SheetAlbum songs(int count) {
    for (int i = 1; i <= count; i++) {
      song("Song " + i);
    }
    return this;
  }

  /** A song with a pause of its own before it. */
  public SheetAlbum songAfter(String gapSeconds, String songTitle) {
    return song(songTitle, "", artist, "", "", Optional.of(new BigDecimal(gapSeconds)), false);
  }

  /** A song that runs into the next one. */
  public SheetAlbum songIntoNext(String songTitle) {
    return song(songTitle, "", artist, "", "", Optional.empty(), true);
  }

  /** A song with all its credits. */
  public SheetAlbum song(String songTitle, String version, String songArtist, String songwriter, String composer) {
    return song(songTitle, version, songArtist, songwriter, composer, Optional.empty(), false);
  }

  private SheetAlbum song(
      String songTitle,
      String version,
      String songArtist,
      String songwriter,
      String composer,
      Optional<BigDecimal> gap,
      boolean intoNext) {
    int position = 1 + (int) songs.stream().filter(song -> song.disc() == disc).count();
    songs.add(new Song(
        songs.size() + 2, disc, position, songTitle, version, songArtist, "", "", songwriter, composer, "album_track",
        Song.Treatment.STEREO, "", "", "", "", Optional.empty(), Optional.empty(), Optional.empty(), OptionalLong.empty(),
        gap, intoNext, List.of(), "", ""));
    return this;
  }

  public Album album() {
    return new Album(
        title, artist, catalogNumber, "", purposes, completeCd, "", "", "DAW", OptionalInt.of(44_100), OptionalInt.of(24),
        OptionalLong.empty(), OptionalLong.empty(), OptionalInt.empty(), false, List.of(), List.copyOf(songs));
  }
}
