package org.premaster.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.premaster.testkit.Night;
import org.premaster.testkit.StemDelivery;
import org.premaster.testkit.StemSession;
import tools.jackson.databind.JsonNode;

/** Stem sets in a whole night: what is found of each, where it is told, and that it is found once. */
class StemNightTest {
  @TempDir private static Path folder;
  private static Night night;
  private static Night.Result first;

  @BeforeAll
  static void oneNight() throws IOException {
    night = Night.in(folder);
    new StemDelivery("muted").song("Salt", StemSession.of(2, 8).silent(StemSession.BACKING, 4, 7)).write(night.input());
    new StemDelivery("no-rough-mix").song("Salt", StemSession.of(3, 2)).without("Stems/Salt/rough mix.wav").write(night.input());
    new StemDelivery("no-notes").notes("").song("Salt", StemSession.of(4, 2)).write(night.input());
    new StemDelivery("unreadable").song("Salt", StemSession.of(5, 2)).file("Stems/Salt/2_bass.wav", "this is no audio").write(night.input());
    new StemDelivery("stereo").treatment("stereo").song("Salt", StemSession.of(6, 2).late(StemSession.BASS, 100)).write(night.input());
    new StemDelivery("no-stems").song("Salt", StemSession.of(7, 2)).withoutStems().write(night.input());
    first = night.run();
  }

  private static JsonNode song(String delivery) throws IOException {
    return night.report("band", delivery).path("albums").path(0).path("songs").path(0);
  }

  private static List<String> found(JsonNode song) {
    List<String> found = new ArrayList<>();
    for (JsonNode finding : song.path("findings")) {
      if (finding.path("check").asString().startsWith("stems.")) {
        found.add(finding.path("severity").asString() + " " + finding.path("check").asString());
      }
    }
    return found;
  }

  private static JsonNode finding(JsonNode song, String check) {
    return song.path("findings").valueStream().filter(one -> one.path("check").asString().equals(check)).findFirst().orElseThrow();
  }

  @Test
  void every_set_that_can_be_read_is_proved_and_counted() {
    assertThat(first.outcome().lines()).extracting(NightOutcome.Line::fate).containsOnly(NightOutcome.Fate.EXAMINED);
    assertThat(first.progress().sets()).isEqualTo(5);
    assertThat(first.progress().setsDone()).isEqualTo(5);
    assertThat(first.progress().setsProved()).isEqualTo(5);
  }

  @Test
  void GATE_6_a_stem_muted_in_the_second_chorus_blocks_with_its_name_and_the_time() throws IOException {
    JsonNode song = song("muted");

    assertThat(song.path("verdict").asString()).isEqualTo("ISSUES");
    assertThat(found(song)).containsExactlyInAnyOrder("BLOCK stems.sum", "BLOCK stems.mutes", "INFO stems.fallback");
    JsonNode mute = finding(song, "stems.mutes");
    assertThat(mute.path("rule").asString()).isEqualTo("STEM-07");
    assertThat(mute.path("message").asString()).startsWith("4_bgv.wav is silent from 0:0").contains("while the mix is not");
    assertThat(mute.path("startSeconds").asDouble()).isBetween(4.6, 5.6);
    assertThat(mute.path("endSeconds").asDouble()).isBetween(6.6, 7.7);
    assertThat(finding(song, "stems.sum").path("rule").asString()).isEqualTo("STEM-10");
    assertThat(night.report("band", "muted").path("albums").path(0).path("gate").asString()).isEqualTo("LOCKED");
  }

  @Test
  void STEM_15_a_set_that_failed_its_proof_is_advised_as_stereo() throws IOException {
    JsonNode treatment = song("muted").path("treatment");

    assertThat(treatment.path("recommendation").asString()).isEqualTo("STEREO");
    assertThat(treatment.path("reasons").valueStream().map(reason -> reason.path("rule").asString())).contains("STEM-15");
  }

  @Test
  void what_blocks_is_told_in_every_form_of_the_report_and_in_the_letter() throws IOException {
    for (String file : List.of("report.html", "findings.csv", "failed.csv", "letters/consultation.eml")) {
      String text = Files.readString(night.file("band", "muted", file), StandardCharsets.UTF_8).replaceAll("=\r?\n", "").replaceAll("\\s+", " ");
      assertThat(text).as(file).contains("4_bgv.wav is silent from 0:0");
    }
    assertThat(Files.readString(night.file("band", "muted", "letters/consultation.eml")).replaceAll("=\r?\n", "").replaceAll("\\s+", " "))
        .contains("please send the set as a whole");
    assertThat(night.file("band", "muted", "report.html")).content()
        .contains("1 stem set to print again", "The stems are not the mix (FAIL)", "Where to listen", "class=\"heat")
        .doesNotContain("<script");
  }

  @Test
  void STEM_08_without_a_rough_mix_the_mix_stands_in_and_that_is_said() throws IOException {
    JsonNode song = song("no-rough-mix");

    assertThat(song.path("stems").path("class").asString()).isEqualTo("BIT_EXACT");
    assertThat(song.path("stems").path("file").asString()).isEqualTo("Mixes/Salt.wav");
    assertThat(found(song)).containsExactly("INFO stems.rough-mix");
  }

  @Test
  void STEM_12_missing_notes_are_a_question() throws IOException {
    assertThat(found(song("no-notes"))).containsExactly("WARN stems.notes");
    assertThat(song("no-notes").path("verdict").asString()).isEqualTo("VERIFIED_WITH_NOTES");
  }

  @Test
  void a_stem_that_is_no_audio_blocks_the_set_and_nothing_of_the_sum_passes() throws IOException {
    JsonNode song = song("unreadable");

    assertThat(song.path("stems").path("class").isNull()).isTrue();
    assertThat(song.path("stems").path("passes").asBoolean()).isFalse();
    assertThat(found(song)).containsExactlyInAnyOrder("BLOCK stems.proof", "INFO stems.fallback");
    assertThat(finding(song, "stems.proof").path("message").asString()).startsWith("2_bass.wav cannot be read");
    assertThat(song.path("notExamined").toString()).contains("stems.sum", "stems.mutes");
  }

  @Test
  void stems_that_nobody_asked_for_block_nothing() throws IOException {
    JsonNode song = song("stereo");

    assertThat(found(song)).contains("INFO stems.treatment", "INFO stems.alignment").doesNotContain("BLOCK stems.alignment", "WARN stems.alignment");
    assertThat(song.path("verdict").asString()).startsWith("VERIFIED");
  }

  @Test
  void STEM_13_stems_that_were_asked_for_and_did_not_come_are_a_question() throws IOException {
    assertThat(found(song("no-stems"))).containsExactly("WARN stems.treatment");
    assertThat(song("no-stems").path("stems").isNull()).isTrue();
  }
}
