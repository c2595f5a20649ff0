package org.premaster.jobs;

import org.premaster.measurement.AudioFacts;
import org.premaster.measurement.KnownAudio;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back that files of a delivery were measured, so that its measure step reads them again; the facts stay until then. */
@Component
class Remeasurement {
  private final DeliveryStore deliveries;
  private final KnownAudio known;

  Remeasurement(DeliveryStore deliveries, KnownAudio known) {
    this.deliveries = deliveries;
    this.known = known;
  }

  /**
   * Joins the transaction of the step that does it.
   *
   * @param failedOnly only the files that could not be read, or were not whole
   */
  @Transactional
  public void prepare(long delivery, boolean failedOnly) {
    for (DeliveryStore.StoredFile file : deliveries.files(delivery)) {
      file.sha256()
          .filter(sha256 -> file.file().role().measured())
          .filter(sha256 -> !failedOnly || known.find(sha256).map(Remeasurement::failed).orElse(true))
          .ifPresent(sha256 -> deliveries.unmeasure(delivery, file.seq()));
    }
  }

  private static boolean failed(AudioFacts facts) {
    return facts.measurements().map(measurements -> !measurements.faults().isEmpty()).orElse(true);
  }
}
