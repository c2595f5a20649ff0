package org.premaster.testkit;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.premaster.intake.Album;

/** An album of the catalog sheet whose consultation is complete: a 24-bit session at 48 kHz, for streaming. */
public final class AlbumBuilder {
  private final String title;
  private String artist = "The Quiet Engines";
  private String catalogNumber = "";
  private String upc = "";
  private Set<Album.Purpose> purposes = Set.of(Album.Purpose.STREAMING);
  private boolean completeCd;
  private String genre = "";
  private OptionalLong releaseBudgetCents = OptionalLong.empty();
  private OptionalLong promotionBudgetCents = OptionalLong.empty();
  private OptionalInt sessionRateHz = OptionalInt.of(48_000);
  private OptionalInt sessionDepth = OptionalInt.of(24);
  private OptionalInt expectedSongs = OptionalInt.empty();
  private boolean provisional;
  private List<String> missingAnswers = List.of();
  private List<SongBuilder> songs = List.of();

  AlbumBuilder(String title) {
    this.title = title;
  }

  public AlbumBuilder artist(String newArtist) {
    artist = newArtist;
    return this;
  }

  public AlbumBuilder catalogNumber(String number) {
    catalogNumber = number;
    return this;
  }

  public AlbumBuilder upc(String written) {
    upc = written;
    return this;
  }

  public AlbumBuilder purposes(Album.Purpose... some) {
    purposes = Set.of(some);
    return this;
  }

  public AlbumBuilder completeCd() {
    completeCd = true;
    return this;
  }

  public AlbumBuilder genre(String written) {
    genre = written;
    return this;
  }

  /** Budgets of the release and of its promotion, in cents. */
  public AlbumBuilder budgets(long release, long promotion) {
    releaseBudgetCents = OptionalLong.of(release);
    promotionBudgetCents = OptionalLong.of(promotion);
    return this;
  }

  public AlbumBuilder session(int rateHz, int depth) {
    sessionRateHz = OptionalInt.of(rateHz);
    sessionDepth = OptionalInt.of(depth);
    return this;
  }

  public AlbumBuilder unknownSession() {
    sessionRateHz = OptionalInt.empty();
    sessionDepth = OptionalInt.empty();
    return this;
  }

  public AlbumBuilder expecting(int number) {
    expectedSongs = OptionalInt.of(number);
    return this;
  }

  public AlbumBuilder provisional() {
    provisional = true;
    return this;
  }

  public AlbumBuilder missing(String... answers) {
    missingAnswers = List.of(answers);
    return this;
  }

  /** Adds songs in this order. */
  public AlbumBuilder with(SongBuilder... more) {
    songs = Stream.concat(songs.stream(), Stream.of(more)).toList();
    return this;
  }

  List<SongBuilder> songs() {
    return songs;
  }

  public Album album() {
    return new Album(
        title, artist, catalogNumber, upc, purposes, completeCd, genre, "", "Reaper", sessionRateHz, sessionDepth,
        releaseBudgetCents, promotionBudgetCents, expectedSongs, provisional, missingAnswers,
        songs.stream().map(SongBuilder::song).toList());
  }
}
