package org.premaster.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.premaster.intake.Receiving.Received;

/** What tests ask of a delivery that was received. */
final class Receipts {
  private Receipts() {}

  static Delivery delivery(Path zip) {
    return new Delivery("client", "delivery", zip, Delivery.Form.ZIP, "0".repeat(64), Instant.EPOCH);
  }

  static List<String> paths(Received received) {
    return received.inventory().files().stream().map(DeliveredFile::path).toList();
  }

  static String content(Received received, String path) throws IOException {
    return Files.readString(received.resolve(new DeliveredFile(path, 0, FileRole.OTHER)));
  }

  static void assertRefused(Received received, Tuple... refusals) {
    assertThat(received.inventory().refusals()).extracting(Refusal::kind, Refusal::entry).containsExactly(refusals);
    assertThat(received.inventory().refusals()).extracting(Refusal::sentence).allSatisfy(s -> assertThat(s).endsWith("."));
  }

  static List<Path> everythingBelow(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.toList();
    }
  }

  static long bytesBelow(Path folder) throws IOException {
    long bytes = 0;
    for (Path path : everythingBelow(folder)) {
      bytes += Files.isRegularFile(path) ? Files.size(path) : 0;
    }
    return bytes;
  }
}
