package org.premaster.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.premaster.intake.FileRole;
import org.premaster.intake.Song;
import org.premaster.stems.ProvenSet;
import org.premaster.stems.StemProof;
import org.premaster.stems.StemSet;
import org.premaster.verification.StemFacts;
import org.springframework.stereotype.Component;

/** The stem sets of songs: which files they are, whichever delivery brought them, and what is known of them. */
@Component
class StemSets {
  private final DeliveryStore deliveries;
  private final AlbumStore albums;
  private final StemProofStore proofs;

  StemSets(DeliveryStore deliveries, AlbumStore albums, StemProofStore proofs) {
    this.deliveries = deliveries;
    this.albums = albums;
    this.proofs = proofs;
  }

  /**
   * The files of a song's stem set.
   *
   * @param stems in order of path; empty where none came
   * @param roughMix what they are held against; absent where nothing is there that could be
   * @param standIn true where that is the song's mix, because no rough mix is named
   */
  record Files(List<DeliveryStore.StoredFile> stems, Optional<DeliveryStore.StoredFile> roughMix, boolean standIn) {
    /** True where they can be laid over each other as far as their number tells. */
    boolean provable() {
      return !stems.isEmpty() && stems.size() <= StemSet.MOST && roughMix.isPresent();
    }
  }

  Files files(AlbumStore.StoredSong song) {
    AlbumStore.StemPlace place = song.stems();
    if (place.delivery().isEmpty()) {
      return new Files(List.of(), Optional.empty(), false);
    }
    List<DeliveryStore.StoredFile> stems =
        deliveries.files(place.delivery().getAsLong(), OptionalInt.of(place.album()), OptionalInt.of(place.song()), FileRole.STEM);
    Optional<DeliveryStore.StoredFile> named =
        place.roughDelivery().isPresent() ? deliveries.file(place.roughDelivery().getAsLong(), place.roughSeq()) : Optional.empty();
    return new Files(stems, named.or(song::mix), named.isEmpty());
  }

  /**
   * What the set is made of: a digest over the version of the proof, and names and contents of all files in their order. Absent where it cannot
   * be proved.
   */
  static Optional<String> key(Files files) {
    if (!files.provable()) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder(StemProof.VERSION);
    List<DeliveryStore.StoredFile> all = new ArrayList<>(files.stems());
    all.add(files.roughMix().orElseThrow());
    for (DeliveryStore.StoredFile file : all) {
      text.append('\n').append(file.file().name()).append('\n').append(file.sha256().orElseThrow());
    }
    return Optional.of(Sha256.of(text.toString()));
  }

  /**
   * All that is known of a song's set, as the delivery of its album leaves it.
   *
   * @param taken the song with the treatment that it takes
   */
  StemFacts facts(AlbumStore.StoredAlbum album, AlbumStore.StoredSong song, Song taken) {
    Files files = files(song);
    if (files.stems().isEmpty()) {
      return StemFacts.none(taken);
    }
    long delivery = album.delivery();
    DeliveryStore.StoredFile first = files.stems().getFirst();
    String from = from(delivery, first);
    Optional<ProvenSet> proof = key(files).flatMap(proofs::find);
    return new StemFacts(
        Optional.of(taken),
        files.stems().stream().map(file -> file.file().path()).toList(),
        from,
        files.roughMix().map(file -> new StemFacts.RoughMix(file.file().path(), from(delivery, file), files.standIn())),
        deliveries.textBeside(first.delivery(), first.seq()),
        proof,
        proof.isPresent() ? "" : unproved(files, from));
  }

  private String from(long delivery, DeliveryStore.StoredFile file) {
    return file.delivery() == delivery ? "" : deliveries.find(file.delivery()).delivery().name();
  }

  private static String unproved(Files files, String from) {
    if (files.roughMix().isEmpty()) {
      return "There is no rough mix and no mix of the song that the stems could be held against.";
    }
    if (!files.provable()) {
      return "More than " + StemSet.MOST + " files are not laid over a mix.";
    }
    return from.isEmpty()
        ? "The stems were not laid over their rough mix yet; rerun the delivery with --step stems."
        : "The stems came with the earlier delivery " + from + ", which is no longer there as it was; please send them again with the mix.";
  }

  /** The songs of a delivery that have a set, in their order. */
  List<AlbumStore.SongPlace> of(long delivery) {
    return albums.withStems(delivery);
  }
}
