package org.premaster.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.premaster.intake.Delivery;
import org.premaster.stems.ProvenSet;
import org.premaster.stems.StemProof;
import org.premaster.stems.StemSet;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.stereotype.Component;

/**
 * Lays stem sets over their rough mixes, each set of contents once. Stems of an earlier delivery are read where that still lies in the inbox as
 * it was.
 */
@Component
class StemsStep {
  private static final int LEAST_PER_PARTITION = 4;
  private static final int MOST_PARTITIONS = 100;

  private final DeliveryStore deliveries;
  private final AlbumStore albums;
  private final StemSets sets;
  private final StemProofStore proofs;
  private final Receptions receptions;
  private final NightProgress progress;
  private final Set<Delivery> earlier = ConcurrentHashMap.newKeySet();

  StemsStep(
      DeliveryStore deliveries, AlbumStore albums, StemSets sets, StemProofStore proofs, Receptions receptions, NightProgress progress) {
    this.deliveries = deliveries;
    this.albums = albums;
    this.sets = sets;
    this.proofs = proofs;
    this.receptions = receptions;
    this.progress = progress;
  }

  /** A set that was proved, with its {@link StemSets#key}. */
  record Proved(String key, ProvenSet proof) {}

  /** The partitions of a delivery's sets: the same however many threads there are, so that a restart finds its own again. */
  List<Integer> partitions(long delivery) {
    int songs = sets.of(delivery).size();
    progress.expectSets(songs);
    return IntStream.range(0, (songs + perPartition(songs) - 1) / perPartition(songs)).boxed().toList();
  }

  private static int perPartition(int songs) {
    return Math.max(LEAST_PER_PARTITION, (songs + MOST_PARTITIONS - 1) / MOST_PARTITIONS);
  }

  /** The songs of a partition that have stems. */
  ItemReader<AlbumStore.SongPlace> reader(long delivery, int partition) {
    List<AlbumStore.SongPlace> songs = sets.of(delivery);
    int each = perPartition(songs.size());
    Iterator<AlbumStore.SongPlace> mine =
        songs.subList(Math.min(songs.size(), partition * each), Math.min(songs.size(), (partition + 1) * each)).iterator();
    return () -> mine.hasNext() ? mine.next() : null;
  }

  /** Proves a song's set; null where there is nothing to prove, or it is known. */
  @Nullable Proved prove(AlbumStore.SongPlace place) throws IOException {
    AlbumStore.StoredAlbum album = albums.find(place.album());
    StemSets.Files files = sets.files(album.songs().get(place.song()));
    Optional<String> key = StemSets.key(files);
    Optional<StemSet> set = key.isPresent() && !proofs.knows(key.get()) ? set(album.delivery(), files) : Optional.empty();
    if (set.isEmpty()) {
      progress.setDone(false);
      return null;
    }
    ProvenSet proof = StemProof.of(set.get());
    progress.setDone(true);
    return new Proved(key.orElseThrow(), proof);
  }

  /** Keeps a proof, in the transaction of the caller. */
  void keep(Proved proved) {
    proofs.keep(proved.key(), proved.proof());
  }

  /** The files on the disk; absent where one came with an earlier delivery and is not there any more. */
  private Optional<StemSet> set(long delivery, StemSets.Files files) throws IOException {
    List<Path> stems = new ArrayList<>();
    for (DeliveryStore.StoredFile stem : files.stems()) {
      Optional<Path> path = path(delivery, stem);
      if (path.isEmpty()) {
        return Optional.empty();
      }
      stems.add(path.get());
    }
    return path(delivery, files.roughMix().orElseThrow()).map(mix -> new StemSet(mix, stems));
  }

  private Optional<Path> path(long delivery, DeliveryStore.StoredFile file) throws IOException {
    Delivery from = deliveries.find(file.delivery()).delivery();
    if (file.delivery() == delivery) {
      return Optional.of(receptions.of(from).resolve(file.file()));
    }
    if (!(from.form() == Delivery.Form.FOLDER ? Files.isDirectory(from.source()) : Files.isRegularFile(from.source()))) {
      return Optional.empty();
    }
    earlier.add(from);
    try {
      Path path = receptions.of(from).resolve(file.file());
      return Optional.of(Sha256.of(path)).equals(file.sha256()) ? Optional.of(path) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Removes what was unpacked of earlier deliveries. */
  void release() throws IOException {
    for (Delivery one : earlier) {
      receptions.release(one);
    }
    earlier.clear();
  }
}
