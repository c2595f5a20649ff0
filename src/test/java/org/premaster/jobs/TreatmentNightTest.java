package org.premaster.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.premaster.intake.Song;
import org.premaster.settings.SettingsException;
import org.premaster.testkit.Night;
import org.premaster.testkit.StemDelivery;
import org.premaster.testkit.StemSession;
import org.premaster.testkit.SyntheticCatalog;
import org.premaster.testkit.Tones;
import org.premaster.testkit.WavFile;
import tools.jackson.databind.JsonNode;

/** Stereo or stem through a whole night: what is advised, asked, confirmed and billed. Each test leaves the night as it found it. */
class TreatmentNightTest {
  private static final String ORDERED =
      "lead_single,stem,The lead vocal sinks in the chorus,Keep the room,yes,120000,20000,15000,Tidewater Beats / MP3 lease";
  private static final String VAGUE = "single,stem,we want the best,,yes,120000,20000,15000,";
  private static final String OFFERED = "single,stereo,The kick masks the bass,,yes,90000,20000,15000,";
  private static final String PLAIN = "album_track,,,,yes,,20000,15000,";

  @TempDir private static Path folder;
  private static Night night;

  /** An EP of four short songs, made from seeds 5 and 6; each row of the sheet says something else of its treatment. */
  @BeforeAll
  static void anEp() throws IOException {
    night = Night.in(folder);
    Files.copy(night.jobs().resolve("clients/harbour-lane.yaml"), night.jobs().resolve("clients/band.yaml"));
    new SyntheticCatalog(5, 2).write(night.input(), "band", "ep", 1, 4, false);
    Path sheet = night.input().resolve("band/ep/catalog.csv");
    List<String> rows = Files.readAllLines(sheet);
    List<String> more = List.of(ORDERED, VAGUE, OFFERED, PLAIN);
    StringBuilder text = new StringBuilder(rows.getFirst()).append(",priority,treatment,stem_reason,stem_notes,mix_final,expected_extra_streams,"
        + "release_budget,promotion_budget,licence_tier\n");
    for (int i = 0; i < 4; i++) {
      text.append(rows.get(i + 1)).append(',').append(more.get(i)).append('\n');
    }
    Files.writeString(sheet, text);
    StemSession session = StemSession.of(6, 2);
    double[][] drums = session.stem(StemSession.DRUMS);
    double[][] lead = session.stem(StemSession.LEAD);
    Path ep = night.input().resolve("band/ep");
    Files.createDirectories(ep.resolve("Stems/Song 1-1"));
    Map<String, double[][]> prints =
        Map.of("Mixes/001-01_The Band_Song 1-1.wav", Tones.sum(drums, lead), "Stems/Song 1-1/1_drums.wav", drums, "Stems/Song 1-1/2_leadvox.wav", lead);
    for (Map.Entry<String, double[][]> print : prints.entrySet()) {
      StemDelivery.print(print.getValue(), ep.resolve(print.getKey()));
      Files.setLastModifiedTime(ep.resolve(print.getKey()), Files.getLastModifiedTime(sheet));
    }
    night.run();
  }

  @Test
  void DEC_01_DEC_15_PRC_10_advice_is_told_song_by_song_and_only_orders_and_decisions_are_billed() throws Exception {
    assertThat(each("recommendation")).containsExactly("STEM", "STEREO", "STEREO", "STEREO");
    assertThat(each("taken")).containsExactly("stem", "stem", "stereo", "stereo");
    assertThat(each("reasonJudgedAs")).containsExactly("SPECIFIC", "VAGUE", "SPECIFIC", "NONE");
    JsonNode first = song(0).path("treatment");
    assertThat(first.path("checklist")).hasSize(13);
    assertThat(first.path("money").path("breakEvenStreams").asLong()).isEqualTo(37_500);
    assertThat(first.path("money").path("revenuePerStream").asString()).isEqualTo("0.004");
    assertThat(questions()).containsExactly(1);
    assertThat(Files.readString(night.file("band", "ep", "letters/consultation.eml"), StandardCharsets.UTF_8).replace("\n", " "))
        .contains("You ordered stem mastering");
    assertThat(song(2).path("treatment").path("reasons").path(0).path("rule").asString()).isEqualTo("DEC-07");
    assertThat(invoiceLines()).containsExactly("PRC-01 4 32000", "PRC-10 2 30000");
    assertThat(Files.readString(night.file("band", "ep", "report.html"))).contains("Stem advised", "Stereo advised", "37,500 extra streams");
  }

  @Test
  void DEC_15_what_a_person_confirms_stands_over_the_sheet_with_name_and_reason_until_it_is_withdrawn() throws Exception {
    night.confirm("ep", "Song 1-2", Song.Treatment.STEREO, "A. Engineer", "agreed on the phone", false);

    JsonNode confirmed = song(1).path("treatment").path("confirmed");
    assertThat(confirmed.path("treatment").asString()).isEqualTo("stereo");
    assertThat(confirmed.path("by").asString()).isEqualTo("A. Engineer");
    assertThat(each("taken")).containsExactly("stem", "stereo", "stereo", "stereo");
    assertThat(questions()).as("one place is free on the EP, so the third song is offered it").containsExactly(2);
    assertThat(each("recommendation")).containsExactly("STEM", "STEREO", "STEM", "STEREO");
    assertThat(invoiceLines()).as("an invoice never changes").containsExactly("PRC-01 4 32000", "PRC-10 2 30000");
    assertThat(report().toString()).contains("album.order-changed");

    night.confirm("ep", "Song 1-2", Song.Treatment.STEREO, "A. Engineer", "the client changed their mind", true);

    assertThat(song(1).path("treatment").path("confirmed").isNull()).isTrue();
    assertThat(each("taken")).containsExactly("stem", "stem", "stereo", "stereo");
    assertThatThrownBy(() -> night.confirm("ep", "Song 1-2", Song.Treatment.STEREO, "A", "b", true))
        .isInstanceOf(SettingsException.class).hasMessageContaining("nothing was decided");
    assertThatThrownBy(() -> night.confirm("ep", "Song 9", Song.Treatment.STEM, "A", "b", false))
        .isInstanceOf(SettingsException.class).hasMessageContaining("has no song Song 9");
  }

  @Test
  void DEC_15_stems_of_a_song_that_a_person_puts_down_for_stem_mastering_are_asked_for() throws Exception {
    assertThat(checks(3)).doesNotContain("stems.treatment");

    night.confirm("ep", "Song 1-4", Song.Treatment.STEM, "A. Engineer", "agreed on the phone", false);

    assertThat(checks(3)).contains("stems.treatment");

    night.confirm("ep", "Song 1-4", Song.Treatment.STEM, "A. Engineer", "not any more", true);

    assertThat(checks(3)).doesNotContain("stems.treatment");
  }

  private List<String> checks(int index) throws IOException {
    return song(index).path("findings").valueStream().map(finding -> finding.path("check").asString()).toList();
  }

  @Test
  void VER_03_the_question_itself_can_be_overruled_and_the_order_stands() throws Exception {
    night.decide("ep", "song.treatment", "Song 1-2", "A. Engineer", "they want it so", false);

    JsonNode finding = question(1);
    assertThat(finding.path("severity").asString()).isEqualTo("INFO");
    assertThat(each("taken")).containsExactly("stem", "stem", "stereo", "stereo");

    night.decide("ep", "song.treatment", "Song 1-2", "A. Engineer", "they asked again", true);

    assertThat(question(1).path("severity").asString()).isEqualTo("WARN");
  }

  @Test
  void BEAT_08_the_licence_of_the_sheet_meets_the_producers_price_list() throws Exception {
    List<String> told = new ArrayList<>();
    song(0).path("findings").forEach(finding -> told.add(finding.path("rule").asString() + " " + finding.path("message").asString()));
    assertThat(told).anyMatch(line -> line.startsWith("BEAT-08") && line.contains("USD 70.00"));
    assertThat(told).anyMatch(line -> line.startsWith("BEAT-10") && line.contains("50,000 streams"));
  }

  @Test
  void advice_on_a_song_that_a_later_delivery_leaves_alone_still_knows_its_stems() throws Exception {
    Path later = night.input().resolve("band/ep-fixed");
    Files.createDirectories(later.resolve("Mixes"));
    List<String> rows = Files.readAllLines(night.input().resolve("band/ep/catalog.csv"));
    Files.writeString(later.resolve("catalog.csv"), rows.getFirst() + "\n" + rows.getLast() + "\n");
    Files.write(later.resolve("Mixes/001-04_The Band_Song 1-4.wav"),
        WavFile.pcm(24, 44_100, Tones.noise(5, 0.1, 2, 132_300)).bytes());
    Files.writeString(later.resolve(".ready"), "");

    night.run();

    JsonNode carried = night.report("band", "ep-fixed").path("albums").path(0).path("songs").path(0);
    assertThat(carried.path("fromDelivery").asString()).isEqualTo("ep");
    assertThat(carried.path("treatment").path("recommendation").asString()).isEqualTo("STEM");
    assertThat(carried.path("treatment").path("checklist").path(1).path("sentence").asString()).isEqualTo("2 stems arrived and can be read.");
  }

  @Test
  void a_repetition_from_this_step_on_changes_nothing() throws Exception {
    String before = Files.readString(night.file("band", "ep", "report.json"));

    night.rerun("ep", "advise", false);

    assertThat(Files.readString(night.file("band", "ep", "report.json"))).isEqualTo(before);
  }

  private JsonNode report() throws IOException {
    return night.report("band", "ep");
  }

  private JsonNode song(int index) throws IOException {
    return report().path("albums").path(0).path("songs").path(index);
  }

  private List<String> each(String key) throws IOException {
    List<String> values = new ArrayList<>();
    report().path("albums").path(0).path("songs").forEach(song -> values.add(song.path("treatment").path(key).asString("")));
    return values;
  }

  private JsonNode question(int index) throws IOException {
    return song(index).path("findings").valueStream().filter(finding -> finding.path("check").asString().equals("song.treatment")).findFirst()
        .orElseThrow();
  }

  /** Songs that have a question about their treatment, from 0. */
  private List<Integer> questions() throws IOException {
    List<Integer> asked = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      if (song(i).path("findings").valueStream().anyMatch(finding -> finding.path("check").asString().equals("song.treatment"))) {
        asked.add(i);
      }
    }
    return asked;
  }

  private List<String> invoiceLines() throws IOException {
    List<String> lines = new ArrayList<>();
    report().path("albums").path(0).path("invoice").path("lines").forEach(line ->
        lines.add(line.path("rule").asString() + " " + line.path("quantity").asInt() + " " + line.path("totalCents").asInt()));
    return lines;
  }
}
