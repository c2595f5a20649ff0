package org.premaster.treatment;

import java.util.Locale;
import java.util.Set;
import org.premaster.intake.Album;
import org.premaster.intake.Song;

/**
 * What a song is for beside being on its release (DEC-02, DEC-08), the weightiest first. The sheet's priority says it; a release on vinyl or
 * for sync gives its songs a use that is not counted in streams (ECO-04, ECO-06). A CD gives none: every album here may become one.
 */
public enum OutsideUse {
  LEAD_SINGLE("the lead single"),
  SINGLE("a single"),
  SYNC("pitched for film and advertising"),
  VIDEO("a song with a video"),
  RADIO("a song for radio"),
  VINYL("on a record that is paid for by the copy"),
  NONE("an album track"),
  DEMO("a demo");

  private static final Set<OutsideUse> PLAYLISTED = Set.of(LEAD_SINGLE, SINGLE, VIDEO, RADIO);

  private final String words;

  OutsideUse(String words) {
    this.words = words;
  }

  /** The only song of a release is a single, whatever the sheet calls it. */
  static OutsideUse of(Album album, Song song) {
    for (OutsideUse use : values()) {
      if (use.name().toLowerCase(Locale.ROOT).equals(song.priority())) {
        return use;
      }
    }
    if (album.purposes().contains(Album.Purpose.DEMO)) {
      return DEMO;
    }
    if (album.purposes().contains(Album.Purpose.SYNC)) {
      return SYNC;
    }
    if (album.purposes().contains(Album.Purpose.VINYL)) {
      return VINYL;
    }
    return album.songs().size() == 1 ? SINGLE : NONE;
  }

  /** As a part of a sentence: {@code the lead single}. */
  String words() {
    return words;
  }

  /** Pushed to playlists, radio or video (DEC-02). */
  boolean streamed() {
    return PLAYLISTED.contains(this);
  }

  /** Worth something that streams do not count (ECO-04). */
  boolean beyondStreams() {
    return this == SYNC || this == VINYL;
  }

  /** A release that somebody works for (CHK-08). */
  boolean priority() {
    return streamed() || beyondStreams();
  }
}
