package org.premaster.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.premaster.intake.Album;
import org.premaster.intake.FileRole;
import org.premaster.measurement.likeness.Likeness;
import org.premaster.verification.Kin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** What other files a file was held against and found like, and what that was computed from. */
@Component
class KinStore {
  private final JdbcClient jdbc;
  private final Documents documents;
  private final DeliveryStore deliveries;
  private final AlbumStore albums;

  KinStore(JdbcClient jdbc, Documents documents, DeliveryStore deliveries, AlbumStore albums) {
    this.jdbc = jdbc;
    this.documents = documents;
    this.deliveries = deliveries;
    this.albums = albums;
  }

  /**
   * A file that another was found like.
   *
   * @param plrLu its peak to loudness ratio
   * @param likeness what it is to the other
   */
  record Found(long delivery, int seq, OptionalDouble plrLu, Likeness likeness) {}

  /** Whether the file's kin is known and was computed from just this. */
  boolean knows(LandmarkStore.Place file, String computedFrom) {
    return jdbc.sql("select computed_from from comparison where delivery_id = ? and seq = ?")
        .params(file.delivery(), file.seq())
        .query(String.class)
        .optional()
        .filter(computedFrom::equals)
        .isPresent();
  }

  /** Keeps what a file was found like, the closest first. */
  void keep(LandmarkStore.Place file, String computedFrom, List<Found> found) {
    jdbc.sql("delete from comparison where delivery_id = ? and seq = ?").params(file.delivery(), file.seq()).update();
    jdbc.sql("insert into comparison (delivery_id, seq, computed_from, kin) values (?, ?, ?, ?)")
        .params(file.delivery(), file.seq(), computedFrom, documents.write(found))
        .update();
  }

  /**
   * A file's kin, the closest first, as a delivery leaves it: without prints of other songs that were replaced by then.
   *
   * @param delivery the delivery that is judged or reported; the file may have come with an earlier one
   */
  List<Kin> of(long delivery, DeliveryStore.StoredFile file) {
    Optional<Claim> mine = claim(file.delivery(), file.seq());
    List<Kin> kin = new ArrayList<>();
    for (Found found : found(file)) {
      Optional<DeliveryStore.StoredFile> other = deliveries.file(found.delivery(), found.seq());
      if (other.isPresent()) {
        Optional<Claim> theirs = claim(found.delivery(), found.seq());
        boolean sameSong = mine.isPresent() && theirs.isPresent() && mine.get().name().equals(theirs.get().name());
        if (sameSong || !replaced(delivery, other.get(), theirs)) {
          kin.add(new Kin(
              found.delivery() == delivery ? "" : deliveries.find(found.delivery()).delivery().name(), other.get().file().path(),
              other.get().file().role(), theirs.map(Claim::title).orElse(""), sameSong, found.plrLu(), found.likeness()));
        }
      }
    }
    return List.copyOf(kin);
  }

  private List<Found> found(DeliveryStore.StoredFile file) {
    return jdbc.sql("select kin from comparison where delivery_id = ? and seq = ?")
        .params(file.delivery(), file.seq())
        .query(String.class)
        .optional()
        .map(json -> documents.read(json, new TypeReference<List<Found>>() {}))
        .orElse(List.of());
  }

  private boolean replaced(long delivery, DeliveryStore.StoredFile other, Optional<Claim> theirs) {
    return theirs.isPresent()
        && other.file().role() == FileRole.MIX
        && albums.lastMix(delivery, theirs.get().client(), theirs.get().albumKey(), theirs.get().recording())
            .filter(last -> last.delivery() == other.delivery() && last.seq() == other.seq())
            .isEmpty();
  }

  /**
   * The song that claims a file.
   *
   * @param recording its identity on its album
   * @param name artist and title, which it keeps from a single to an album
   */
  private record Claim(String client, String albumKey, String recording, String name, String title) {}

  private Optional<Claim> claim(long delivery, int seq) {
    return deliveries.placeOf(delivery, seq).flatMap(place -> albums.numbered(delivery, place.album()).map(stored -> {
      Album album = stored.album();
      return new Claim(
          stored.client(), album.key(), Recordings.key(stored.client(), album, place.song()), Recordings.name(album.songs().get(place.song())),
          album.songs().get(place.song()).fullTitle());
    }));
  }
}
