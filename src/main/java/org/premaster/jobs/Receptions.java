package org.premaster.jobs;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.premaster.intake.Delivery;
import org.premaster.intake.Receiving;
import org.premaster.intake.ReceivingLimits;
import org.springframework.stereotype.Component;

/** The deliveries whose files lie ready to be read; taken again where a restart, or a rerun after the clean-up, finds them gone. */
@Component
class Receptions {
  private final Workplace workplace;
  private final Receiving receiving = new Receiving(ReceivingLimits.defaults());
  private final Map<String, Receiving.Received> ready = new ConcurrentHashMap<>();

  Receptions(Workplace workplace) {
    this.workplace = workplace;
  }

  synchronized Receiving.Received of(Delivery delivery) throws IOException {
    Receiving.Received received = ready.get(delivery.arrival());
    if (received == null) {
      received = receiving.receive(delivery, scratch(delivery));
      ready.put(delivery.arrival(), received);
    }
    return received;
  }

  /** Removes what was unpacked; the client's own files stay as they are. */
  synchronized void release(Delivery delivery) throws IOException {
    ready.remove(delivery.arrival());
    Path scratch = scratch(delivery);
    if (Files.isDirectory(scratch)) {
      Files.walkFileTree(
          scratch,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
              Files.delete(folder);
              return FileVisitResult.CONTINUE;
            }
          });
    }
  }

  private Path scratch(Delivery delivery) {
    return workplace.scratch().resolve(delivery.arrival().substring(0, 24));
  }
}
