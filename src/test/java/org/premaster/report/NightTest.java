package org.premaster.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.premaster.testkit.Reports;

class NightTest {
  @TempDir Path folder;

  private static final List<NightLine> NIGHT = List.of(
      NightLine.waiting("oak", "Oak & Ash", "ep", "Files are still arriving."),
      NightLine.of(Reports.clean()),
      NightLine.of(Reports.mixture()),
      NightLine.failed("pine", "Pine Street", "spring", "The database did not answer. Run ./premaster run again."),
      NightLine.of(Reports.empty()));

  private String index(List<NightLine> lines) throws IOException {
    NightIndex.write(folder.resolve("index.html"), lines, "Northlight Mastering", "0.1.0");
    return Files.readString(folder.resolve("index.html"));
  }

  @Test
  void a_line_knows_how_its_delivery_stands() {
    assertThat(NIGHT).extracting(NightLine::standing).containsExactly(NightLine.Standing.WAITING, NightLine.Standing.READY,
        NightLine.Standing.NEEDS_CLIENT, NightLine.Standing.FAILED, NightLine.Standing.NEEDS_CLIENT);
    assertThat(NIGHT.get(2).words()).isEqualTo("1 of 3 albums may start; 3 mixes to print again, 3 mixes missing");
    assertThat(NIGHT.get(2).mayStart()).containsExactly("Lantern Year");
    assertThat(NIGHT.get(2).report()).contains("harbour-lane/night-ferry/report.html");
  }

  @Test
  void a_delivery_that_was_neither_examined_nor_failed_nor_waits_is_no_line() {
    assertThatThrownBy(() ->
        new NightLine("a", "A", "b", Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_index_shows_failures_first_and_links_every_report() throws IOException {
    assertThat(index(NIGHT)).containsSubsequence(
        "1 delivery could not be worked through, 2 deliveries need their clients, 1 delivery may start whole and "
            + "1 delivery waits to settle.",
        "Could not be worked through", "Pine Street", "The database did not answer.",
        "Needs the client", "harbour-lane/broken/report.html", "harbour-lane/night-ferry/report.html",
        "May start", "harbour-lane/lantern-year/report.html", "Not taken yet", "Oak &amp; Ash");
  }

  @Test
  void the_index_does_not_depend_on_the_order_of_the_lines() throws IOException {
    List<NightLine> reversed = new ArrayList<>(NIGHT);
    Collections.reverse(reversed);

    assertThat(index(reversed)).isEqualTo(index(NIGHT));
  }

  @Test
  void an_empty_night_has_a_page_and_a_letter() throws IOException {
    assertThat(index(List.of())).contains("No delivery.");
    assertThat(NightDigest.compose(List.of()).subject()).isEqualTo("Morning digest: no delivery");
  }

  @Test
  void hostile_names_stay_text_and_links_stay_inside() throws IOException {
    NightLine hostile = new NightLine(Reports.HOSTILE, Reports.HOSTILE, Reports.HOSTILE, Optional.of("../x/" + Reports.HOSTILE),
        Optional.of(Reports.mixture().totals()), List.of(Reports.HOSTILE), Optional.empty(), Optional.empty());

    assertThat(index(List.of(hostile))).doesNotContain("<script", "<img", "\u0000").contains("&lt;script&gt;");
    assertThat(NightDigest.compose(List.of(hostile)).body().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(78));
  }

  @Test
  void the_digest_tells_the_same_and_is_bounded() {
    LetterText digest = NightDigest.compose(NIGHT);

    assertThat(digest.subject()).isEqualTo("Morning digest: 1 failed, 2 need the client, 1 may start, 1 waits");
    assertThat(digest.body()).containsSubsequence("* Pine Street, spring", "* Harbour Lane Records, broken",
        "* Harbour Lane Records, night-ferry", "May start: Lantern Year", "Report: harbour-lane/night-ferry/report.html",
        "* Oak & Ash, ep");
    List<NightLine> many = IntStream.range(0, 1_000).mapToObj(i -> NightLine.waiting("c" + i, "C", "d" + i, "Arriving.")).toList();
    assertThat(NightDigest.compose(many).body()).contains("And 900 more deliveries; index.html lists all.").hasSizeLessThan(20_000);
  }
}
