package org.premaster.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.premaster.bench.SyntheticMusic;
import org.premaster.settings.SettingsException;
import org.premaster.testkit.Night;
import org.premaster.testkit.SyntheticCatalog;
import org.premaster.testkit.Tones;
import org.premaster.testkit.WavFile;
import tools.jackson.databind.JsonNode;

/** A second delivery replaces what had to be printed again (VER-04, VER-05, WF-07). */
class ResubmissionTest {
  private static final int RATE = 44_100;
  private static final String HEADER =
      "album,album_artist,purpose,session_software,session_rate,session_depth,position,title,artist,file\n";

  @TempDir private Path folder;
  private Night night;

  @BeforeEach
  void anAlbumOfFourSongsOfWhichTheThirdIsClipped() throws Exception {
    night = Night.in(folder);
    Files.writeString(night.jobs().resolve("clients/band.yaml"), "name: The Band\nisrc:\n  prefix: AA6Q7\n  first: 1\n  last: 50\n");
    Path first = delivery("first");
    StringBuilder sheet = new StringBuilder(HEADER);
    for (int position = 1; position <= 4; position++) {
      sheet.append(row(position));
      write(first, position, position == 3 ? 6.0 : 1.0, 2.0);
    }
    Files.writeString(first.resolve("catalog.csv"), sheet);
    ready(first);
    assertThat(night.run().outcome().exitCode()).isEqualTo(1);
    assertThat(album("first").path("gate").asString()).isEqualTo("LOCKED");
  }

  @Test
  void VER_04_the_rows_of_failed_csv_with_one_new_file_open_the_album_and_decode_only_that_file() throws Exception {
    Path second = delivery("second");
    Files.copy(night.file("band", "first", "failed.csv"), second.resolve("catalog.csv"));
    write(second, 3, 1.0, 2.0);
    ready(second);

    Night.Result result = night.run();

    assertThat(result.progress().decoded()).isEqualTo(1);
    JsonNode album = album("second");
    assertThat(album.path("gate").asString()).isEqualTo("OPEN");
    assertThat(album.path("songs")).hasSize(4);
    assertThat(album.path("songs").path(0).path("fromDelivery").asString()).isEqualTo("first");
    assertThat(album.path("songs").path(2).path("fromDelivery").isNull()).isTrue();
    JsonNode resubmission = album.path("songs").path(2).path("resubmission");
    assertThat(resubmission.path("earlierDelivery").asString()).isEqualTo("first");
    assertThat(resubmission.path("fixed").toString()).contains("mix.clipping");
    assertThat(resubmission.path("remaining")).isEmpty();
  }

  @Test
  void VER_04_what_is_new_in_the_new_file_is_said_and_what_changed_too() throws Exception {
    Path second = delivery("second");
    Files.writeString(second.resolve("catalog.csv"), HEADER + row(3));
    Files.createDirectories(second.resolve("Mixes"));
    double[][] other = music(3, 1.0, 4.0);
    java.util.Arrays.fill(other[1], 0.0);
    Files.write(second.resolve("Mixes/03 Song 3.wav"), WavFile.pcm(24, RATE, other).bytes());
    ready(second);

    night.run();

    JsonNode resubmission = album("second").path("songs").path(2).path("resubmission");
    assertThat(resubmission.path("fixed").toString()).contains("mix.clipping");
    assertThat(resubmission.path("new").toString() + resubmission.path("fresh").toString()).contains("mix.silent-channel");
    assertThat(resubmission.path("changes")).isNotEmpty();
  }

  @Test
  void VER_05_the_same_audio_sent_again_is_not_fixed() throws Exception {
    Path second = delivery("second");
    Files.writeString(second.resolve("catalog.csv"), HEADER + row(3));
    write(second, 3, 6.0, 2.0);
    ready(second);

    Night.Result result = night.run();

    assertThat(result.progress().decoded()).isZero();
    JsonNode song = album("second").path("songs").path(2);
    assertThat(song.path("findings").toString()).contains("mix.resubmitted-unchanged");
    assertThat(song.path("verdict").asString()).isEqualTo("ISSUES");
    assertThat(album("second").path("gate").asString()).isEqualTo("LOCKED");
    assertThat(Files.readString(night.file("band", "second", "letters/consultation.eml")).replaceAll("\\s+", " "))
        .contains("This is the same audio, sample for sample").doesNotContain("The same audio was sent again");
  }

  @Test
  void a_song_that_is_still_wrong_and_not_in_the_new_sheet_does_not_take_another_songs_row_in_failed_csv() throws Exception {
    Path second = delivery("second");
    Files.writeString(second.resolve("catalog.csv"), HEADER + row(1) + row(2));
    write(second, 1, 6.0, 2.0);
    write(second, 2, 1.0, 2.0);
    ready(second);

    night.run();

    assertThat(Files.readString(night.file("band", "second", "failed.csv"))).contains("Song 1").doesNotContain("Song 2");
    assertThat(album("second").path("songs").path(2).path("verdict").asString()).isEqualTo("ISSUES");
  }

  @Test
  void WF_06_a_song_that_never_came_stays_missing_whatever_the_new_sheet_leaves_out() throws Exception {
    Path short1 = delivery("third");
    Files.writeString(short1.resolve("catalog.csv"), HEADER + row(1).replace("The Album", "Other") + row(2).replace("The Album", "Other"));
    write(short1, 1, 6.0, 2.0);
    ready(short1);
    night.run();
    Path again = delivery("third-again");
    Files.writeString(again.resolve("catalog.csv"), HEADER + row(1).replace("The Album", "Other"));
    write(again, 1, 1.0, 2.0);
    ready(again);

    night.run();

    assertThat(album("third-again").path("songs")).hasSize(2);
    assertThat(album("third-again").path("songs").path(1).path("verdict").asString()).isEqualTo("MISSING");
    assertThat(album("third-again").path("gate").asString()).isEqualTo("LOCKED");
  }

  @Test
  void CONS_09_answers_given_once_need_not_be_given_again() throws Exception {
    Path second = delivery("second");
    String header = "album,album_artist,position,title,artist,file\n";
    Files.writeString(second.resolve("catalog.csv"), header + row(3).replace("streaming,Ardour 8,44100,24,", ""));
    write(second, 3, 1.0, 2.0);
    ready(second);

    night.run();

    assertThat(album("second").path("missingAnswers")).isEmpty();
    assertThat(album("second").path("session").path("sampleRateHz").asInt()).isEqualTo(44_100);
  }

  @Test
  void a_mix_that_was_equal_to_another_is_so_no_more_once_the_other_was_replaced() throws Exception {
    Path twins = delivery("twins");
    Files.writeString(twins.resolve("catalog.csv"), HEADER + row(1).replace("The Album", "Twins") + row(2).replace("The Album", "Twins"));
    write(twins, 1, 1.0, 2.0);
    Files.copy(twins.resolve("Mixes/01 Song 1.wav"), twins.resolve("Mixes/02 Song 2.wav"));
    ready(twins);
    night.run();
    assertThat(album("twins").path("songs").path(0).path("findings").toString()).contains("mix.duplicate-audio");
    Path again = delivery("twins-again");
    Files.writeString(again.resolve("catalog.csv"), HEADER + row(2).replace("The Album", "Twins"));
    write(again, 2, 1.0, 2.0);
    ready(again);

    night.run();

    assertThat(album("twins-again").path("songs").path(0).path("findings")).isEmpty();
    assertThat(album("twins-again").path("gate").asString()).isEqualTo("OPEN");
  }

  @Test
  void CODE_02_a_song_keeps_its_code_when_its_title_is_corrected() throws Exception {
    Path second = delivery("second");
    Files.copy(night.file("band", "first", "failed.csv"), second.resolve("catalog.csv"));
    write(second, 3, 1.0, 2.0);
    ready(second);
    night.run();
    String code = album("second").path("songs").path(2).path("isrc").asString();
    Path third = delivery("third");
    Files.writeString(third.resolve("catalog.csv"), HEADER + row(3).replace(",Song 3,", ",Song Three,"));
    write(third, 3, 0.9, 2.0);
    ready(third);

    night.run();

    assertThat(code).startsWith("AA6Q726");
    assertThat(album("third").path("songs").path(2).path("isrc").asString()).isEqualTo(code);
  }

  @Test
  void the_album_is_billed_once() throws Exception {
    String number = album("first").path("invoice").path("number").asString();
    Path second = delivery("second");
    Files.copy(night.file("band", "first", "failed.csv"), second.resolve("catalog.csv"));
    write(second, 3, 1.0, 2.0);
    ready(second);

    night.run();

    assertThat(number).isNotEmpty();
    assertThat(album("second").path("invoice").path("number").asString()).isEqualTo(number);
  }

  @Test
  void an_invoice_prints_forever_what_it_said_when_it_was_drawn_up() throws Exception {
    String number = album("first").path("invoice").path("number").asString();
    Path json = night.file("band", "first", "albums/01-the-album/invoice-" + number + ".json");
    Path pdf = night.file("band", "first", "albums/01-the-album/invoice-" + number + ".pdf");
    byte[] thenJson = Files.readAllBytes(json);
    byte[] thenPdf = Files.readAllBytes(pdf);
    assertThat(new String(thenJson, java.nio.charset.StandardCharsets.UTF_8)).contains("\"The Band\"");
    Files.writeString(night.jobs().resolve("clients/band.yaml"), "name: The Band Ltd\naddress:\n  - 1 New Street\nvatId: XX1\n");
    Files.writeString(night.jobs().resolve("house.yaml"), "name: Another House\npaymentTerms: At once.\n");

    night.rerun("first", "report", false);

    assertThat(Files.readAllBytes(json)).isEqualTo(thenJson);
    assertThat(Files.readAllBytes(pdf)).isEqualTo(thenPdf);
    Path second = delivery("second");
    Files.writeString(second.resolve("catalog.csv"), HEADER.replace("title,", "catalog_number,title,") + row(3).replace("3,Song", "3,C-1,Song"));
    write(second, 3, 1.0, 2.0);
    ready(second);
    night.run();
    assertThat(album("second").path("catalogNumber").asString()).isEqualTo("C-1");
    assertThat(Files.readAllBytes(night.file("band", "second", "albums/01-the-album/invoice-" + number + ".json"))).isEqualTo(thenJson);
  }

  @Test
  void VER_03_a_decision_with_name_and_reason_opens_the_album_stays_in_the_report_and_can_be_withdrawn() throws Exception {
    assertThat(night.decide("first", "mix.clipping", "Song 3", "A. Engineer", "It is meant to sound like this.", false).outcome().exitCode())
        .isZero();
    assertThat(album("first").path("gate").asString()).isEqualTo("OPEN");
    JsonNode finding = clippingOf(album("first"));
    assertThat(finding.path("severity").asString()).isEqualTo("INFO");
    assertThat(finding.path("overruled").path("was").asString()).isEqualTo("BLOCK");
    assertThat(finding.path("overruled").path("by").asString()).isEqualTo("A. Engineer");
    assertThat(finding.path("overruled").path("reason").asString()).isEqualTo("It is meant to sound like this.");
    assertThat(finding.path("overruled").path("at").asString()).endsWith("Z");
    assertThat(Files.readString(night.file("band", "first", "report.html"))).contains("Overruled by A. Engineer on ");

    night.rejudge("standard");
    assertThat(album("first").path("gate").asString()).isEqualTo("OPEN");

    night.decide("first", "mix.clipping", "Song 3", "A. Engineer", "It is not, after all.", true);
    assertThat(album("first").path("gate").asString()).isEqualTo("LOCKED");
    assertThat(clippingOf(album("first")).path("overruled").isNull()).isTrue();
  }

  @Test
  void VER_03_a_new_print_is_judged_afresh() throws Exception {
    night.decide("first", "mix.clipping", "Song 3", "A. Engineer", "It is meant to sound like this.", false);
    Path second = delivery("second");
    Files.writeString(second.resolve("catalog.csv"), HEADER + row(3));
    write(second, 3, 7.0, 2.0);
    ready(second);

    night.run();

    assertThat(album("second").path("gate").asString()).isEqualTo("LOCKED");
  }

  @Test
  void VER_03_a_decision_about_nothing_is_refused() {
    assertThatThrownBy(() -> night.decide("first", "mix.clipping", "Song 1", "A. Engineer", "Why not.", false))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("found nothing there");
    assertThatThrownBy(() -> night.decide("first", "mix.clippin", "Song 3", "A. Engineer", "Why not.", false))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("there is no check mix.clippin");
    assertThatThrownBy(() -> night.decide("first", "mix.clipping", "Song 3", 0.37, "A. Engineer", "Why not."))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("found nothing that starts at this time");
    assertThatThrownBy(() -> night.decide("first", "mix.clipping", "Song 3", "A. Engineer", "It is not, after all.", true))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("nothing was decided");
  }

  @Test
  void VER_08_a_file_that_could_not_be_measured_is_verified_by_nobodys_word() throws Exception {
    Path second = delivery("second");
    Files.writeString(second.resolve("catalog.csv"), HEADER + row(3));
    Files.createDirectories(second.resolve("Mixes"));
    Files.write(second.resolve("Mixes/03 Song 3.wav"), new byte[0]);
    ready(second);
    night.run();

    assertThatThrownBy(() -> night.decide("second", "audio.readable", "Song 3", "A. Engineer", "I know the song.", false))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("audio.readable cannot be overruled");
    assertThat(album("second").path("songs").path(2).path("verdict").asString()).isEqualTo("ISSUES");
  }

  @Test
  void VER_03_the_letter_of_a_house_that_sends_no_mail_asks_only_for_what_still_counts() throws Exception {
    Path letter = night.file("band", "first", "letters/consultation.eml");
    assertThat(Files.readString(letter).replaceAll("\\s+", " ")).contains("1 mix to print again", "is cut off flat", "2 dB of room");

    night.decide("first", "mix.headroom", "Song 3", "A. Engineer", "We turn it down ourselves.", false);

    assertThat(Files.readString(letter).replaceAll("\\s+", " ")).contains("1 mix to print again", "is cut off flat")
        .doesNotContain("2 dB of room");
  }

  private static JsonNode clippingOf(JsonNode album) {
    for (JsonNode finding : album.path("songs").path(2).path("findings")) {
      if (finding.path("check").asString().equals("mix.clipping")) {
        return finding;
      }
    }
    throw new AssertionError("no finding about clipping");
  }

  @Test
  void VER_04_of_a_new_print_it_is_said_that_it_is_the_same_mix_and_by_how_much_it_is_quieter() throws Exception {
    Path second = delivery("second");
    Files.writeString(second.resolve("catalog.csv"), HEADER + row(2));
    double[][] song = SyntheticMusic.song(12, RATE, 20 * RATE);
    Files.createDirectories(second.resolve("Mixes"));
    WavFile.pcm(24, RATE, Tones.join(Tones.silence(2, RATE), song, Tones.silence(2, RATE))).write(second.resolve("Mixes/02 Song 2.wav"));
    ready(second);
    night.run();
    Path third = delivery("third");
    Files.writeString(third.resolve("catalog.csv"), HEADER + row(2));
    Files.createDirectories(third.resolve("Mixes"));
    double[][] quieter = {song[0].clone(), song[1].clone()};
    for (double[] channel : quieter) {
      for (int i = 0; i < channel.length; i++) {
        channel[i] *= 0.5;
      }
    }
    WavFile.pcm(24, RATE, Tones.join(Tones.silence(2, 2 * RATE), quieter, Tones.silence(2, RATE))).write(third.resolve("Mixes/02 Song 2.wav"));
    ready(third);

    night.run();

    String changes = album("third").path("songs").path(1).path("resubmission").path("changes").toString();
    assertThat(changes).contains("6.0 LU quieter", "1.0 s longer", "Apart from level, start and format it is the same mix");
  }

  @Test
  void a_full_delivery_again_with_one_other_file_decodes_only_that_one() throws Exception {
    Path second = delivery("second");
    Night.copy(night.input().resolve("band/first/Mixes"), second.resolve("Mixes"));
    Files.copy(night.input().resolve("band/first/catalog.csv"), second.resolve("catalog.csv"));
    write(second, 3, 1.0, 2.0);
    ready(second);

    assertThat(night.run().progress().decoded()).isEqualTo(1);
    assertThat(album("second").path("gate").asString()).isEqualTo("OPEN");
  }

  @Test
  void only_the_album_that_changed_is_reduced_again() throws Exception {
    new SyntheticCatalog(7, 1.0).write(night.input(), "label", "catalog", 3, 4, false);
    assertThat(night.run().progress().albumsReduced()).isEqualTo(3);
    Path again = night.input().resolve("label/catalog-2");
    Night.copy(night.input().resolve("label/catalog"), again);
    write(again, 9, 1.0, 2.0);
    Files.move(
        again.resolve("Mixes/09 Song 9.wav"), again.resolve("Mixes/002-03_The Band_Song 2-3.wav"), StandardCopyOption.REPLACE_EXISTING);

    Night.Result result = night.run();

    assertThat(result.progress().decoded()).isEqualTo(1);
    assertThat(result.progress().albumsReduced()).isEqualTo(1);
  }

  @Test
  void a_file_replaced_in_place_makes_the_delivery_new_and_costs_one_decode() throws Exception {
    Path first = night.input().resolve("band/first");
    write(first, 3, 1.0, 2.0);
    Files.setLastModifiedTime(
        first.resolve("Mixes/03 Song 3.wav"), java.nio.file.attribute.FileTime.from(java.time.Instant.parse("2026-11-21T01:00:00Z")));

    assertThat(night.run().progress().decoded()).isEqualTo(1);
    assertThat(album("first").path("gate").asString()).isEqualTo("OPEN");
  }

  private JsonNode album(String delivery) throws IOException {
    return night.report("band", delivery).path("albums").path(0);
  }

  private Path delivery(String name) throws IOException {
    return Files.createDirectories(night.input().resolve("band").resolve(name));
  }

  private static void ready(Path delivery) throws IOException {
    Files.writeString(delivery.resolve(".ready"), "");
  }

  private static String row(int position) {
    return "The Album,The Band,streaming,Ardour 8,44100,24," + position + ",Song " + position + ",The Band,Mixes/0" + position + " Song " + position + ".wav\n";
  }

  private static void write(Path delivery, int position, double gain, double seconds) throws IOException {
    Files.createDirectories(delivery.resolve("Mixes"));
    byte[] wav = WavFile.pcm(24, RATE, music(position, gain, seconds)).bytes();
    Files.write(delivery.resolve("Mixes/0" + position + " Song " + position + ".wav"), wav);
  }

  /** A tone and noise between a second of silence on both sides, clipped at full scale where the gain drives it there. */
  private static double[][] music(int seed, double gain, double seconds) {
    int frames = (int) (seconds * RATE);
    double[][] audio =
        Tones.sum(Tones.sine(110.0 * seed, 0.3 * gain, RATE, 2, frames), Tones.noise(seed, 0.1 * gain, 2, frames));
    for (double[] channel : audio) {
      for (int i = 0; i < frames; i++) {
        double fade = Math.min(1.0, Math.min(i, frames - 1 - i) / (0.1 * RATE));
        channel[i] = Math.clamp(channel[i] * fade, -1.0, 1.0 - 1.0 / (1 << 23));
      }
    }
    return Tones.join(Tones.silence(2, RATE), audio, Tones.silence(2, RATE));
  }
}
