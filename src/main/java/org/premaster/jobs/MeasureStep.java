package org.premaster.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.premaster.intake.Receiving;
import org.premaster.measurement.AudioFacts;
import org.premaster.measurement.KnownAudio;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.MeasuringPass;
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
  private final NightProgress progress;

  MeasureStep(DeliveryStore deliveries, Receptions receptions, KnownAudio known, NightProgress progress) {
    this.deliveries = deliveries;
    this.receptions = receptions;
    this.known = known;
    this.progress = progress;
  }

  /**
   * A file of the work list with what was found.
   *
   * @param sha256 digest of its bytes
   * @param facts absent where the file is no audio of the catalog (sheet, notes, references)
   */
  record Measured(DeliveryStore.StoredFile file, String sha256, Optional<AudioFacts> facts) {
    Measured(DeliveryStore.StoredFile file, AudioFacts facts) {
      this(file, facts.sha256(), Optional.of(facts));
    }
  }

  /** The files of a partition that are not measured yet; a restarted partition starts where the last commit ended. */
  ItemReader<DeliveryStore.StoredFile> reader(long delivery, int partition) {
    Deque<DeliveryStore.StoredFile> ahead = new ArrayDeque<>();
    int[] last = {-1};
    return () -> {
      if (ahead.isEmpty()) {
        ahead.addAll(deliveries.unmeasured(delivery, partition, last[0], READ_AHEAD));
      }
      DeliveryStore.@Nullable StoredFile next = ahead.poll();
      if (next != null) {
        last[0] = next.seq();
      }
      return next;
    };
  }

  Measured measure(DeliveryStore.StoredFile file) throws IOException {
    Receiving.Received received = receptions.of(deliveries.find(file.delivery()).delivery());
    Path path = received.resolve(file.file());
    if (!file.file().role().measured()) {
      String sha256 = Sha256.of(path);
      progress.fileDone(file.file().bytes(), false);
      return new Measured(file, sha256, Optional.empty());
    }
    if (known.anyOfLength(file.file().bytes())) {
      Optional<AudioFacts> facts = known.find(Sha256.of(path));
      if (facts.isPresent()) {
        progress.fileDone(file.file().bytes(), false);
        return new Measured(file, facts.get());
      }
    }
    AudioFacts facts = new MeasuringPass().measure(path, progress::audio);
    progress.fileDone(file.file().bytes(), true);
    return new Measured(file, facts);
  }

  /** Keeps the facts and strikes the file off the list, in the transaction of the caller. */
  void keep(Measured measured) {
    measured.facts().ifPresent(known::keep);
    Optional<String> pcmDigest = measured.facts().flatMap(AudioFacts::measurements).map(Measurements::pcmDigest);
    deliveries.measured(measured.file().delivery(), measured.file().seq(), measured.sha256(), pcmDigest);
  }
}
