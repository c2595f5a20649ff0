package org.premaster.jobs;

import java.io.IOException;
import org.springframework.stereotype.Component;

/** Takes the delivery: unpacks it safely where it is a zip, and writes down what it holds and what was refused. */
@Component
class ReceiveStep {
  private final DeliveryStore deliveries;
  private final Receptions receptions;

  ReceiveStep(DeliveryStore deliveries, Receptions receptions) {
    this.deliveries = deliveries;
    this.receptions = receptions;
  }

  void run(long id) throws IOException {
    deliveries.keepInventory(id, receptions.of(deliveries.find(id).delivery()).inventory());
  }
}
