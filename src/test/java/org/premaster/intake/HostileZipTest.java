package org.premaster.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.premaster.intake.Receiving.Received;
import org.premaster.testkit.DeliveryFolder;
import org.premaster.testkit.DeliveryZip;

/** Damaged zips by the thousand: each gives files that are right, or refusals, and never another exception. */
class HostileZipTest {
  private static final int ROUNDS = 2000;
  private static final ReceivingLimits LIMITS = new ReceivingLimits(50, 1 << 20, 1 << 20, 200, 1 << 16, 1 << 18, 10, 200, 0);
  private static final Set<String> CONTENTS = Set.of("", "a song ".repeat(40), "another", "album,title\n", "._", "../..");

  @TempDir Path temp;

  @Test
  void mutated_zips_give_right_files_or_refusals() throws IOException {
    long seed = Long.getLong("premaster.seed", 20_260_301L);
    System.out.println("HostileZipTest seed " + seed);
    Random random = new Random(seed);
    List<byte[]> originals = List.of(plain().bytes(), plain().zip64().bytes(), plain().preceded(new byte[7]).comment("hello").bytes());
    Path client = Files.createDirectories(temp.resolve("input/client"));
    Files.createFile(client.resolve("a.zip.ready"));
    Receiving receiving = new Receiving(LIMITS, Files::isReadable, false);
    int taken = 0;
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = mutated(originals.get(round % originals.size()), random);
      Path zip = Files.write(client.resolve("a.zip"), bytes);
      Delivery delivery = new DeliveryInbox(temp.resolve("input"), Duration.ZERO, LIMITS).scan(Instant.EPOCH).settled().getFirst();
      Received received = receiving.receive(delivery, temp.resolve("scratch"));

      for (DeliveredFile file : received.inventory().files()) {
        Path path = received.resolve(file);
        assertThat(path.normalize().startsWith(temp.resolve("scratch"))).as("round %d: %s", round, path).isTrue();
        assertThat(CONTENTS).as("round %d: %s", round, file).contains(Files.readString(path));
      }
      assertThat(received.inventory().refusals()).as("round %d", round).allSatisfy(r -> assertThat(r.sentence()).endsWith("."));
      taken += received.inventory().files().size();
      refused += received.inventory().refusals().size();
      assertThat(Files.readAllBytes(zip)).isEqualTo(bytes);
      receiving.discard(delivery, temp.resolve("scratch"));
      Files.delete(zip);
    }

    assertThat(taken).as("files taken of all rounds").isGreaterThan(ROUNDS);
    assertThat(refused).as("refusals of all rounds").isGreaterThan(ROUNDS / 4);
    assertThat(DeliveryFolder.snapshot(temp).keySet())
        .containsExactly("", "input", "input/client", "input/client/a.zip.ready", "scratch");
  }

  private static DeliveryZip plain() {
    return new DeliveryZip()
        .file("Mixes/01.wav", "a song ".repeat(40))
        .stored("Mixes/02.wav", "another".getBytes(UTF_8))
        .folder("Stems")
        .add(DeliveryZip.entry("catalog.csv", "album,title\n".getBytes(UTF_8)).zip64())
        .file("__MACOSX/._01.wav", "._")
        .symbolicLink("link", "../..");
  }

  /** One to four changes: bytes, whole fields at their extremes, stretches moved, removed or doubled. */
  private static byte[] mutated(byte[] original, Random random) {
    byte[] bytes = original.clone();
    for (int change = random.nextInt(1, 5); change > 0; change--) {
      int at = random.nextInt(bytes.length);
      int length = Math.min(random.nextInt(1, 9), bytes.length - at);
      switch (random.nextInt(6)) {
        case 0, 1 -> bytes[at] = (byte) random.nextInt();
        case 2 -> Arrays.fill(bytes, at, at + length, (byte) (random.nextBoolean() ? 0xff : 0));
        case 3 -> System.arraycopy(bytes, random.nextInt(bytes.length - length + 1), bytes, at, length);
        case 4 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        default -> {
          byte[] other = new byte[bytes.length + (random.nextBoolean() ? length : -length)];
          System.arraycopy(bytes, 0, other, 0, Math.min(at, other.length));
          int rest = Math.min(other.length, bytes.length) - at - length;
          if (rest > 0) {
            System.arraycopy(bytes, bytes.length - rest, other, other.length - rest, rest);
          }
          bytes = other;
        }
      }
      if (bytes.length == 0) {
        return original.clone();
      }
    }
    return bytes;
  }
}
