package org.premaster.verification.checks;

import org.premaster.intake.Album;
import org.premaster.intake.Song;
import org.premaster.verification.MixFacts;

/** Where the sheet says that a song runs into its neighbor, so that the sound may reach the edge of the file. */
final class Segue {
  private Segue() {}

  /** Whether the song before runs into this one. */
  static boolean before(MixFacts mix) {
    if (mix.album().isEmpty() || mix.song().isEmpty()) {
      return false;
    }
    Album album = mix.album().get();
    int index = album.songs().indexOf(mix.song().get());
    if (index <= 0) {
      return false;
    }
    Song before = album.songs().get(index - 1);
    return before.continuousWithNext() && before.disc() == mix.song().get().disc();
  }

  /** Whether this song runs into the next one. */
  static boolean after(MixFacts mix) {
    return mix.song().map(Song::continuousWithNext).orElse(false);
  }
}
