package org.premaster.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.premaster.intake.Album;
import org.premaster.intake.Catalogue;
import org.premaster.intake.CatalogueReader;
import org.premaster.intake.DeliveredFile;
import org.premaster.intake.Delivery;
import org.premaster.intake.Inventory;
import org.premaster.intake.Receiving;
import org.premaster.intake.Reconciler;
import org.premaster.intake.Reconciliation;
import org.premaster.intake.SheetMappings;
import org.premaster.intake.Song;
import org.premaster.report.WholeFile;
import org.springframework.stereotype.Component;

/**
 * Reads sheet and consultation, holds them against the files, joins songs of earlier deliveries of the same album, and freezes the work
 * list.
 */
@Component
class CatalogueStep {
  /** Partitions for each thread, so that one long file at the end keeps no thread waiting for long. */
  private static final int PARTITIONS_PER_THREAD = 4;

  private static final long LEAST_PARTITION_BYTES = 8L << 20;

  /** Work of a few minutes at most, so that a partition is a fair share for any worker. */
  private static final long MOST_PARTITION_BYTES = 256L << 20;

  private static final int MOST_PARTITIONS = 100;

  private final Workplace workplace;
  private final DeliveryStore deliveries;
  private final AlbumStore albums;
  private final Receptions receptions;

  CatalogueStep(Workplace workplace, DeliveryStore deliveries, AlbumStore albums, Receptions receptions) {
    this.workplace = workplace;
    this.deliveries = deliveries;
    this.albums = albums;
    this.receptions = receptions;
  }

  void run(long id) throws IOException {
    Delivery delivery = deliveries.find(id).delivery();
    Receiving.Received received = receptions.of(delivery);
    Inventory inventory = received.inventory();
    Catalogue catalogue =
        new CatalogueReader(SheetMappings.load(workplace.jobs().resolve("sheets"))).read(inventory, file -> resolved(received, file));
    Reconciliation reconciliation = Reconciler.reconcile(catalogue, inventory);
    deliveries.keepCatalogue(id, catalogue, reconciliation);
    keepSheet(delivery, catalogue, received, inventory);

    albums.clear(id);
    Map<String, Integer> sequence = new LinkedHashMap<>();
    List<DeliveredFile> files = reconciliation.files();
    for (DeliveredFile file : files) {
      sequence.put(file.path(), sequence.size());
    }
    SortedMap<String, DeliveryStore.PlacedFile> places = new TreeMap<>();
    Set<String> folders = new HashSet<>();
    Set<Reconciliation.SongRef> withStems = Set.copyOf(reconciliation.stems().values());
    Map<Integer, List<Reconciliation.Match>> matches = new LinkedHashMap<>();
    reconciliation.matches().forEach(match -> matches.computeIfAbsent(match.song().album(), key -> new ArrayList<>()).add(match));
    for (int index = 0; index < catalogue.albums().size(); index++) {
      Album album = catalogue.albums().get(index);
      List<AlbumStore.NewSong> songs = songs(id, delivery, album, matches.getOrDefault(index, List.of()), sequence, withStems);
      int number = index + 1;
      Album answered =
          albums.before(id, delivery.client(), album.key(), delivery.name()).map(last -> album.filledFrom(last.album())).orElse(album);
      albums.add(id, delivery.client(), number, folder(number, album.title(), folders), answered, songs);
      place(places, reconciliation, index, number, album, songs);
    }
    deliveries.freezeWorkList(id, files, places, partitionBytes(files));
  }

  private long partitionBytes(List<DeliveredFile> files) {
    long total = files.stream().mapToLong(DeliveredFile::bytes).sum();
    long share = total / ((long) workplace.threads() * PARTITIONS_PER_THREAD) + 1;
    return Math.max(total / MOST_PARTITIONS + 1, Math.clamp(share, LEAST_PARTITION_BYTES, MOST_PARTITION_BYTES));
  }

  private static Path resolved(Receiving.Received received, DeliveredFile file) {
    try {
      return received.resolve(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keepSheet(Delivery delivery, Catalogue catalogue, Receiving.Received received, Inventory inventory) throws IOException {
    for (DeliveredFile file : inventory.files()) {
      if (catalogue.sheet().isPresent() && file.path().equals(catalogue.sheet().get())) {
        WholeFile.write(sheet(workplace, delivery, file.path()), out -> Files.copy(received.resolve(file), out));
      }
    }
  }

  static Path sheet(Workplace workplace, Delivery delivery, String path) {
    String ending = path.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? ".xlsx" : ".csv";
    return workplace.sheets().resolve(delivery.arrival() + ending);
  }

  /**
   * The album's songs: those of this sheet, each with its mix or, where none came, the one an earlier delivery brought; then the songs
   * of the earlier delivery that this sheet does not name, also those that it missed. An earlier arrival of the same delivery is only
   * compared with: what its client took out there is gone.
   */
  private List<AlbumStore.NewSong> songs(
      long id,
      Delivery delivery,
      Album album,
      List<Reconciliation.Match> matches,
      Map<String, Integer> sequence,
      Set<Reconciliation.SongRef> withStems) {
    Optional<AlbumStore.StoredAlbum> attempt = albums.before(id, delivery.client(), album.key());
    Optional<AlbumStore.StoredAlbum> other = albums.before(id, delivery.client(), album.key(), delivery.name());
    Set<Long> compared = new HashSet<>();
    Set<Long> named = new HashSet<>();
    List<AlbumStore.NewSong> songs = new ArrayList<>();
    for (Reconciliation.Match match : matches) {
      Song song = album.songs().get(match.song().song());
      Optional<AlbumStore.StoredSong> earlier = attempt.flatMap(last -> sameSong(last, song, compared));
      earlier.ifPresent(one -> compared.add(one.id()));
      Optional<AlbumStore.StoredSong> carried = other.flatMap(last -> sameSong(last, song, named));
      carried.ifPresent(one -> named.add(one.id()));
      AlbumStore.StemPlace stems = stems(id, match, withStems.contains(match.song()), carried, sequence);
      songs.add(newSong(id, song, match, earlier, carried, sequence, stems));
    }
    other.ifPresent(
        last -> {
          for (AlbumStore.StoredSong song : last.songs()) {
            if (!named.contains(song.id()) && !takenPlace(songs, song.song())) {
              songs.add(carried(song.song().withoutRow(), song, song.stems()));
            }
          }
        });
    songs.sort(
        Comparator.comparingInt((AlbumStore.NewSong one) -> one.song().disc())
            .thenComparingInt(one -> one.song().position())
            .thenComparingInt(one -> one.song().row()));
    return songs;
  }

  private static AlbumStore.NewSong newSong(
      long id,
      Song song,
      Reconciliation.Match match,
      Optional<AlbumStore.StoredSong> earlier,
      Optional<AlbumStore.StoredSong> carried,
      Map<String, Integer> sequence,
      AlbumStore.StemPlace stems) {
    if (match.mix().isEmpty() && match.candidates().isEmpty() && carried.isPresent() && carried.get().mix().isPresent()) {
      return carried(song, carried.get(), stems);
    }
    OptionalLong mixDelivery = match.mix().isPresent() ? OptionalLong.of(id) : OptionalLong.empty();
    int mixSeq = match.mix().map(file -> sequence.getOrDefault(file.path(), 0)).orElse(0);
    OptionalLong before = earlier.isPresent() ? OptionalLong.of(earlier.get().id()) : OptionalLong.empty();
    return new AlbumStore.NewSong(song, match.candidates(), match.note(), mixDelivery, mixSeq, before, stems);
  }

  /**
   * The song's stems and their rough mix: those of this delivery or, where none came, those that an earlier one brought. An earlier rough mix
   * counts for stems that came with it or before a new mix; where it was the song's mix itself, it is gone with that.
   */
  private static AlbumStore.StemPlace stems(
      long id, Reconciliation.Match match, boolean came, Optional<AlbumStore.StoredSong> carried, Map<String, Integer> sequence) {
    AlbumStore.StemPlace before = carried.map(AlbumStore.StoredSong::stems).orElse(AlbumStore.StemPlace.NOWHERE);
    OptionalLong delivery = came ? OptionalLong.of(id) : before.delivery();
    if (match.roughMix().isPresent()) {
      int roughSeq = sequence.getOrDefault(match.roughMix().get().path(), 0);
      return new AlbumStore.StemPlace(delivery, before.album(), before.song(), OptionalLong.of(id), roughSeq);
    }
    boolean wasTheMix = carried.flatMap(AlbumStore.StoredSong::mix)
        .filter(mix -> before.roughDelivery().equals(OptionalLong.of(mix.delivery())) && before.roughSeq() == mix.seq())
        .isPresent();
    boolean gone = match.mix().isPresent() && (came || wasTheMix);
    return new AlbumStore.StemPlace(
        delivery, before.album(), before.song(), gone ? OptionalLong.empty() : before.roughDelivery(), before.roughSeq());
  }

  private static AlbumStore.NewSong carried(Song song, AlbumStore.StoredSong earlier, AlbumStore.StemPlace stems) {
    OptionalLong mixDelivery = earlier.mix().isPresent() ? OptionalLong.of(earlier.mix().get().delivery()) : OptionalLong.empty();
    int mixSeq = earlier.mix().map(DeliveryStore.StoredFile::seq).orElse(0);
    return new AlbumStore.NewSong(song, List.of(), "", mixDelivery, mixSeq, earlier.earlier(), stems);
  }

  /** The song of the last delivery that this row means: the same title and version, or else the same place in the order. */
  private static Optional<AlbumStore.StoredSong> sameSong(AlbumStore.StoredAlbum last, Song song, Set<Long> seen) {
    List<AlbumStore.StoredSong> free = last.songs().stream().filter(one -> !seen.contains(one.id())).toList();
    return free.stream()
        .filter(one -> folded(one.song().fullTitle()).equals(folded(song.fullTitle())))
        .min(Comparator.comparingInt(one -> Math.abs(one.song().position() - song.position())))
        .or(() -> free.stream().filter(one -> one.song().disc() == song.disc() && one.song().position() == song.position()).findFirst());
  }

  private static boolean takenPlace(List<AlbumStore.NewSong> songs, Song song) {
    return songs.stream().anyMatch(one -> one.song().disc() == song.disc() && one.song().position() == song.position());
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }

  private static void place(
      SortedMap<String, DeliveryStore.PlacedFile> places,
      Reconciliation reconciliation,
      int index,
      int number,
      Album album,
      List<AlbumStore.NewSong> songs) {
    Map<Song, Integer> rank = new IdentityHashMap<>();
    for (int i = 0; i < songs.size(); i++) {
      rank.put(songs.get(i).song(), i);
    }
    for (Map<String, Reconciliation.SongRef> group : List.of(reconciliation.alternates(), reconciliation.stems())) {
      group.forEach(
          (path, ref) -> {
            if (ref.album() == index) {
              places.put(path, new DeliveryStore.PlacedFile(number, rank.getOrDefault(album.songs().get(ref.song()), -1)));
            }
          });
    }
    for (Reconciliation.Match match : reconciliation.matches()) {
      if (match.song().album() == index) {
        DeliveryStore.PlacedFile place =
            new DeliveryStore.PlacedFile(number, rank.getOrDefault(album.songs().get(match.song().song()), -1));
        match.mix().ifPresent(file -> places.put(file.path(), place));
        match.candidates().forEach(file -> places.put(file.path(), place));
      }
    }
  }

  /** A folder name that every file system takes: {@code 01-lantern-year}. */
  static String folder(int number, String title, Set<String> taken) {
    String plain =
        Normalizer.normalize(title, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    String brief = plain.isEmpty() ? "album" : plain.substring(0, Math.min(60, plain.length()));
    String name = String.format(Locale.ROOT, "%02d-%s", number, brief);
    while (!taken.add(name)) {
      name = name + "-";
    }
    return name;
  }
}
