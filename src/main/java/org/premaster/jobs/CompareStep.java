package org.premaster.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.premaster.intake.Delivery;
import org.premaster.intake.FileRole;
import org.premaster.measurement.AudioFacts;
import org.premaster.measurement.KnownAudio;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.MeasuringPass;
import org.premaster.measurement.likeness.LandmarkHashes;
import org.premaster.measurement.likeness.Likeness;
import org.premaster.measurement.likeness.Recording;
import org.premaster.measurement.traces.Landmarks;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.stereotype.Component;

/**
 * Holds mixes and alternate mixes against what sounds like them, in their delivery and in the client's earlier ones, never in another
 * client's. Passages of both are read where both can be: those of an earlier delivery only while it lies there as a folder and unchanged.
 */
@Component
class CompareStep {
  private static final List<FileRole> COMPARED = List.of(FileRole.MIX, FileRole.ALTERNATE_MIX);

  private final DeliveryStore deliveries;
  private final LandmarkStore landmarks;
  private final KinStore kin;
  private final Receptions receptions;
  private final KnownAudio known;

  CompareStep(
      DeliveryStore deliveries, LandmarkStore landmarks, KinStore kin, Receptions receptions, KnownAudio known) {
    this.deliveries = deliveries;
    this.landmarks = landmarks;
    this.kin = kin;
    this.receptions = receptions;
    this.known = known;
  }

  /** The files of a delivery that are held against others. */
  ItemReader<DeliveryStore.StoredFile> reader(long delivery) {
    Iterator<DeliveryStore.StoredFile> files =
        deliveries.files(delivery).stream().filter(file -> COMPARED.contains(file.file().role())).iterator();
    return () -> files.hasNext() ? files.next() : null;
  }

  /** Finds a file's kin and keeps it, in the transaction of the caller; what was computed from the same is left as it is. */
  void compare(DeliveryStore.StoredFile file) throws IOException {
    LandmarkStore.Place place = new LandmarkStore.Place(file.delivery(), file.seq());
    Optional<Measurements> measured = measured(file);
    Optional<LandmarkHashes> hashes = measured.flatMap(facts -> facts.traces().of(Landmarks.class)).map(LandmarkHashes::of);
    Delivery delivery = deliveries.find(file.delivery()).delivery();
    List<Candidate> candidates = hashes.isPresent() ? candidates(delivery.client(), place, hashes.get()) : List.of();
    String computedFrom = computedFrom(file, candidates);
    if (kin.knows(place, computedFrom)) {
      return;
    }
    List<KinStore.Found> found = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Recording mine = new Recording(measured.orElseThrow(), candidate.audio().isPresent() ? audio(file) : Optional.empty());
      Likeness.of(mine, new Recording(candidate.measured(), candidate.audio()))
          .ifPresent(likeness -> found.add(
              new KinStore.Found(candidate.file().delivery(), candidate.file().seq(), candidate.measured().plrLu(), likeness)));
    }
    found.sort(
        Comparator.comparing((KinStore.Found one) -> one.likeness().relation())
            .thenComparing(KinStore.Found::delivery, Comparator.reverseOrder())
            .thenComparing(KinStore.Found::seq));
    kin.keep(place, computedFrom, found);
  }

  /** A file that may be like another. */
  private record Candidate(DeliveryStore.StoredFile file, Measurements measured, Optional<Path> audio) {}

  /** What the index finds, and the other prints of the same song, which may run at another speed. */
  private List<Candidate> candidates(String client, LandmarkStore.Place place, LandmarkHashes hashes) throws IOException {
    Set<LandmarkStore.Place> places = new LinkedHashSet<>(landmarks.resembling(client, place, hashes));
    for (DeliveryStore.StoredFile other : deliveries.printsOfSameSong(place.delivery(), place.seq())) {
      places.add(new LandmarkStore.Place(other.delivery(), other.seq()));
    }
    List<Candidate> candidates = new ArrayList<>();
    for (LandmarkStore.Place one : places) {
      Optional<DeliveryStore.StoredFile> file = deliveries.file(one.delivery(), one.seq());
      Optional<Measurements> measured = file.flatMap(this::measured);
      if (measured.isPresent()) {
        candidates.add(new Candidate(file.get(), measured.get(), one.delivery() == place.delivery() ? audio(file.get()) : earlierAudio(file.get())));
      }
    }
    return candidates;
  }

  private Optional<Measurements> measured(DeliveryStore.StoredFile file) {
    return file.sha256().flatMap(known::find).flatMap(AudioFacts::measurements);
  }

  private Optional<Path> audio(DeliveryStore.StoredFile file) throws IOException {
    return Optional.of(receptions.of(deliveries.find(file.delivery()).delivery()).resolve(file.file()));
  }

  /** A file of an earlier delivery, where that is a folder which still lies there and the file still is what was measured. */
  private Optional<Path> earlierAudio(DeliveryStore.StoredFile file) throws IOException {
    Delivery delivery = deliveries.find(file.delivery()).delivery();
    if (delivery.form() != Delivery.Form.FOLDER || !Files.isDirectory(delivery.source())) {
      return Optional.empty();
    }
    try {
      Path path = receptions.of(delivery).resolve(file.file());
      boolean same = Files.size(path) == file.file().bytes() && Optional.of(Sha256.of(path)).equals(file.sha256());
      return same ? Optional.of(path) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static String computedFrom(DeliveryStore.StoredFile file, List<Candidate> candidates) {
    StringBuilder from = new StringBuilder(MeasuringPass.METER_VERSION).append(' ').append(file.sha256().orElse(""));
    for (Candidate candidate : candidates) {
      from.append(' ').append(candidate.file().delivery()).append('/').append(candidate.file().seq()).append(' ')
          .append(candidate.file().sha256().orElse("")).append(candidate.audio().isPresent());
    }
    return Sha256.of(from.toString());
  }
}
