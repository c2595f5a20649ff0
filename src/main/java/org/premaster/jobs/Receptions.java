package org.premaster.jobs;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.premaster.intake.Delivery;
import org.premaster.intake.Receiving;
import org.springframework.stereotype.Component;

/** The deliveries whose files lie ready to be read; taken again where a restart, or a rerun after the clean-up, finds them gone. */
@Component
class Receptions {
  private final Workplace workplace;
  private final Receiving receiving = new Receiving();
  private final Map<String, Receiving.Received> ready = new ConcurrentHashMap<>();

  Receptions(Workplace workplace) {
    this.workplace = workplace;
  }

  synchronized Receiving.Received of(Delivery delivery) throws IOException {
    Receiving.Received received = ready.get(delivery.arrival());
    if (received == null) {
      received = receiving.receive(delivery, workplace.scratch());
      ready.put(delivery.arrival(), received);
    }
    return received;
  }

  /** Removes what was unpacked; the client's own files stay as they are. */
  synchronized void release(Delivery delivery) throws IOException {
    ready.remove(delivery.arrival());
    receiving.discard(delivery, workplace.scratch());
  }
}
