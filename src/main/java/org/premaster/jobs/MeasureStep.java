package org.premaster.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.premaster.intake.FileRole;
import org.premaster.intake.Receiving;
import org.premaster.measurement.AudioFacts;
import org.premaster.measurement.Fixity;
import org.premaster.measurement.KnownAudio;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.MeasuringPass;
import org.premaster.measurement.likeness.LandmarkHashes;
import org.premaster.measurement.traces.Landmarks;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.stereotype.Component;

/**
 * Measures the files of a frozen work list, each content once: what is known by its digest is not decoded again. Files that hold no
 * music are digested only.
 */
@Component
class MeasureStep {
  private static final int READ_AHEAD = 100;

  private final DeliveryStore deliveries;
  private final Receptions receptions;
  private final KnownAudio known;
  private final LandmarkStore landmarks;
  private final NightProgress progress;

  MeasureStep(DeliveryStore deliveries, Receptions receptions, KnownAudio known, LandmarkStore landmarks, NightProgress progress) {
    this.deliveries = deliveries;
    this.receptions = receptions;
    this.known = known;
    this.landmarks = landmarks;
    this.progress = progress;
  }

  /**
   * A file of the work list with what was found.
   *
   * @param anew true where the facts take the place of those that were known
   * @param sha256 digest of its bytes
   * @param facts absent where the file is no audio of the catalog (sheet, notes, references)
   */
  record Measured(DeliveryStore.StoredFile file, boolean anew, String sha256, Optional<AudioFacts> facts) {
    Measured(DeliveryStore.StoredFile file, boolean anew, AudioFacts facts) {
      this(file, anew, facts.sha256(), Optional.of(facts));
    }
  }

  /**
   * A file to measure.
   *
   * @param anew true where it is to be read although its content is known
   */
  record Task(DeliveryStore.StoredFile file, boolean anew) {}

  /** The files of a partition that are not measured yet; a restarted partition starts where the last commit ended. */
  ItemReader<Task> reader(long delivery, int partition, boolean anew) {
    Deque<DeliveryStore.StoredFile> ahead = new ArrayDeque<>();
    int[] last = {-1};
    return () -> {
      if (ahead.isEmpty()) {
        ahead.addAll(deliveries.unmeasured(delivery, partition, last[0], READ_AHEAD));
      }
      DeliveryStore.@Nullable StoredFile next = ahead.poll();
      if (next == null) {
        return null;
      }
      last[0] = next.seq();
      return new Task(next, anew);
    };
  }

  Measured measure(Task task) throws IOException {
    DeliveryStore.StoredFile file = task.file();
    Receiving.Received received = receptions.of(deliveries.find(file.delivery()).delivery());
    Path path = received.resolve(file.file());
    if (!file.file().role().measured()) {
      String sha256 = Sha256.of(path);
      progress.fileDone(file.file().bytes(), false);
      return new Measured(file, false, sha256, Optional.empty());
    }
    if (!task.anew() && known.anyOfLength(file.file().bytes())) {
      Optional<AudioFacts> facts = known.find(Sha256.of(path));
      if (facts.isPresent()) {
        progress.fileDone(file.file().bytes(), false);
        return new Measured(file, false, facts.get());
      }
    }
    AudioFacts facts = MeasuringPass.examining(Fixity.AT_ONCE).measure(path, progress::audio);
    progress.fileDone(file.file().bytes(), true);
    return new Measured(file, task.anew(), facts);
  }

  /** Keeps the facts and strikes the file off the list, in the transaction of the caller. */
  void keep(Measured measured) {
    if (measured.anew()) {
      known.forget(measured.sha256());
    }
    measured.facts().ifPresent(known::keep);
    Optional<String> pcmDigest = measured.facts().flatMap(AudioFacts::measurements).map(Measurements::pcmDigest);
    index(measured);
    deliveries.measured(measured.file().delivery(), measured.file().seq(), measured.sha256(), pcmDigest);
  }

  /** Mixes and alternate mixes are indexed, so that the next step, and later deliveries, find what sounds like them. */
  private void index(Measured measured) {
    FileRole role = measured.file().file().role();
    if (role == FileRole.MIX || role == FileRole.ALTERNATE_MIX) {
      measured.facts().flatMap(AudioFacts::measurements).flatMap(facts -> facts.traces().of(Landmarks.class)).ifPresent(found ->
          landmarks.keep(
              deliveries.find(measured.file().delivery()).delivery().client(),
              new LandmarkStore.Place(measured.file().delivery(), measured.file().seq()),
              LandmarkHashes.of(found)));
    }
  }
}
