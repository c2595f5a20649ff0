package org.premaster.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.intake.Receipts.content;
import static org.premaster.intake.Receipts.delivery;
import static org.premaster.intake.Receipts.paths;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.premaster.intake.Receiving.Received;
import org.premaster.intake.Refusal.Kind;
import org.premaster.testkit.DeliveryZip;

/** What is taken from a zip. */
class ZipReceivingTest {
  private static final byte[] SONG = "a song".getBytes(UTF_8);
  private static final byte[] SHEET = "album,title\n".getBytes(UTF_8);
  private static final ReceivingLimits SMALL = new ReceivingLimits(20, 20_000_000, 10_000_000, 200, 1_000_000, 5_000_000, 5, 100, 0);

  @TempDir Path temp;

  // what is taken

  @Test
  void files_are_unpacked_with_their_content_sorted_by_path_and_with_the_role_of_their_place() throws IOException {
    Received received =
        receive(new DeliveryZip().file("Mixes/02.wav", SONG).folder("Stems").file("Stems/A/1_drums.wav", "boom")
            .file("catalog.csv", SHEET));

    assertThat(received.inventory().files())
        .containsExactly(
            new DeliveredFile("Mixes/02.wav", 6, FileRole.MIX),
            new DeliveredFile("Stems/A/1_drums.wav", 4, FileRole.STEM),
            new DeliveredFile("catalog.csv", 12, FileRole.SHEET));
    assertThat(received.inventory().refusals()).isEmpty();
    assertThat(received.inventory().junkFiles()).isZero();
    assertThat(content(received, "Stems/A/1_drums.wav")).isEqualTo("boom");
    assertThat(received.root().resolve("Mixes/02.wav")).hasBinaryContent(SONG);
  }

  @Test
  void one_folder_around_everything_is_the_root_where_the_sheet_lies_in_it() throws IOException {
    Received received = receive(new DeliveryZip().file("night-ferry/catalog.csv", SHEET).file("night-ferry/Mixes/01.wav", SONG)
        .file("__MACOSX/x", "-"));

    assertThat(paths(received)).containsExactly("Mixes/01.wav", "catalog.csv");
    assertThat(received.root()).hasFileName("night-ferry");
    assertThat(content(received, "Mixes/01.wav")).isEqualTo("a song");
  }

  @Test
  void one_folder_without_a_sheet_stays_part_of_the_path() throws IOException {
    assertThat(paths(receive(new DeliveryZip().file("Stems/A/1_drums.wav", SONG)))).containsExactly("Stems/A/1_drums.wav");
  }

  @Test
  void the_shipped_zip_is_taken_whole() throws IOException {
    Path shipped = Path.of("input/harbour-lane/night-ferry.zip");
    Received received = new Receiving().receive(delivery(shipped), temp.resolve("scratch"));

    assertThat(received.inventory().refusals()).isEmpty();
    assertThat(received.inventory().files()).hasSize(5).first().extracting(DeliveredFile::path)
        .isEqualTo("Mixes/01_Marta Okafor_Gangway.wav");
    assertThat(received.inventory().files()).last().extracting(DeliveredFile::role).isEqualTo(FileRole.SHEET);
  }

  @Test
  void junk_is_passed_over_and_counted_and_the_marker_is_not() throws IOException {
    Received received =
        receive(
            new DeliveryZip()
                .folder("__MACOSX/")
                .file("__MACOSX/Mixes/._01.wav", "x")
                .file("Mixes/.DS_Store", "x")
                .file("Mixes/._01.wav", "x")
                .file("Mixes/Thumbs.db", "x")
                .file("Mixes/DESKTOP.INI", "x")
                .file("Icon\r", "")
                .file("~$catalog.xlsx", "x")
                .file(".ready", "")
                .file("Mixes/01.wav", SONG));

    assertThat(paths(received)).containsExactly("Mixes/01.wav");
    assertThat(received.inventory().junkFiles()).isEqualTo(7);
    assertThat(received.inventory().refusals()).isEmpty();
  }

  @Test
  void names_are_read_as_utf_8_where_flagged_and_brought_to_nfc() throws IOException {
    assertThat(paths(receive(new DeliveryZip().file("Mixes/Cafe\u0301.wav", SONG)))).containsExactly("Mixes/Caf\u00e9.wav");
  }

  @Test
  void names_without_the_flag_are_code_page_437_unless_they_can_only_be_utf_8() throws IOException {
    byte[] dos = {'M', (byte) 0x81, 'n', 'c', 'h', 'e', 'n'};
    Received received =
        receive(
            new DeliveryZip()
                .add(DeliveryZip.entry("x", SONG).named(dos))
                .add(DeliveryZip.entry("x", SONG).named("Zürich".getBytes(UTF_8))));

    assertThat(paths(received)).containsExactly("M\u00fcnchen", "Z\u00fcrich");
  }

  @Test
  void a_unicode_name_in_an_extra_field_counts_where_its_checksum_is_that_of_the_name() throws IOException {
    byte[] plain = "Krak?w.wav".getBytes(UTF_8);
    Received received =
        receive(
            new DeliveryZip()
                .add(DeliveryZip.entry("x", SONG).named(plain).extra(unicodePath(plain, "Kraków.wav")))
                .add(DeliveryZip.entry("x", SONG).named("b.wav".getBytes(UTF_8)).extra(unicodePath(plain, "wrong.wav"))));

    assertThat(paths(received)).containsExactly("Kraków.wav", "b.wav");
  }

  @Test
  void backslashes_part_folders() throws IOException {
    assertThat(paths(receive(new DeliveryZip().file("Mixes\\01.wav", SONG)))).containsExactly("Mixes/01.wav");
  }

  @Test
  void zip64_archives_are_read() throws IOException {
    Received received =
        receive(new DeliveryZip().add(DeliveryZip.entry("01.wav", SONG).zip64()).add(DeliveryZip.entry("02.wav", SONG).zip64()).zip64());

    assertThat(paths(received)).containsExactly("01.wav", "02.wav");
    assertThat(received.inventory().refusals()).isEmpty();
  }

  @Test
  void an_archive_with_a_program_before_it_or_a_comment_behind_it_is_read() throws IOException {
    assertThat(paths(receive(new DeliveryZip().file("01.wav", SONG).preceded(new byte[1000]).comment("PK\5\6 not the end"))))
        .containsExactly("01.wav");
    assertThat(paths(receive(new DeliveryZip().zip64().file("02.wav", SONG).preceded(new byte[1000])))).containsExactly("02.wav");
  }

  @Test
  void all_methods_that_zippers_of_windows_and_macos_use_are_unpacked() throws IOException {
    byte[] content = new byte[200_000];
    new Random(3).nextBytes(content);
    ByteArrayOutputStream bzip2 = new ByteArrayOutputStream();
    try (BZip2CompressorOutputStream out = new BZip2CompressorOutputStream(bzip2)) {
      out.write(content);
    }
    // One block without compression is the same in DEFLATE64.
    byte[] plain = Arrays.copyOf(content, 1000);
    byte[] deflate64 = ByteBuffer.allocate(1005).order(ByteOrder.LITTLE_ENDIAN).put((byte) 1).putShort((short) 1000)
        .putShort((short) ~1000).put(plain).array();

    Received received =
        receive(
            new DeliveryZip()
                .file("deflated", content)
                .stored("stored", content)
                .add(DeliveryZip.entry("bzip2", content).packed(12, bzip2.toByteArray()))
                .add(DeliveryZip.entry("deflate64", plain).packed(9, deflate64)));

    assertThat(received.inventory().refusals()).isEmpty();
    for (String name : List.of("deflated", "stored", "bzip2")) {
      assertThat(received.root().resolve(name)).hasBinaryContent(content);
    }
    assertThat(received.root().resolve("deflate64")).hasBinaryContent(plain);
  }

  @Test
  void archives_of_other_writers_whose_lengths_stand_behind_the_bytes_are_read() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry("Mixes/01.wav"));
      out.write(SONG);
      out.closeEntry();
    }
    Path jdk = Files.write(temp.resolve("jdk.zip"), bytes.toByteArray());
    bytes.reset();
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
      out.setUseZip64(Zip64Mode.Always);
      out.setEncoding("IBM437");
      out.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.ALWAYS);
      out.putArchiveEntry(new ZipArchiveEntry("Kraków.wav"));
      out.write(SONG);
      out.closeArchiveEntry();
    }
    Path commons = Files.write(temp.resolve("commons.zip"), bytes.toByteArray());

    assertThat(paths(new Receiving().receive(delivery(jdk), temp.resolve("s1")))).containsExactly("Mixes/01.wav");
    assertThat(paths(new Receiving().receive(delivery(commons), temp.resolve("s2")))).containsExactly("Kraków.wav");
  }

  @Test
  void an_empty_archive_and_empty_files_are_taken() throws IOException {
    assertThat(receive(new DeliveryZip()).inventory()).isEqualTo(new Inventory(List.of(), 0, List.of()));
    assertThat(receive(new DeliveryZip().file("a.wav", "").stored("b.wav", new byte[0])).inventory().files()).hasSize(2);
  }

  @Test
  void a_macos_archive_beyond_4_gib_whose_offsets_ran_over_is_read() throws IOException {
    // The first entry is 4 GiB and 10 bytes long, of which the archive says 10; it is too large here, the second is taken.
    long long4 = (1L << 32) + 10;
    byte[] all = new DeliveryZip().add(DeliveryZip.entry("long.wav", SONG).packed(0, new byte[10]).stating(10)).file("01.wav", SONG)
        .bytes();
    int firstData = 30 + "long.wav".length();
    Path zip = temp.resolve("wrapped.zip");
    try (FileChannel out = FileChannel.open(zip, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
      out.write(ByteBuffer.wrap(all, 0, firstData), 0);
      out.write(ByteBuffer.wrap(all, firstData + 10, all.length - firstData - 10), firstData + long4);
    }

    Received received = new Receiving(SMALL).receive(delivery(zip), temp.resolve("scratch"));

    assertThat(paths(received)).containsExactly("01.wav");
    assertThat(received.inventory().refusals())
        .containsExactly(
            new Refusal(Kind.TOO_LARGE, "long.wav", "\"long.wav\" has 4.3 GB; at most 10.0 MB are taken in one file."));
  }

  private Received receive(DeliveryZip zip) throws IOException {
    Path file = zip.write(temp.resolve("delivery.zip"));
    new Receiving(SMALL).discard(delivery(file), temp.resolve("scratch"));
    return new Receiving(SMALL).receive(delivery(file), temp.resolve("scratch"));
  }

  private static byte[] unicodePath(byte[] plain, String name) {
    CRC32 crc = new CRC32();
    crc.update(plain);
    byte[] utf8 = name.getBytes(UTF_8);
    return ByteBuffer.allocate(9 + utf8.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) 0x7075)
        .putShort((short) (5 + utf8.length))
        .put((byte) 1)
        .putInt((int) crc.getValue())
        .put(utf8)
        .array();
  }
}
