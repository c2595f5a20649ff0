package org.premaster.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.premaster.album.AlbumState;
import org.premaster.report.ConsultationLetter.RowsToSend;
import org.premaster.testkit.Reports;
import org.premaster.verification.Severity;

class LettersTest {

  private static LetterText letter(DeliveryReport report) {
    return ConsultationLetter.compose(report, Reports.house(), RowsToSend.ATTACHED).orElseThrow();
  }

  private static DeliveryReport delivery(AlbumReport... albums) {
    return Reports.delivery("Harbour Lane Records", "night-ferry", List.of(albums), List.of(), List.of(), List.of());
  }

  @Test
  void nothing_is_written_where_nothing_is_needed() {
    assertThat(ConsultationLetter.compose(Reports.clean(), Reports.house(), RowsToSend.NONE)).isEmpty();
  }

  @Test
  void the_letter_lists_what_to_print_again_with_times_what_is_missing_and_what_to_answer() {
    LetterText letter = letter(Reports.mixture());

    assertThat(letter.subject()).isEqualTo("Your delivery \"night-ferry\": 3 mixes to print again, 3 mixes missing");
    assertThat(letter.body().replaceAll("\\s+", " ")).contains(
        "Dear Harbour Lane Records,", "2 wait for you",
        "Please print and send again: 1. Night Ferry (Mixes/01_The Quiet Engines_Night Ferry.flac) - The left channel",
        "- At 0:43.1: The sound is cut out for 12 ms.", "Please send, we have no mix of: 4. Tidal Flats",
        "Please answer:", "What is the sample rate of the session, for instance 48000? (session_rate)",
        "Please tell us about: 3. Paper Signals", "- Question: From 0:00.0 to 0:00.5: The music starts",
        "failed.csv", "With kind regards Northlight Mastering studio@northlight.example");
    assertThat(letter.body()).doesNotContain("Halfway Light", "DC offset");
  }

  @Test
  void a_message_that_says_its_time_is_not_given_it_twice() {
    assertThat(letter(Reports.mixture()).body()).doesNotContain("At 0:41.2");
  }

  @Test
  void questions_alone_also_make_a_letter_but_ask_for_no_new_mix() {
    AlbumReport album = Reports.album(1, "Calm", "A", AlbumState.VERIFIED_ALL, List.of(Reports.verified(1, "One", -14, 60)), List.of(),
        List.of());
    DeliveryReport report = Reports.delivery("c", "d", List.of(album),
        List.of(Reports.finding("sheet.fault", "CONS-12", Severity.WARN, "Row 3 has no artist.")), List.of(), List.of());

    assertThat(letter(report).subject()).isEqualTo("Your delivery \"d\": a few questions");
    assertThat(letter(report).body()).contains("- Row 3 has no artist.").doesNotContain("How to send");
  }

  @Test
  void notes_alone_make_no_letter() {
    DeliveryReport report = Reports.delivery("c", "d", List.of(),
        List.of(Reports.finding("sheet.encoding", "CONS-12", Severity.INFO, "Read as Windows-1252.")), List.of(), List.of());

    assertThat(ConsultationLetter.compose(report, Reports.house(), RowsToSend.ATTACHED)).isEmpty();
  }

  @Test
  void no_line_is_longer_than_78_characters_whatever_clients_call_things() {
    AlbumReport longNames = Reports.album(1, "T".repeat(500), "A".repeat(500), AlbumState.AWAITING_MIXES,
        List.of(Reports.missing(1, "x".repeat(3_000)), Reports.clipped(2, "word ".repeat(400), -9, 60)),
        List.of("c".repeat(300)), List.of());

    for (DeliveryReport report : List.of(Reports.mixture(), Reports.hostile(), delivery(longNames))) {
      LetterText letter = letter(report);
      assertThat(letter.body().lines()).allSatisfy(line -> assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(78));
      assertThat(letter.subject()).doesNotContain("\n", "\r", "\u0000").hasSizeLessThan(200);
      assertThat(letter.body()).doesNotContain("\r", "\u0000", "\ud800").endsWith("\n");
    }
  }

  @Test
  void a_thousand_songs_make_a_letter_of_bounded_length_that_points_to_the_table() {
    LetterText letter = letter(Reports.catalog(500, 20));

    assertThat(letter.subject()).contains("2,500 mixes to print again");
    assertThat(letter.body()).hasSizeLessThan(40_000);
    assertThat(letter.body().replaceAll("\\s+", " ")).contains("more songs need your attention. The attached file failed.csv");
  }

  @Test
  void the_letter_names_failed_csv_where_it_is_and_not_where_there_is_none() {
    String beside = ConsultationLetter.compose(Reports.mixture(), Reports.house(), RowsToSend.BESIDE_THE_REPORT).orElseThrow().body();
    String none = ConsultationLetter.compose(Reports.mixture(), Reports.house(), RowsToSend.NONE).orElseThrow().body();

    assertThat(letter(Reports.mixture()).body().replaceAll("\\s+", " ")).contains("The attached file failed.csv holds the rows");
    assertThat(beside.replaceAll("\\s+", " ")).contains("The file failed.csv beside the report holds the rows");
    assertThat(none).contains("How to send").doesNotContain("failed.csv");
  }

  @Test
  void songs_told_and_songs_left_add_up() {
    List<SongReport> songs = IntStream.rangeClosed(1, 100).mapToObj(i -> Reports.missing(i, "Song " + i)).toList();
    String body = letter(delivery(Reports.album(1, "Long", "A", AlbumState.AWAITING_MIXES, songs, List.of(), List.of()))).body();
    long told = body.lines().filter(line -> line.matches(" {2}\\d+\\. Song .*")).count();

    assertThat(told).isPositive();
    assertThat(body).contains("Beyond these, " + (100 - told) + " more songs need");
  }

  @Test
  void VER_05_the_same_audio_sent_again_is_said() {
    SongReport clipped = Reports.clipped(1, "Same", -9, 60);
    SongReport again = new SongReport(clipped.song(), clipped.verdict(), clipped.mix(), "", List.of(), List.of(), clipped.isrc(),
        clipped.isrcOrigin(), Optional.of(new SongReport.Resubmission("first", true, List.of(), List.of(), List.of(), List.of())),
        List.of(), List.of(), StemReport.none(clipped.song()), Optional.empty());

    assertThat(letter(delivery(Reports.album(1, "A", "B", AlbumState.VERIFYING, List.of(again), List.of(), List.of()))).body())
        .contains("The same audio was sent again");
  }
}
