package org.premaster.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.premaster.settings.SettingsException;
import org.premaster.testkit.DeliveryFolder;
import org.premaster.testkit.DeliveryZip;
import org.premaster.testkit.Night;
import org.premaster.testkit.SyntheticCatalog;
import org.premaster.testkit.Tones;
import org.premaster.testkit.WavFile;
import tools.jackson.databind.JsonNode;

/** What comes in wrong becomes a finding in a report; what breaks in the house stops nobody else. */
class TroubledNightTest {
  private static final String HEADER =
      "album,album_artist,purpose,session_software,session_rate,session_depth,position,title,artist,file\n";

  @TempDir private Path folder;
  private Night night;

  @BeforeEach
  void aNight() throws IOException {
    night = Night.in(folder);
  }

  @Test
  void a_zip_that_escapes_is_refused_with_a_finding_and_its_good_files_are_examined() throws Exception {
    zip(
        "escaping",
        new DeliveryZip()
            .file("catalog.csv", HEADER + row(1, "Mixes/a.wav"))
            .file("Mixes/a.wav", song())
            .file("../../evil.wav", song())
            .file("/etc/evil.wav", song())
            .symbolicLink("Mixes/link.wav", "/etc/passwd"));

    night.run();

    JsonNode report = night.report("band", "escaping");
    assertThat(findings(report.path("delivery"), "delivery.refused")).hasSizeGreaterThanOrEqualTo(3);
    assertThat(report.path("albums").path(0).path("songs").path(0).path("verdict").asString()).startsWith("VERIFIED");
    assertThat(folder.resolve("evil.wav")).doesNotExist();
  }

  @Test
  void a_bomb_is_refused_as_a_whole_with_a_finding_that_blocks() throws Exception {
    zip("bomb", new DeliveryZip().file("catalog.csv", HEADER + row(1, "a.wav")).add(DeliveryZip.bomb("a.wav", 4096)));

    Night.Result result = night.run();

    assertThat(result.outcome().exitCode()).isEqualTo(1);
    assertThat(findings(night.report("band", "bomb").path("delivery"), "delivery.refused")).anyMatch(text -> text.contains("BLOCK"));
  }

  @Test
  void a_job_that_was_written_down_and_killed_before_it_began_is_done_by_the_next_run() throws Exception {
    zip("plain", new DeliveryZip().file("catalog.csv", HEADER + row(1, "a.wav")).file("a.wav", song()));
    night.run();
    byte[] report = Files.readAllBytes(night.file("band", "plain", "report.json"));
    forgetExecutions();
    Files.delete(night.file("band", "plain", "report.json"));

    Night.Result again = night.run();

    assertThat(again.outcome().exitCode()).isNotEqualTo(3);
    assertThat(night.file("band", "plain", "report.json")).hasBinaryContent(report);
  }

  /** Leaves the job instances alone in the database, as a kill between the two commits of a launch does. */
  private void forgetExecutions() throws SQLException {
    Workplace workplace = new Workplace(night.jobs(), night.input(), night.output(), 1);
    try (Connection database = DriverManager.getConnection(new FileStore(workplace).url(), FileStore.USER, "");
        Statement statement = database.createStatement()) {
      for (String table : List.of("step_execution_context", "step_execution", "job_execution_context", "job_execution_params", "job_execution")) {
        statement.executeUpdate("delete from batch_" + table);
      }
    }
  }

  @Test
  void what_is_no_zip_at_all_is_a_finding() throws Exception {
    Files.createDirectories(night.input().resolve("band"));
    Files.writeString(night.input().resolve("band/nozip.zip"), "this is no archive");
    Files.writeString(night.input().resolve("band/nozip.zip.ready"), "");

    assertThat(night.run().outcome().exitCode()).isEqualTo(1);
    assertThat(findings(night.report("band", "nozip").path("delivery"), "delivery.refused")).isNotEmpty();
  }

  @Test
  void audio_that_is_none_is_named_for_what_it_is() throws Exception {
    Path delivery = delivery("strange");
    StringBuilder sheet = new StringBuilder(HEADER);
    byte[][] contents = {
      mp3(), "Dear engineer, the mix follows tomorrow.".getBytes(StandardCharsets.UTF_8), new byte[0],
      "OggS\0\2\0\0\0\0\0\0\0\0aaaa\0\0\0\0bbbb\1\36\1vorbis0000000000000000000000".getBytes(StandardCharsets.ISO_8859_1),
      "\0\0\0\30ftypM4A \0\0\0\0M4A mp42isom\0\0\0\10moov".getBytes(StandardCharsets.ISO_8859_1),
      WavFile.raw(0x55, 0, 44_100, 2, mp3()).bytes(),
      Arrays.copyOf(song(), song().length / 2)
    };
    for (int i = 0; i < contents.length; i++) {
      Files.write(delivery.resolve((i + 1) + ".wav"), contents[i]);
      sheet.append(row(i + 1, (i + 1) + ".wav"));
    }
    Files.writeString(delivery.resolve("catalog.csv"), sheet);
    ready(delivery);

    assertThat(night.run().outcome().exitCode()).isEqualTo(1);

    JsonNode songs = night.report("band", "strange").path("albums").path(0).path("songs");
    assertThat(songs).hasSize(contents.length).allSatisfy(song -> assertThat(song.path("verdict").asString()).isEqualTo("ISSUES"));
    assertThat(findings(songs.path(0), "audio.lossless").toString() + findings(songs.path(0), "audio.readable")).contains("MP3");
    assertThat(songs.path(1).path("findings").toString()).contains("text");
    assertThat(songs.path(2).path("findings").toString()).contains("empty");
    assertThat(songs.path(3).path("findings").toString()).contains("Ogg");
    assertThat(songs.path(4).path("findings").toString()).containsAnyOf("M4A", "MP4");
    assertThat(songs.path(5).path("findings").toString()).contains("MP3");
    assertThat(findings(songs.path(6), "audio.whole")).isNotEmpty();
  }

  @Test
  void without_a_sheet_the_files_are_examined_in_the_order_of_their_names_and_the_sheet_is_asked_for() throws Exception {
    Path delivery = delivery("no-sheet");
    Files.write(delivery.resolve("02_The Band_Second.wav"), song());
    Files.write(delivery.resolve("01_The Band_First.wav"), song());
    ready(delivery);

    night.run();

    JsonNode report = night.report("band", "no-sheet");
    assertThat(report.path("delivery").path("findings").toString()).contains("delivery.sheet");
    JsonNode album = report.path("albums").path(0);
    assertThat(album.path("songs").path(0).path("title").asString()).isEqualTo("First");
    assertThat(album.path("songs").path(1).path("title").asString()).isEqualTo("Second");
    assertThat(album.path("gate").asString()).isEqualTo("LOCKED");
    assertThat(album.path("invoice").path("number").isNull() || album.path("invoice").isNull()).isTrue();
  }

  @Test
  void CODE_02_an_isrc_that_another_recording_of_the_catalog_bears_is_found_and_its_own_is_not() throws Exception {
    String header = HEADER.strip() + ",isrc\n";
    Path first = delivery("first");
    Files.writeString(first.resolve("catalog.csv"), header + row(1, "a.wav").strip() + ",AA-6Q7-26-00001\n");
    Files.write(first.resolve("a.wav"), song());
    ready(first);
    Path second = delivery("second");
    Files.writeString(second.resolve("catalog.csv"), header + row(2, "b.wav").strip().replace("The Album", "Other Album") + ",aa6q72600001\n");
    Files.write(second.resolve("b.wav"), song());
    ready(second);

    night.run();
    night.rerun("first", "verify", false);

    assertThat(findings(night.report("band", "second").path("delivery"), "delivery.isrc-elsewhere"))
        .singleElement()
        .asString()
        .contains("The Album: Song 1");
    assertThat(findings(night.report("band", "first").path("delivery"), "delivery.isrc-elsewhere"))
        .singleElement()
        .asString()
        .contains("Other Album: Song 2");
  }

  @Test
  void PREP_07_two_candidates_for_one_song_leave_it_without_a_mix_and_both_are_shown() throws Exception {
    Path delivery = delivery("ambiguous");
    Files.writeString(delivery.resolve("catalog.csv"), HEADER + row(1, "Song.wav"));
    Files.createDirectories(delivery.resolve("a"));
    Files.createDirectories(delivery.resolve("b"));
    Files.write(delivery.resolve("a/Song.wav"), song());
    Files.write(delivery.resolve("b/Song.wav"), song());
    ready(delivery);

    night.run();

    JsonNode report = night.report("band", "ambiguous");
    JsonNode song = report.path("albums").path(0).path("songs").path(0);
    assertThat(song.path("verdict").asString()).isEqualTo("MISSING");
    assertThat(findings(song, "album.ambiguous-mix")).isNotEmpty();
    assertThat(report.path("unassigned")).hasSize(2);
  }

  @Test
  void a_delivery_that_is_still_arriving_waits_and_is_said_to() throws Exception {
    Path delivery = delivery("arriving");
    Files.writeString(delivery.resolve("catalog.csv"), HEADER + row(1, "1.wav"));

    Night.Result result = night.run();

    assertThat(result.outcome().lines()).singleElement().extracting(NightOutcome.Line::fate).isEqualTo(NightOutcome.Fate.WAITING);
    assertThat(result.outcome().exitCode()).isZero();
    assertThat(night.file("band", "arriving", "report.html")).doesNotExist();
  }

  @Test
  void a_delivery_that_fails_stops_no_other_and_continues_once_the_house_is_mended() throws Exception {
    new SyntheticCatalog(1, 1.0).write(night.input(), "broken", "first", 1, 2, false);
    new SyntheticCatalog(2, 1.0).write(night.input(), "well", "second", 1, 4, false);
    Path clientFile = night.jobs().resolve("clients/broken.yaml");
    Files.writeString(clientFile, "name: Broken\nratez: 3\n");

    Night.Result troubled = night.run();

    assertThat(troubled.outcome().exitCode()).isEqualTo(2);
    assertThat(troubled.outcome().lines())
        .extracting(NightOutcome.Line::fate)
        .containsExactly(NightOutcome.Fate.MISCONFIGURED, NightOutcome.Fate.EXAMINED);
    assertThat(troubled.outcome().lines().getFirst().sentence()).contains("broken.yaml, line 2: unknown key ratez");
    assertThat(night.file("well", "second", "report.html")).isNotEmptyFile();
    assertThat(night.output().resolve("index.html")).content().contains("broken");

    Files.delete(clientFile);
    Night.Result mended = night.run();

    assertThat(mended.outcome().lines()).extracting(NightOutcome.Line::fate).containsExactly(NightOutcome.Fate.EXAMINED, NightOutcome.Fate.UNCHANGED);
  }

  @Test
  void a_client_called_like_a_page_of_the_output_is_refused_and_stops_no_other() throws Exception {
    new SyntheticCatalog(1, 1.0).write(night.input(), "index.html", "first", 1, 1, false);
    new SyntheticCatalog(2, 1.0).write(night.input(), "well", "second", 1, 4, false);

    Night.Result result = night.run();

    assertThat(result.outcome().exitCode()).isEqualTo(1);
    assertThat(night.output().resolve("index.html")).isRegularFile().content().contains("rename it in the input");
    assertThat(night.file("well", "second", "report.html")).isNotEmptyFile();
  }

  @Test
  void a_sheet_that_breaks_off_locks_what_could_be_read_of_it_and_is_not_billed() throws Exception {
    Files.writeString(night.jobs().resolve("clients/band.yaml"), "name: The Band\nrates:\n  singleSong: 9000\n");
    Path delivery = delivery("broken-sheet");
    Files.writeString(delivery.resolve("catalog.csv"), HEADER + row(1, "1.wav") + row(2, "2.wav").replace("Song 2", "\"Song 2"));
    Files.write(delivery.resolve("1.wav"), song());
    ready(delivery);

    night.run();

    JsonNode album = night.report("band", "broken-sheet").path("albums").path(0);
    assertThat(album.path("gate").asString()).isEqualTo("LOCKED");
    assertThat(album.path("invoice").path("number").isNull()).isTrue();
  }

  @Test
  void WF_03_without_a_file_of_the_client_nothing_is_billed_and_the_reason_is_told() throws Exception {
    new SyntheticCatalog(6, 1.0).write(night.input(), "stranger", "first", 1, 5, false);

    night.run();

    JsonNode album = night.report("stranger", "first").path("albums").path(0);
    assertThat(album.path("invoice").path("number").isNull()).isTrue();
    assertThat(album.path("findings").toString()).contains("album.no-client-file");
  }

  @Test
  void nothing_of_the_clients_is_changed() throws Exception {
    new SyntheticCatalog(3, 1.0).write(night.input(), "band", "kept", 1, 3, true);
    zip("kept-too", new DeliveryZip().file("catalog.csv", HEADER + row(1, "a.wav")).file("a.wav", song()));
    var before = DeliveryFolder.snapshot(night.input());

    night.run();

    assertThat(DeliveryFolder.snapshot(night.input())).isEqualTo(before);
  }

  @Test
  void a_profile_that_is_not_there_is_refused_and_leaves_the_pages_as_they_are() throws Exception {
    new SyntheticCatalog(4, 1.0).write(night.input(), "band", "judged", 1, 4, false);
    night.run();
    String page = Files.readString(night.output().resolve("index.html"));

    assertThatThrownBy(() -> night.rejudge("nope")).isInstanceOf(SettingsException.class).hasMessageContaining("there is no such profile");

    assertThat(Files.readString(night.output().resolve("index.html"))).isEqualTo(page);
  }

  @Test
  void a_changed_profile_judges_again_without_reading_audio() throws Exception {
    new SyntheticCatalog(4, 1.0).write(night.input(), "band", "judged", 1, 4, false);
    assertThat(night.run().outcome().exitCode()).isZero();
    Files.writeString(night.jobs().resolve("profiles/harsh.yaml"), harsh());

    Night.Result rejudged = night.rejudge("harsh");

    assertThat(rejudged.progress().decoded()).isZero();
    JsonNode report = night.report("band", "judged");
    assertThat(report.path("profile").path("name").asString()).isEqualTo("harsh");
    assertThat(report.path("albums").path(0).path("songs").path(0).path("findings").toString()).contains("mix.headroom");
  }

  @Test
  void a_rerun_of_the_measure_step_reads_the_files_again_and_gives_no_number_twice() throws Exception {
    new SyntheticCatalog(5, 1.0).write(night.input(), "band", "again", 1, 4, false);
    night.run();
    String before = Files.readString(night.file("band", "again", "report.json"));

    Night.Result rerun = night.rerun("again", "measure", true);

    assertThat(rerun.progress().decoded()).isEqualTo(4);
    assertThat(Files.readString(night.file("band", "again", "report.json"))).isEqualTo(before);
  }

  private String harsh() throws IOException {
    return Files.readString(night.jobs().resolve("profiles/standard.yaml"))
        .replaceFirst("(?m)^name:.*$", "name: harsh")
        .replaceFirst("least_db: 2 ", "least_db: 24 ");
  }

  private static List<String> findings(JsonNode of, String check) {
    List<String> found = new ArrayList<>();
    of.path("findings")
        .forEach(
            finding -> {
              if (finding.path("check").asString().equals(check)) {
                found.add(finding.toString());
              }
            });
    return found;
  }

  private void zip(String name, DeliveryZip zip) throws IOException {
    Path client = Files.createDirectories(night.input().resolve("band"));
    zip.write(client.resolve(name + ".zip"));
    Files.writeString(client.resolve(name + ".zip.ready"), "");
  }

  private Path delivery(String name) throws IOException {
    return Files.createDirectories(night.input().resolve("band").resolve(name));
  }

  private static void ready(Path delivery) throws IOException {
    Files.writeString(delivery.resolve(".ready"), "");
  }

  private static String row(int position, String file) {
    return "The Album,The Band,streaming,Ardour 8,44100,24," + position + ",Song " + position + ",The Band," + file + "\n";
  }

  private static byte[] song() {
    double[][] audio =
        Tones.join(
            Tones.silence(2, 44_100),
            Tones.sum(Tones.sine(220, 0.2, 44_100, 2, 44_100), Tones.noise(1, 0.1, 2, 44_100)),
            Tones.silence(2, 44_100));
    return WavFile.pcm(24, 44_100, audio).bytes();
  }

  /** Frames of MPEG-1 layer III at 128 kbit/s and 44.1 kHz, all of silence. */
  private static byte[] mp3() {
    byte[] bytes = new byte[417 * 20];
    for (int frame = 0; frame < 20; frame++) {
      bytes[frame * 417] = (byte) 0xFF;
      bytes[frame * 417 + 1] = (byte) 0xFB;
      bytes[frame * 417 + 2] = (byte) 0x90;
      bytes[frame * 417 + 3] = 0x64;
    }
    return bytes;
  }
}
