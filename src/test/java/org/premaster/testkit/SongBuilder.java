package org.premaster.testkit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.premaster.intake.Song;

/** A song of the catalog sheet; everything the test does not say is empty. */
public final class SongBuilder {
  private final String title;
  private int row = 2;
  private int disc = 1;
  private int position = 1;
  private String version = "";
  private String artist = "The Quiet Engines";
  private String file = "";
  private String isrc = "";
  private String priority = "album_track";
  private Song.Treatment treatment = Song.Treatment.STEREO;
  private String stemReason = "";
  private String stemNotes = "";
  private Optional<Boolean> mixFinal = Optional.empty();
  private Optional<Boolean> mixEngineerAvailable = Optional.empty();
  private Optional<Boolean> selfMixed = Optional.empty();
  private OptionalLong expectedExtraStreams = OptionalLong.empty();
  private Optional<BigDecimal> gapBefore = Optional.empty();
  private boolean continuousWithNext;
  private String licenceTier = "";
  private String roughMix = "";

  SongBuilder(String title) {
    this.title = title;
  }

  public SongBuilder at(int newPosition) {
    position = newPosition;
    row = newPosition + 1;
    return this;
  }

  public SongBuilder at(int newDisc, int newPosition) {
    disc = newDisc;
    return at(newPosition);
  }

  public SongBuilder version(String newVersion) {
    version = newVersion;
    return this;
  }

  public SongBuilder artist(String newArtist) {
    artist = newArtist;
    return this;
  }

  public SongBuilder file(String path) {
    file = path;
    return this;
  }

  public SongBuilder isrc(String written) {
    isrc = written;
    return this;
  }

  public SongBuilder priority(String newPriority) {
    priority = newPriority;
    return this;
  }

  public SongBuilder treatment(Song.Treatment newTreatment) {
    treatment = newTreatment;
    return this;
  }

  public SongBuilder stemReason(String sentence) {
    stemReason = sentence;
    return this;
  }

  public SongBuilder stemNotes(String notes) {
    stemNotes = notes;
    return this;
  }

  public SongBuilder mixFinal(boolean said) {
    mixFinal = Optional.of(said);
    return this;
  }

  public SongBuilder mixEngineerAvailable(boolean said) {
    mixEngineerAvailable = Optional.of(said);
    return this;
  }

  public SongBuilder selfMixed(boolean said) {
    selfMixed = Optional.of(said);
    return this;
  }

  public SongBuilder expectedExtraStreams(long streams) {
    expectedExtraStreams = OptionalLong.of(streams);
    return this;
  }

  public SongBuilder gapBefore(String seconds) {
    gapBefore = Optional.of(new BigDecimal(seconds));
    return this;
  }

  public SongBuilder continuousWithNext() {
    continuousWithNext = true;
    return this;
  }

  public SongBuilder licenceTier(String tier) {
    licenceTier = tier;
    return this;
  }

  /** Stem mastering is asked for, for this reason. */
  public SongBuilder fromStems(String reason) {
    stemReason = reason;
    return treatment(Song.Treatment.STEM);
  }

  public SongBuilder roughMix(String path) {
    roughMix = path;
    return this;
  }

  public Song song() {
    return new Song(
        row, disc, position, title, version, artist, file, isrc, "", "", priority, treatment, stemReason, "", roughMix, stemNotes,
        mixFinal, mixEngineerAvailable, selfMixed, expectedExtraStreams, gapBefore, continuousWithNext,
        List.of(), "", licenceTier);
  }
}
