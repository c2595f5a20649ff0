package org.premaster.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.premaster.intake.Receipts.assertRefused;
import static org.premaster.intake.Receipts.content;
import static org.premaster.intake.Receipts.paths;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.premaster.intake.Receiving.Received;
import org.premaster.intake.Refusal.Kind;
import org.premaster.testkit.DeliveryFolder;

/** A folder is inventoried where it lies. */
class FolderReceivingTest {
  private static final ReceivingLimits SMALL = new ReceivingLimits(12, 1000, 1000, 200, 1000, 1000, 4, 60, 0);

  @TempDir Path temp;

  @Test
  void files_are_listed_where_they_lie_and_nothing_is_copied() throws IOException {
    Received received =
        receive(folder().file("Stems/A/1_drums.wav", "boom").file("Mixes/01.wav", "song").file("catalog.csv", "sheet")
            .file("consultation.yaml", "a: 1"));

    assertThat(received.root()).isEqualTo(temp.resolve("delivery"));
    assertThat(received.inventory().files())
        .containsExactly(
            new DeliveredFile("Mixes/01.wav", 4, FileRole.MIX),
            new DeliveredFile("Stems/A/1_drums.wav", 4, FileRole.STEM),
            new DeliveredFile("catalog.csv", 5, FileRole.SHEET),
            new DeliveredFile("consultation.yaml", 4, FileRole.CONSULTATION));
    assertThat(temp.resolve("scratch")).doesNotExist();
  }

  @Test
  void the_shipped_folder_is_taken_whole() throws IOException {
    Received received = new Receiving().receive(delivery(Path.of("input/harbour-lane/lantern-year")), temp.resolve("scratch"));

    assertThat(received.inventory().refusals()).isEmpty();
    assertThat(received.inventory().junkFiles()).isZero();
    assertThat(received.inventory().files())
        .extracting(DeliveredFile::role)
        .containsExactlyInAnyOrder(
            FileRole.ALTERNATE_MIX, FileRole.MIX, FileRole.MIX, FileRole.MIX, FileRole.MIX, FileRole.MIX, FileRole.STEM, FileRole.STEM,
            FileRole.STEM, FileRole.STEM, FileRole.SHEET);
  }

  @Test
  void one_folder_around_everything_is_the_root_where_the_sheet_lies_in_it() throws IOException {
    Received received = receive(folder().file("Cafe\u0301/catalog.csv", "sheet").file("Cafe\u0301/Mixes/01.wav", "song")
        .file(".DS_Store", "x"));

    assertThat(paths(received)).containsExactly("Mixes/01.wav", "catalog.csv");
    assertThat(content(received, "Mixes/01.wav")).isEqualTo("song");
  }

  @Test
  void junk_is_passed_over_and_counted_and_the_marker_is_not() throws IOException {
    Received received =
        receive(
            folder()
                .file(".ready", "")
                .file("Mixes/._01.wav", "x")
                .file("__MACOSX/a/b.wav", "x")
                .file("Mixes/Thumbs.db", "x")
                .file("Mixes/01.wav", "song"));

    assertThat(paths(received)).containsExactly("Mixes/01.wav");
    assertThat(received.inventory().junkFiles()).isEqualTo(3);
  }

  @Test
  void names_that_macos_spells_in_nfd_have_nfc_paths_and_are_found() throws IOException {
    Received received = receive(folder().file("Mi\u0308xes/Cafe\u0301.wav", "song"));

    assertThat(paths(received)).containsExactly("M\u00efxes/Caf\u00e9.wav");
    assertThat(content(received, "M\u00efxes/Caf\u00e9.wav")).isEqualTo("song");
  }

  @Test
  void of_two_names_that_differ_in_unicode_form_or_capitals_one_is_taken() throws IOException {
    Received received =
        receive(folder().file("Caf\u00e9.wav", "composed").file("Cafe\u0301.wav", "decomposed").file("A.wav", "first")
            .file("a.wav", "second"));

    assertThat(paths(received)).containsExactly("A.wav", "Caf\u00e9.wav");
    assertThat(content(received, "Caf\u00e9.wav")).isEqualTo("composed");
    assertRefused(received, tuple(Kind.DUPLICATE_NAME, "Caf\u00e9.wav"), tuple(Kind.DUPLICATE_NAME, "a.wav"));
  }

  @Test
  void links_are_refused_and_never_followed() throws IOException {
    Files.writeString(temp.resolve("secret.wav"), "secret");
    DeliveryFolder outside = new DeliveryFolder(temp.resolve("outside")).file("x.wav", "x");
    Received received =
        receive(folder().file("01.wav", "song").link("secret.wav", temp.resolve("secret.wav")).link("Mixes", outside.root())
            .link("loop", temp));

    assertThat(paths(received)).containsExactly("01.wav");
    assertRefused(
        received, tuple(Kind.SYMBOLIC_LINK, "Mixes"), tuple(Kind.SYMBOLIC_LINK, "loop"), tuple(Kind.SYMBOLIC_LINK, "secret.wav"));
  }

  @Test
  void a_file_that_became_a_link_or_went_away_is_not_resolved() throws IOException {
    Received received = receive(folder().file("Mixes/01.wav", "song").file("02.wav", "song"));
    Files.delete(temp.resolve("delivery/02.wav"));
    Files.createSymbolicLink(temp.resolve("delivery/02.wav"), Files.writeString(temp.resolve("secret"), "secret"));
    Files.move(temp.resolve("delivery/Mixes"), temp.resolve("moved"));
    Files.createSymbolicLink(temp.resolve("delivery/Mixes"), temp.resolve("moved"));

    for (DeliveredFile file : received.inventory().files()) {
      assertThatThrownBy(() -> received.resolve(file)).isInstanceOf(NoSuchFileException.class).hasMessage(file.path());
    }
  }

  @Test
  void a_delivery_that_is_a_link_is_refused() throws IOException {
    DeliveryFolder elsewhere = new DeliveryFolder(temp.resolve("elsewhere")).file("01.wav", "song");
    Path link = Files.createSymbolicLink(temp.resolve("link"), elsewhere.root());

    assertRefused(new Receiving().receive(delivery(link), temp), tuple(Kind.SYMBOLIC_LINK, ""));
  }

  @Test
  void a_socket_is_refused() throws IOException {
    DeliveryFolder folder = folder().file("01.wav", "song");
    try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.bind(UnixDomainSocketAddress.of(folder.root().resolve("s")));

      assertRefused(receive(folder), tuple(Kind.SPECIAL_FILE, "s"));
    }
  }

  @Test
  void a_file_that_may_not_be_read_is_refused() throws IOException {
    DeliveryFolder folder = folder().file("01.wav", "song").file("closed.wav", "song");
    Received received = new Receiving(SMALL, file -> !file.endsWith("closed.wav"), false).receive(delivery(folder.root()), temp);

    assertThat(paths(received)).containsExactly("01.wav");
    assertRefused(received, tuple(Kind.NOT_READABLE, "closed.wav"));
  }

  @Test
  void unusable_names_archives_large_files_and_deep_folders_are_refused() throws IOException {
    Received received =
        receive(
            folder()
                .file("01.wav", "song")
                .file("a\nb.wav", "x")
                .file("Stems.zip", "x")
                .file("big.wav", "x".repeat(1001))
                .file("n".repeat(61), "x")
                .file("1/2/3/4/5.wav", "x"));

    assertThat(paths(received)).containsExactly("01.wav");
    assertRefused(
        received,
        tuple(Kind.NESTING, "1/2/3/4"),
        tuple(Kind.NESTING, "Stems.zip"),
        tuple(Kind.UNUSABLE_NAME, "a\\u000ab.wav"),
        tuple(Kind.TOO_LARGE, "big.wav"),
        tuple(Kind.UNUSABLE_NAME, "n".repeat(61)));
  }

  @Test
  void too_many_files_refuse_the_delivery_as_a_whole() throws IOException {
    DeliveryFolder folder = folder();
    for (int i = 0; i < 13; i++) {
      folder.file(i + ".wav", "song");
    }
    Received received = receive(folder);

    assertThat(received.inventory().files()).isEmpty();
    assertRefused(received, tuple(Kind.TOO_MANY_ENTRIES, ""));
  }

  @Test
  void the_folder_is_unchanged_after_receiving() throws IOException {
    DeliveryFolder folder =
        folder().file("Mixes/01.wav", "song").file(".DS_Store", "x").file("Stems.zip", "x")
            .changedAt(Instant.parse("2026-01-02T03:04:05.678Z"));
    Map<String, String> before = DeliveryFolder.snapshot(folder.root());

    receive(folder);

    assertThat(DeliveryFolder.snapshot(folder.root())).isEqualTo(before);
  }

  @Test
  void a_delivery_that_is_gone_is_an_exception() {
    assertThatThrownBy(() -> new Receiving().receive(delivery(temp.resolve("gone")), temp)).isInstanceOf(NoSuchFileException.class);
  }

  private DeliveryFolder folder() {
    return new DeliveryFolder(temp.resolve("delivery"));
  }

  private Received receive(DeliveryFolder folder) throws IOException {
    return new Receiving(SMALL).receive(delivery(folder.root()), temp.resolve("scratch"));
  }

  private static Delivery delivery(Path folder) {
    return new Delivery("client", "delivery", folder, Delivery.Form.FOLDER, "0".repeat(64), Instant.EPOCH);
  }
}
