package org.premaster.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.intake.Receipts.content;
import static org.premaster.intake.Receipts.delivery;
import static org.premaster.intake.Receipts.everythingBelow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.premaster.intake.Receiving.Received;
import org.premaster.testkit.DeliveryFolder;
import org.premaster.testkit.DeliveryZip;

/** A zip stays as it is, and may be unpacked again and again. */
class UnpackingAgainTest {
  private static final byte[] SONG = "a song".getBytes(UTF_8);
  private static final byte[] SHEET = "album,title\n".getBytes(UTF_8);
  private static final ReceivingLimits SMALL = new ReceivingLimits(20, 20_000_000, 10_000_000, 200, 1_000_000, 5_000_000, 5, 100, 0);

  @TempDir Path temp;

  // again, and unchanged

  @Test
  void the_zip_is_unchanged_after_receiving() throws IOException {
    Path client = temp.resolve("input/client");
    Path zip = new DeliveryZip().file("01.wav", SONG).file("../x", "y").add(DeliveryZip.entry("bad", SONG).crc(3))
        .write(client.resolve("a.zip"));
    new DeliveryFolder(client).changedAt(Instant.parse("2026-01-02T03:04:05.678Z"));
    Map<String, String> before = DeliveryFolder.snapshot(client);

    new Receiving().receive(delivery(zip), temp.resolve("s"));

    assertThat(DeliveryFolder.snapshot(client)).isEqualTo(before);
  }

  @Test
  void a_complete_folder_is_used_again_without_unpacking_and_its_refusals_are_known() throws IOException {
    Path zip =
        new DeliveryZip()
            .file("top/catalog.csv", SHEET)
            .add(DeliveryZip.entry("top/bad\".wav", SONG).crc(3))
            .file("top/.DS_Store", "x")
            .file("top/01.wav", SONG)
            .write(temp.resolve("a.zip"));
    Delivery delivery = delivery(zip);
    Received first = new Receiving().receive(delivery, temp.resolve("s"));
    Files.delete(zip);

    assertThat(new Receiving().receive(delivery, temp.resolve("s"))).isEqualTo(first);
    assertThat(first.inventory().refusals()).hasSize(1);
    assertThat(first.inventory().junkFiles()).isEqualTo(1);
  }

  @Test
  void what_a_killed_run_left_behind_is_removed_and_unpacked_anew() throws IOException {
    Path zip = new DeliveryZip().file("01.wav", SONG).file("Mixes/02.wav", "two").write(temp.resolve("a.zip"));
    Path scratch = temp.resolve("s");
    Received undisturbed = new Receiving().receive(delivery(zip), scratch);
    Path home = undisturbed.root().resolveSibling(".").normalize();
    Path part = home.resolveSibling(home.getFileName() + ".part");
    Files.move(home, part);
    Files.write(part.resolve("files/01.wav"), new byte[] {1});
    Files.delete(part.resolve("unpacked.txt"));
    Files.write(part.resolve("files/leftover.wav"), SONG);

    Received again = new Receiving().receive(delivery(zip), scratch);

    assertThat(again).isEqualTo(undisturbed);
    assertThat(content(again, "01.wav")).isEqualTo("a song");
    assertThat(everythingBelow(scratch)).noneMatch(p -> p.toString().contains(".part") || p.endsWith("leftover.wav"));
  }

  @Test
  void an_unpacked_folder_that_lost_a_file_or_its_note_is_unpacked_anew() throws IOException {
    Path zip = new DeliveryZip().file("01.wav", SONG).write(temp.resolve("a.zip"));
    Received first = new Receiving().receive(delivery(zip), temp.resolve("s"));
    for (String hurt : List.of("files/01.wav", "unpacked.txt")) {
      Files.write(first.root().resolveSibling(hurt), new byte[] {'e', 'n', 'd'});

      assertThat(new Receiving().receive(delivery(zip), temp.resolve("s"))).isEqualTo(first);
      assertThat(content(first, "01.wav")).isEqualTo("a song");
    }
  }

  @Test
  void other_limits_unpack_anew() throws IOException {
    Path zip = new DeliveryZip().file("1/2/3/4/5/6.wav", SONG).write(temp.resolve("a.zip"));

    assertThat(new Receiving(SMALL).receive(delivery(zip), temp.resolve("s")).inventory().files()).isEmpty();
    assertThat(new Receiving().receive(delivery(zip), temp.resolve("s")).inventory().files()).hasSize(1);
  }

  @Test
  void discarding_leaves_nothing_in_scratch_and_the_zip_where_it_is() throws IOException {
    Path zip = new DeliveryZip().file("01.wav", SONG).write(temp.resolve("a.zip"));
    new Receiving().receive(delivery(zip), temp.resolve("s"));
    new Receiving().discard(delivery(zip), temp.resolve("s"));

    assertThat(temp.resolve("s")).isEmptyDirectory();
    assertThat(zip).exists();
  }
}
