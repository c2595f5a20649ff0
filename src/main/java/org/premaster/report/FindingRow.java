package org.premaster.report;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.premaster.verification.Finding;

/**
 * One finding with the place it belongs to.
 *
 * @param place where
 * @param finding what
 */
record FindingRow(Place place, Finding finding) {

  /**
   * @param albumNumber absent for findings of the delivery as a whole
   * @param album title; empty string likewise
   * @param disc absent for findings of an album as a whole
   * @param position likewise
   * @param title of the song; empty string likewise
   * @param file path; empty string where it is no file
   */
  record Place(OptionalInt albumNumber, String album, OptionalInt disc, OptionalInt position, String title, String file) {
    static final Place DELIVERY = new Place(OptionalInt.empty(), "", OptionalInt.empty(), OptionalInt.empty(), "", "");

    static Place of(AlbumReport album) {
      return new Place(OptionalInt.of(album.number()), album.album().title(), OptionalInt.empty(), OptionalInt.empty(), "", "");
    }

    Place of(SongReport song) {
      return new Place(albumNumber, album, OptionalInt.of(song.song().disc()), OptionalInt.of(song.song().position()),
          song.song().fullTitle(), song.mix().map(mix -> mix.file().path()).orElse(""));
    }

    /** The song's stem set, whose findings name the file themselves. */
    Place withoutFile() {
      return new Place(albumNumber, album, disc, position, title, "");
    }

    Place of(FileReport other) {
      return new Place(albumNumber, album, disc, position, title, other.file().path());
    }
  }

  /** All findings in the order of the report: the delivery, album by album, song by song, then the unassigned files. */
  static void each(DeliveryReport report, Consumer<FindingRow> rows) {
    put(Place.DELIVERY, report.findings(), rows);
    for (AlbumReport album : report.albums()) {
      Place inAlbum = Place.of(album);
      put(inAlbum, album.findings(), rows);
      for (SongReport song : album.songs()) {
        Place inSong = inAlbum.of(song);
        put(inSong, song.findings(), rows);
        put(inSong.withoutFile(), song.stemSet().findings(), rows);
        song.mix().ifPresent(mix -> put(inSong, mix.findings(), rows));
        song.alternates().forEach(file -> put(inSong.of(file), file.findings(), rows));
        song.stems().forEach(file -> put(inSong.of(file), file.findings(), rows));
      }
    }
    report.unassigned().forEach(file -> put(Place.DELIVERY.of(file), file.findings(), rows));
  }

  private static void put(Place place, List<Finding> findings, Consumer<FindingRow> rows) {
    findings.forEach(finding -> rows.accept(new FindingRow(place, finding)));
  }
}
