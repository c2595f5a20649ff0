package org.premaster.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.premaster.testkit.Night;
import tools.jackson.databind.JsonNode;

/** What a new user sees: the deliveries of {@code input/} as the first run finds them. */
class ShippedDeliveriesTest {
  @TempDir private static Path folder;
  private static Night night;
  private static Night.Result first;

  @BeforeAll
  static void oneNight() throws Exception {
    night = Night.in(folder);
    Night.copy(Path.of("input"), folder.resolve("shipped"));
    Files.delete(night.input());
    Files.move(folder.resolve("shipped"), night.input());
    first = night.run();
  }

  @Test
  void the_run_ends_with_1_because_something_needs_the_client() {
    assertThat(first.outcome().exitCode()).isEqualTo(1);
    assertThat(first.outcome().lines()).extracting(NightOutcome.Line::fate).containsOnly(NightOutcome.Fate.EXAMINED);
  }

  @Test
  void the_album_without_faults_is_open_and_has_its_missing_codes_from_the_clients_own_range() throws Exception {
    JsonNode album = night.report("harbour-lane", "lantern-year").path("albums").path(0);

    assertThat(album.path("gate").asString()).isEqualTo("OPEN");
    assertThat(texts(album.path("songs"), "isrc"))
        .containsExactly("AA6Q72600101", "AA6Q72600102", "AA6Q72600103", "AA6Q72600200", "AA6Q72600201");
    assertThat(texts(album.path("songs"), "isrcOrigin")).containsExactly("CLIENT", "CLIENT", "CLIENT", "RESERVED", "RESERVED");
  }

  @Test
  void STEM_10_the_stem_set_is_its_mix_to_the_last_bit_and_its_song_is_verified() throws Exception {
    JsonNode song = night.report("harbour-lane", "lantern-year").path("albums").path(0).path("songs").path(0);

    assertThat(song.path("stems").path("class").asString()).isEqualTo("BIT_EXACT");
    assertThat(song.path("stems").path("passes").asBoolean()).isTrue();
    assertThat(song.path("stems").path("stems")).hasSize(4);
    assertThat(texts(song.path("findings"), "check")).noneMatch(check -> check.startsWith("stems."));
    assertThat(song.path("verdict").asString()).isEqualTo("VERIFIED");
    assertThat(first.progress().setsProved()).isEqualTo(1);
  }

  @Test
  void the_album_with_faults_is_locked_and_says_which_songs_and_where_to_listen() throws Exception {
    JsonNode album = night.report("harbour-lane", "night-ferry").path("albums").path(0);

    assertThat(album.path("gate").asString()).isEqualTo("LOCKED");
    assertThat(texts(album.path("songs"), "verdict")).startsWith("VERIFIED").contains("ISSUES", "MISSING");
    assertThat(texts(album.path("songs").path(1).path("findings"), "check")).contains("mix.clipping");
    assertThat(texts(album.path("songs").path(3).path("findings"), "check")).contains("mix.head", "mix.tail");
    assertThat(album.path("songs").path(4).path("verdict").asString()).isEqualTo("MISSING");
  }

  @Test
  void WF_06_no_code_is_reserved_while_the_album_is_locked() throws Exception {
    JsonNode album = night.report("harbour-lane", "night-ferry").path("albums").path(0);

    assertThat(texts(album.path("songs"), "isrcOrigin")).containsOnly("NONE");
  }

  @Test
  void PRC_01_five_songs_cost_400_dollars_and_one_from_stems_150_more() throws Exception {
    assertThat(night.report("harbour-lane", "lantern-year").path("albums").path(0).path("invoice").path("totalCents").asInt()).isEqualTo(55_000);
    assertThat(night.report("harbour-lane", "night-ferry").path("albums").path(0).path("invoice").path("totalCents").asInt()).isEqualTo(40_000);
  }

  @Test
  void the_rows_to_send_again_are_the_clients_own_with_a_reason() throws Exception {
    String failed = Files.readString(night.file("harbour-lane", "night-ferry", "failed.csv"));

    assertThat(failed).contains("Engine Room", "Last Boat", "Breakwater", ",why").doesNotContain("Gangway");
    assertThat(night.file("harbour-lane", "lantern-year", "failed.csv")).doesNotExist();
  }

  @Test
  void every_paper_of_the_album_is_there() throws Exception {
    JsonNode documents = night.report("harbour-lane", "lantern-year").path("albums").path(0).path("documents");
    assertThat(documents).hasSize(5);
    for (JsonNode document : documents) {
      assertThat(night.file("harbour-lane", "lantern-year", document.asString())).isNotEmptyFile();
    }
    assertThat(night.file("harbour-lane", "night-ferry", "letters/consultation.eml")).isNotEmptyFile();
    assertThat(night.output().resolve("index.html")).isNotEmptyFile();
  }

  @Test
  void the_reports_keep_to_their_schema() throws Exception {
    Path output = Path.of(System.getProperty("premaster.output", night.output().toString()));
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(Path.of("src/main/resources/report/premaster-report-1.schema.json")), InputFormat.JSON);
    for (String delivery : List.of("lantern-year", "night-ferry")) {
      String report = Files.readString(output.resolve("harbour-lane").resolve(delivery).resolve("report.json"));
      assertThat(schema.validate(report, InputFormat.JSON)).as(delivery).isEmpty();
    }
  }

  private static List<String> texts(JsonNode list, String key) {
    List<String> texts = new ArrayList<>();
    list.forEach(one -> texts.add(one.path(key).asString("")));
    return texts;
  }
}
