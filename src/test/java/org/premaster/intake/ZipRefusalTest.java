package org.premaster.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.premaster.intake.Receipts.assertRefused;
import static org.premaster.intake.Receipts.bytesBelow;
import static org.premaster.intake.Receipts.content;
import static org.premaster.intake.Receipts.delivery;
import static org.premaster.intake.Receipts.everythingBelow;
import static org.premaster.intake.Receipts.paths;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.intake.Receiving.Received;
import org.premaster.intake.Refusal.Kind;
import org.premaster.testkit.DeliveryZip;

/** What is refused of a zip, file by file or as a whole; published attacks first. */
class ZipRefusalTest {
  private static final byte[] SONG = "a song".getBytes(UTF_8);
  private static final ReceivingLimits SMALL = new ReceivingLimits(20, 20_000_000, 10_000_000, 200, 1_000_000, 5_000_000, 5, 100, 0);

  @TempDir Path temp;

  // what is refused by itself

  @ParameterizedTest
  @CsvSource({
    "../x.wav, PATH_ESCAPES",
    "Mixes/../../x.wav, PATH_ESCAPES",
    "..\\x.wav, PATH_ESCAPES",
    "Mixes/.., PATH_ESCAPES",
    "__MACOSX/../../x, PATH_ESCAPES",
    "/etc/x, ABSOLUTE_PATH",
    "\\\\server\\share\\x.wav, ABSOLUTE_PATH",
    "C:\\x.wav, ABSOLUTE_PATH",
    "c:x.wav, ABSOLUTE_PATH",
    "1/2/3/4/5/x.wav, NESTING",
    "Stems.zip, NESTING",
    "Stems.RAR, NESTING",
    "Mixes/02.wav.part, NOT_READABLE",
  })
  void a_hostile_name_is_refused_and_the_other_files_are_taken(String name, Kind kind) throws IOException {
    Received received = receive(new DeliveryZip().file(name, "hostile").file("Mixes/01.wav", SONG));

    assertThat(paths(received)).containsExactly("Mixes/01.wav");
    assertRefused(received, tuple(kind, name));
    assertThat(everythingBelow(temp)).noneMatch(p -> p.getFileName().toString().contains("x.wav"));
    assertThat(Path.of("/etc/x")).doesNotExist();
  }

  @Test
  void control_characters_and_direction_overrides_are_refused_and_printed() throws IOException {
    Received received =
        receive(new DeliveryZip().file("a\nb.wav", "x").file("nul\0.wav", "x").file("gpj.\u202evaw.wav", "x").file("01.wav", SONG));

    assertThat(paths(received)).containsExactly("01.wav");
    assertRefused(
        received,
        tuple(Kind.UNUSABLE_NAME, "a\\u000ab.wav"),
        tuple(Kind.UNUSABLE_NAME, "gpj.\\u202evaw.wav"),
        tuple(Kind.UNUSABLE_NAME, "nul\\u0000.wav"));
  }

  @Test
  void an_overlong_name_is_refused_and_cut_for_print() throws IOException {
    Received received = receive(new DeliveryZip().file("a".repeat(60_000), "x").file("é".repeat(50) + "/" + "ü".repeat(60), "x")
        .file("", "x"));

    assertThat(received.inventory().files()).isEmpty();
    assertThat(received.inventory().refusals()).extracting(Refusal::kind).containsOnly(Kind.UNUSABLE_NAME).hasSize(3);
    assertThat(received.inventory().refusals()).allSatisfy(r -> assertThat(r.entry().length()).isLessThan(130));
  }

  @Test
  void a_symbolic_link_is_refused_and_never_made() throws IOException {
    Received received = receive(new DeliveryZip().symbolicLink("Mixes", "/etc").file("Mixes/passwd", "x"));

    assertThat(paths(received)).containsExactly("Mixes/passwd");
    assertRefused(received, tuple(Kind.SYMBOLIC_LINK, "Mixes"));
    assertThat(everythingBelow(temp)).noneMatch(Files::isSymbolicLink);
  }

  @Test
  void a_device_is_refused() throws IOException {
    assertRefused(receive(new DeliveryZip().add(DeliveryZip.entry("tape", SONG).mode(0060644))), tuple(Kind.SPECIAL_FILE, "tape"));
  }

  @ParameterizedTest
  @CsvSource({"Mixes/01.wav, Mixes/01.wav", "Mixes/a.wav, MIXES/A.WAV", "Caf\u00e9.wav, Cafe\u0301.wav", "a, a/b.wav", "a/b.wav, a",
      "a.wav, ./a.wav"})
  void of_two_files_that_meet_the_first_is_taken(String first, String second) throws IOException {
    Received received = receive(new DeliveryZip().file(first, "first").file(second, "second"));

    assertThat(received.inventory().files()).singleElement().satisfies(f -> assertThat(content(received, f.path())).isEqualTo("first"));
    assertThat(received.inventory().refusals()).singleElement().extracting(Refusal::kind).isEqualTo(Kind.DUPLICATE_NAME);
  }

  @Test
  void sharp_s_and_double_s_are_two_names() throws IOException {
    assertThat(receive(new DeliveryZip().file("Straße.wav", SONG).file("Strasse.wav", SONG)).inventory().files()).hasSize(2);
  }

  @Test
  void an_encrypted_file_is_refused() throws IOException {
    Received received = receive(new DeliveryZip().encrypted("a.wav", SONG).add(DeliveryZip.entry("b.wav", SONG).packed(99, SONG))
        .file("c.wav", SONG));

    assertThat(paths(received)).containsExactly("c.wav");
    assertRefused(received, tuple(Kind.ENCRYPTED, "a.wav"), tuple(Kind.ENCRYPTED, "b.wav"));
  }

  @Test
  void a_file_with_a_wrong_checksum_is_refused_and_removed() throws IOException {
    Received received = receive(new DeliveryZip().add(DeliveryZip.entry("a.wav", SONG).crc(1)).file("b.wav", SONG));

    assertThat(paths(received)).containsExactly("b.wav");
    assertRefused(received, tuple(Kind.DAMAGED, "a.wav"));
    assertThat(received.inventory().refusals().getFirst().sentence())
        .isEqualTo("\"a.wav\" is damaged in the archive: its checksum is wrong. Please zip and upload it again.");
    assertThat(received.root().resolve("a.wav")).doesNotExist();
  }

  @Test
  void a_file_that_states_less_than_it_holds_is_stopped_there() throws IOException {
    Received received = receive(new DeliveryZip().add(DeliveryZip.bomb("a.wav", 1024).stating(1000)).file("b.wav", SONG));

    assertThat(paths(received)).containsExactly("b.wav");
    assertRefused(received, tuple(Kind.TOO_LARGE, "a.wav"));
    assertThat(bytesBelow(temp.resolve("scratch"))).isLessThan(10_000);
  }

  @Test
  void a_file_that_states_more_than_it_holds_is_damaged() throws IOException {
    Received received = receive(new DeliveryZip().add(DeliveryZip.entry("a.wav", SONG).stating(7)).file("b.wav", SONG));

    assertThat(paths(received)).containsExactly("b.wav");
    assertRefused(received, tuple(Kind.DAMAGED, "a.wav"));
  }

  @ParameterizedTest
  @ValueSource(longs = {0xffff_fffeL, 5_000_000})
  void a_stated_length_that_cannot_be_true_does_not_make_a_bomb_of_the_archive(long stated) throws IOException {
    Received received = receive(new DeliveryZip().add(DeliveryZip.entry("a.wav", SONG).stating(stated)).file("b.wav", SONG));

    assertThat(paths(received)).containsExactly("b.wav");
    assertRefused(received, tuple(Kind.DAMAGED, "a.wav"));
  }

  @Test
  void garbage_in_the_place_of_packed_bytes_is_damage_by_every_method() throws IOException {
    byte[] garbage = "this is neither packed by one nor by the other".getBytes(UTF_8);
    DeliveryZip zip = new DeliveryZip();
    for (int method : new int[] {8, 9, 12, 14}) {
      zip.add(DeliveryZip.entry(method + ".wav", SONG).packed(method, garbage));
    }
    assertRefused(
        receive(zip), tuple(Kind.DAMAGED, "12.wav"), tuple(Kind.DAMAGED, "14.wav"), tuple(Kind.DAMAGED, "8.wav"),
            tuple(Kind.DAMAGED, "9.wav"));
  }

  @Test
  void entries_that_share_their_bytes_are_refused() throws IOException {
    Received received =
        receive(
            new DeliveryZip()
                .file("kernel.wav", SONG)
                .add(DeliveryZip.entry("again.wav", SONG).at(0))
                .add(DeliveryZip.entry("over.wav", SONG).statingPacked(60))
                .file("last.wav", SONG));

    assertThat(paths(received)).containsExactly("kernel.wav", "last.wav");
    assertRefused(received, tuple(Kind.DAMAGED, "again.wav"), tuple(Kind.DAMAGED, "over.wav"));
  }

  @Test
  void an_entry_that_lies_nowhere_is_damaged() throws IOException {
    Received received =
        receive(
            new DeliveryZip()
                .file("a.wav", SONG)
                .add(DeliveryZip.entry("b.wav", SONG).at(5))
                .add(DeliveryZip.entry("c.wav", SONG).zip64().at(Long.MIN_VALUE + 3))
                .add(DeliveryZip.entry("d.wav", SONG).zip64().at(Long.MAX_VALUE))
                .add(DeliveryZip.entry("e.wav", SONG).zip64().stating(-1))
                .add(DeliveryZip.entry("f.wav", SONG).zip64().statingPacked(Long.MAX_VALUE)));

    assertThat(received.inventory().refusals()).hasSizeGreaterThanOrEqualTo(5).extracting(Refusal::kind).containsOnly(Kind.DAMAGED);
  }

  @Test
  void one_bomb_in_a_large_archive_is_refused_alone() throws IOException {
    byte[] noise = new byte[200_000];
    new Random(1).nextBytes(noise);
    Received received = receive(new DeliveryZip().stored("a.wav", noise).add(DeliveryZip.bomb("bomb.wav", 8)));

    assertThat(paths(received)).containsExactly("a.wav");
    assertRefused(received, tuple(Kind.RATIO, "bomb.wav"));
  }

  @Test
  void a_silent_recording_is_no_bomb() throws IOException {
    byte[] silence = new byte[30_000_000];
    Received received = new Receiving()
        .receive(delivery(new DeliveryZip().file("silent.wav", silence).write(temp.resolve("a.zip"))), temp.resolve("s"));

    assertThat(received.inventory().refusals()).isEmpty();
    assertThat(received.inventory().files()).containsExactly(new DeliveredFile("silent.wav", 30_000_000, FileRole.MIX));
  }

  @Test
  void hundreds_of_refusals_of_one_kind_are_summed_up() throws IOException {
    DeliveryZip zip = new DeliveryZip();
    for (int i = 0; i < 1234; i++) {
      zip.file("../" + i, "");
    }
    Received received = new Receiving().receive(delivery(zip.write(temp.resolve("many.zip"))), temp.resolve("scratch"));

    assertThat(received.inventory().refusals()).hasSize(101);
    assertThat(received.inventory().refusals().getFirst())
        .isEqualTo(
            new Refusal(
                Kind.PATH_ESCAPES,
                "",
                "1,234 files were not taken for one and the same reason (path escapes); only the first 100 are listed."));
  }

  // what refuses the archive as a whole

  @Test
  void a_bomb_of_10_gb_is_refused_before_a_byte_is_written() throws IOException {
    Path zip = new DeliveryZip().add(DeliveryZip.bomb("bomb.wav", 10_240)).file("01.wav", SONG).write(temp.resolve("bomb.zip"));

    Received received = new Receiving().receive(delivery(zip), temp.resolve("scratch"));

    assertThat(received.inventory().files()).isEmpty();
    assertRefused(received, tuple(Kind.RATIO, ""));
    assertThat(received.inventory().refusals().getFirst().sentence())
        .startsWith("\"bomb.zip\" would unpack to more than 200 times its size (10.7 GB from ")
        .endsWith("), as no recordings do, so nothing was unpacked. Please check its files and zip them again.");
    assertThat(bytesBelow(temp.resolve("scratch"))).isLessThan(2000);
  }

  @Test
  void a_bomb_of_terabytes_is_a_bomb_and_not_only_a_large_file() throws IOException {
    Received received = receive(new DeliveryZip().add(DeliveryZip.bomb("a.wav", 1).packed(12, new byte[50]).stating(1L << 42).zip64()));

    assertThat(received.inventory().files()).isEmpty();
    assertRefused(received, tuple(Kind.RATIO, ""));
  }

  @Test
  void many_small_bombs_are_one() throws IOException {
    DeliveryZip zip = new DeliveryZip();
    for (int i = 0; i < 10; i++) {
      zip.add(DeliveryZip.bomb(i + ".wav", 1));
    }
    Received received = receive(zip);

    assertThat(received.inventory().files()).isEmpty();
    assertRefused(received, tuple(Kind.RATIO, ""));
  }

  @Test
  void more_than_the_total_is_too_large() throws IOException {
    DeliveryZip zip = new DeliveryZip();
    byte[] noise = new byte[4_100_000];
    new Random(2).nextBytes(noise);
    for (int i = 0; i < 5; i++) {
      zip.stored(i + ".wav", noise);
    }
    assertRefused(receive(zip), tuple(Kind.TOO_LARGE, ""));
  }

  @Test
  void too_many_entries_are_refused_whatever_the_archive_says_of_their_number() throws IOException {
    for (int stated : new int[] {-1, 3}) {
      DeliveryZip zip = new DeliveryZip().statingEntries(stated);
      for (int i = 0; i < 21; i++) {
        zip.file(i + ".wav", SONG);
      }
      Received received = receive(zip);

      assertThat(received.inventory().files()).isEmpty();
      assertRefused(received, tuple(Kind.TOO_MANY_ENTRIES, ""));
    }
  }

  @Test
  void an_archive_that_was_cut_off_or_is_none_says_so() throws IOException {
    byte[] whole = new DeliveryZip().file("01.wav", SONG).bytes();
    Map<String, byte[]> broken =
        Map.of(
            "is not complete: the end of the archive is missing or damaged", Arrays.copyOf(whole, whole.length - 30),
            "is not a zip archive", "hello, this is a text of some length".getBytes(UTF_8),
            "is a RAR archive, not a zip", "Rar!\u001a\7\1 and so on, and so on".getBytes(UTF_8),
            "is empty", new byte[0]);
    for (Map.Entry<String, byte[]> one : broken.entrySet()) {
      Path zip = Files.write(temp.resolve("broken.zip"), one.getValue());
      Received received = new Receiving(SMALL).receive(delivery(zip), temp.resolve("scratch"));

      assertRefused(received, tuple(Kind.DAMAGED, ""));
      assertThat(received.inventory().refusals().getFirst().sentence()).startsWith("\"broken.zip\" " + one.getKey());
      new Receiving(SMALL).discard(delivery(zip), temp.resolve("scratch"));
    }
  }

  @Test
  void one_part_of_a_split_archive_says_so() throws IOException {
    byte[] bytes = new DeliveryZip().file("01.wav", SONG).bytes();
    bytes[bytes.length - 22 + 4] = 2;
    Received received = new Receiving().receive(delivery(Files.write(temp.resolve("a.zip"), bytes)), temp.resolve("s"));

    assertThat(received.inventory().refusals()).singleElement().extracting(Refusal::sentence).asString().contains("split into several");
  }

  @Test
  void a_damaged_list_of_files_is_said_and_what_it_still_names_is_taken() throws IOException {
    byte[] bytes = new DeliveryZip().file("01.wav", SONG).file("02.wav", SONG).bytes();
    int second = bytes.length - 22 - (46 + 6);
    bytes[second] = 'X';
    Received received = new Receiving().receive(delivery(Files.write(temp.resolve("a.zip"), bytes)), temp.resolve("s"));

    assertThat(paths(received)).containsExactly("01.wav");
    assertRefused(received, tuple(Kind.DAMAGED, ""));
  }

  // infrastructure

  @Test
  void a_full_disk_is_a_fault_of_the_house_not_of_the_client() {
    ReceivingLimits greedy = new ReceivingLimits(20, 1000, 1000, 200, 1000, 1000, 5, 100, Long.MAX_VALUE);
    Path zip = new DeliveryZip().file("01.wav", SONG).write(temp.resolve("a.zip"));

    assertThatThrownBy(() -> new Receiving(greedy).receive(delivery(zip), temp.resolve("s")))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("No room to unpack \"a.zip\": it needs 6 bytes, ");
  }

  @Test
  void a_delivery_that_is_gone_is_an_exception() {
    assertThatThrownBy(() -> new Receiving().receive(delivery(temp.resolve("gone.zip")), temp.resolve("s")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void a_link_in_the_place_of_the_zip_is_not_followed() throws IOException {
    Path zip = new DeliveryZip().file("01.wav", SONG).write(temp.resolve("elsewhere/a.zip"));
    Path link = Files.createSymbolicLink(temp.resolve("a.zip"), zip);

    assertRefused(new Receiving().receive(delivery(link), temp.resolve("s")), tuple(Kind.SYMBOLIC_LINK, ""));
  }

  private Received receive(DeliveryZip zip) throws IOException {
    Path file = zip.write(temp.resolve("delivery.zip"));
    new Receiving(SMALL).discard(delivery(file), temp.resolve("scratch"));
    return new Receiving(SMALL).receive(delivery(file), temp.resolve("scratch"));
  }
}
