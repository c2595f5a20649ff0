package org.premaster.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.premaster.licence.LicenceCatalogues;
import org.premaster.verification.AlbumFacts;
import org.premaster.verification.SongInAlbum;

/** Songs on beats of the shipped price list, for checks of licences. */
public final class Beats {
  private Beats() {}

  /** Price lists as the shipped settings have them. */
  public static LicenceCatalogues shipped() {
    try {
      return LicenceCatalogues.read(Path.of("jobs"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A song with its mix and these stems, on a beat of this licence. */
  public static SongInAlbum song(LicenceCatalogues catalogues, SongBuilder song, AudioBuilder audio, String... stems) {
    AlbumFacts facts = Facts.facts(Facts.album("Lantern Year")).song(song, audio).licensed(catalogues, stems).facts();
    return new SongInAlbum(facts, facts.songs().getFirst());
  }

  /** The same from the shipped price list, with a clean mix. */
  public static SongInAlbum song(String licenceTier, String... stems) {
    return song(shipped(), Facts.song("Halfway Light").licenceTier(licenceTier), Facts.audio(), stems);
  }
}
