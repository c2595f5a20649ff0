package org.premaster.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.premaster.album.DeliveryTarget;
import org.premaster.testkit.Reports;
import org.premaster.verification.Examination;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;

class HtmlReportTest {

  private static String html(DeliveryReport report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HtmlReport.write(report, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void the_answer_comes_first_then_what_to_send_again_then_the_albums() throws IOException {
    String page = html(Reports.mixture());

    assertThat(page).containsSubsequence(
        "Mastering may start on 1 of 3 albums; 2 wait for the client.",
        "May start", "Lantern Year", "Waiting for the client", "3 mixes to print again, 1 mix missing",
        "2 mixes missing, 4 answers missing",
        "To send again", "The delivery as a whole",
        "id=\"album-1\"", "id=\"album-2\"", "id=\"album-3\"", "Files that no song claims", "Provenance");
  }

  @Test
  void findings_of_a_song_stand_worst_first_with_the_time_to_listen_to() throws IOException {
    String page = html(Reports.mixture());
    String song = page.substring(page.indexOf("<article class=\"song\" id=\"album-2-song-1\""), page.indexOf("id=\"album-2-song-2\"",
        page.indexOf("<article class=\"song\" id=\"album-2-song-1\"")));

    assertThat(song).containsSubsequence("Block", "0:41.2, left", "14 samples, limit 8 samples", "PREP-11, mix.clipping", "Block",
        "0:43.1", "Warning", "0:58.3", "Note", "In the <b>right channel</b>", "Not examined", "No passage is quiet enough to see dither.");
  }

  @Test
  void DEC_15_a_song_that_is_ordered_from_stems_shows_advice_money_and_checklist_and_others_do_not() throws IOException {
    String page = html(Reports.mixture());

    assertThat(page).containsOnlyOnce("Stereo or stem <span").containsSubsequence(
        "Stem advised", "sinks in the chorus", "Premium", "USD 150.00", "37,500 extra streams at USD 0.004 each", "the mix is really final", "CHK-01",
        "Yes", "the release can wait one or two days more", "Open", "For stems", "DEC-02", "3 to 6 for stems", "TIME-02");
  }

  @Test
  void one_of_what_is_counted_is_told_as_one() throws IOException {
    Finding extra = Reports.finding("delivery.extra-file", "CONS-12", Severity.WARN, "No song claims a file.").with(1, 0, "files");
    Finding length = Reports.finding("mix.too-short", "PREP-11", Severity.WARN, "Too short.").with(1, 4, "s");

    assertThat(html(Reports.delivery("c", "d", List.of(), List.of(extra, length), List.of(), List.of())))
        .contains("1 file, limit 0 files;", "1 s, limit 4 s;");
  }

  @Test
  void VER_08_checks_that_could_not_run_for_one_reason_share_one_line() throws IOException {
    String page = html(Reports.delivery("c", "d", List.of(), List.of(), List.of(
        new Examination("mix.dither", "PREP-05", List.of(), Optional.of("The file holds nothing but digital silence.")),
        new Examination("mix.sample-rate", "PREP-03", List.of(), Optional.of("The sample rate of the session is not known.")),
        new Examination("mix.hum", "PREP-11", List.of(), Optional.of("The file holds nothing but digital silence."))), List.of()));

    assertThat(page).containsOnlyOnce("The file holds nothing but digital silence.")
        .containsSubsequence("PREP-05, mix.dither; PREP-11, mix.hum", "not known", "PREP-03, mix.sample-rate");
  }

  @Test
  void a_picture_marks_the_times_of_its_findings_and_says_so_in_words() throws IOException {
    String page = html(Reports.mixture());

    assertThat(page).contains("class=\"wave\"", "class=\"curve\"", "<rect class=\"mark block\"",
        "aria-label=\"Waveform and short-term loudness over 3:32.7, marked at 0:41.2, 0:43.1 and 0:58.3.\"");
  }

  @Test
  void the_page_shows_codes_resubmission_stems_invoice_and_documents() throws IOException {
    assertThat(html(Reports.mixture())).contains(
        "ISRC AA-6Q7-26-00104, reserved from the client\u2019s range", "Compared with <bdi>lantern-year-first</bdi>",
        "<dt>Fixed</dt>", "<dt>Remains</dt>", "<dt>New</dt>", "Stems/Slow Harbour/1_drums.flac",
        "Invoice PM-2026-00001 of 20 November 2026",
        "987.50", "Price to be agreed", "href=\"albums/1-lantern-year/isrc.csv\"", "EAN", "4006381333931",
        "Measured as one channel; played through both it reads \u221216.4 LUFS",
        "<bdi>In the file: \u201cSlow &lt;Harbour&gt;\u201d, made with Lavf60</bdi>");
  }

  @Test
  void the_provenance_names_engine_meters_profile_and_fingerprint() throws IOException {
    assertThat(html(Reports.mixture())).contains("Premaster 0.1.0, meters 1", "mixes, SHA-256 " + "ab".repeat(32), "cd".repeat(32),
        "2026-11-19T21:04:30Z", "14 files, 3 system files passed over");
  }

  @Test
  void each_album_and_song_says_what_services_will_do_with_it_as_it_is() throws IOException {
    String page = html(Reports.mixture());

    assertThat(page).containsSubsequence("What services will do with these mixes as they are",
        "Delivery targets of 2026-11-20: levels of playback, none to master to", "Service one", "\u221214 LUFS");
    assertThat(page).contains("raised by 0.8 dB; cannot be raised beyond that because of its peaks, 0.3 dB below the target",
        "left as it is, 1.1 dB below the target", "left as it is; nothing is leveled there",
        "delivery targets of 2026-11-20, SHA-256 efef");
    assertThat(page).doesNotContain("fail because");
  }

  @Test
  void all_levels_of_a_song_stand_behind_a_line_that_opens() throws IOException {
    assertThat(html(Reports.mixture())).contains("<details class=\"levels\">", "True peak, BS.1770 table", "PSR by sample peak, densest 3 s",
        "9.4 / 11.2 / 14.6 LU", "Mid RMS", "Side RMS", "Mid crest", "Side crest", "Loudness range, ten windows of 3 s a second", "left \u221216.1, right \u221216.1 dBFS", "Played as dual mono");
  }

  @Test
  void every_service_has_the_date_and_the_source_of_its_level() throws IOException {
    DeliveryTarget first = Reports.mixture().targets().targets().getFirst();

    assertThat(html(Reports.mixture())).containsSubsequence("Where the levels of services are known from", first.name(), first.asOf(), first.source());
  }

  @Test
  void hostile_names_stay_text() throws IOException {
    String page = html(Reports.hostile());

    assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script", "<img", "\u0000", "\u0007");
    assertThat(page).contains("${7*7}").doesNotContain("[[49]]");
    assertThat(attributes(page)).noneMatch(attribute -> attribute.startsWith("on"));
    assertThat(page).contains("href=\"javascript%3Aalert%281%29\"").doesNotContain("href=\"javascript:");
  }

  @Test
  void nothing_is_fetched_and_nothing_runs() throws IOException {
    String page = html(Reports.mixture());

    assertThat(page).doesNotContain("<script", "<link", "<img", "<iframe", " src=", "url(", "@import", "http://", "https://");
    assertThat(page).contains("default-src 'none'");
  }

  @Test
  void every_link_on_the_page_has_its_target_and_no_id_is_there_twice() throws IOException {
    for (DeliveryReport report : List.of(Reports.mixture(), Reports.hostile(), Reports.catalog(30, 10))) {
      String page = html(report);
      List<String> ids = found(page, " id=\"([^\"]*)\"");
      assertThat(ids).doesNotHaveDuplicates();
      Set<String> targets = new HashSet<>(ids);
      assertThat(found(page, "href=\"#([^\"]*)\"")).isNotEmpty().allMatch(targets::contains);
      assertThat(found(page, "aria-labelledby=\"([^\"]*)\"")).isNotEmpty().allMatch(targets::contains);
    }
  }

  @Test
  void a_clean_delivery_says_so_and_asks_for_nothing() throws IOException {
    assertThat(html(Reports.clean())).contains("Mastering may start.", "class=\"answer ok\"")
        .doesNotContain("To send again", "The delivery as a whole", "Waiting for the client");
  }

  @Test
  void a_refused_delivery_has_a_page_that_says_why() throws IOException {
    assertThat(html(Reports.empty()))
        .contains("Nothing of this delivery could be taken.", "The archive is damaged", "class=\"answer block\"");
  }

  @Test
  void in_a_large_delivery_only_songs_with_something_to_see_are_drawn_and_the_page_stays_bounded() throws IOException {
    String page = html(Reports.catalog(60, 4));

    assertThat(page.split("<svg", -1).length - 1).isEqualTo(60);
    assertThat(page).contains("only songs with a block or a warning are drawn");
    assertThat(html(Reports.catalog(20, 10)).split("<svg", -1).length - 1).isEqualTo(200);
    assertThat(html(Reports.catalog(110, 16)).split("<svg", -1).length - 1).isEqualTo(HtmlReport.MOST_PICTURES);
  }

  @Test
  void long_lists_at_the_head_of_the_page_are_cut_and_say_so() throws IOException {
    String page = html(Reports.catalog(150, 16));

    assertThat(page).contains("And 90 more; all albums follow below.", "And 100 more songs; failed.csv lists every one of them.");
  }

  @Test
  void the_page_is_written_while_the_albums_are_read() throws IOException {
    DeliveryReport catalog = Reports.catalog(120, 10);
    long[] written = {0};
    List<Long> atAlbum = new ArrayList<>();
    OutputStream counting = new OutputStream() {
      @Override
      public void write(int octet) {
        written[0]++;
      }

      @Override
      public void write(byte[] bytes, int offset, int length) {
        written[0] += length;
      }
    };
    Iterable<AlbumReport> watched = () -> watched(catalog.albums().iterator(), () -> atAlbum.add(written[0]));

    HtmlReport.write(with(catalog, watched), counting);

    assertThat(atAlbum).hasSize(240);
    assertThat(atAlbum.get(180)).isGreaterThan(200_000);
    assertThat(atAlbum.get(239)).isGreaterThan(atAlbum.get(180) + 200_000);
  }

  @Test
  void a_failing_store_stays_the_failure_it_was() {
    DeliveryReport catalog = Reports.catalog(3, 2);
    Iterable<AlbumReport> failing = () -> watched(catalog.albums().iterator(), () -> {
      throw new UncheckedIOException(new IOException("the disk is gone"));
    });

    assertThatThrownBy(() -> HtmlReport.write(with(catalog, failing), OutputStream.nullOutputStream()))
        .isInstanceOfAny(IOException.class, UncheckedIOException.class).hasMessageContaining("the disk is gone");
  }

  @Test
  void a_store_that_fails_in_the_middle_of_the_page_stays_the_failure_it_was() {
    DeliveryReport catalog = Reports.catalog(3, 2);
    int[] reads = {0};
    Iterable<AlbumReport> failing = () -> watched(catalog.albums().iterator(), () -> {
      if (++reads[0] == 5) {
        throw new IllegalStateException("the database is gone");
      }
    });

    assertThatThrownBy(() -> HtmlReport.write(with(catalog, failing), OutputStream.nullOutputStream()))
        .isInstanceOf(IllegalStateException.class).hasMessage("the database is gone");
  }

  static DeliveryReport with(DeliveryReport of, Iterable<AlbumReport> albums) {
    return new DeliveryReport(of.engineVersion(), of.meterVersion(), of.profileName(), of.profileSha256(), of.targets(), of.client(),
        of.clientName(),
        of.delivery(), of.fingerprint(), of.receivedAt(), of.fileCount(), of.junkFiles(), of.findings(), of.notExamined(), of.totals(),
        albums, of.unassigned());
  }

  private static Iterator<AlbumReport> watched(Iterator<AlbumReport> albums, Runnable onNext) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return albums.hasNext();
      }

      @Override
      public AlbumReport next() {
        onNext.run();
        return albums.next();
      }
    };
  }

  private static List<String> attributes(String page) {
    List<String> names = new ArrayList<>();
    String body = page.replaceAll("(?s)<style>.*</style>", "");
    for (String tag : found(body, "<[a-z][a-z0-9]*((?:\\s+[^\\s=>]+(?:=\"[^\"]*\"|='[^']*')?)*)\\s*/?>")) {
      names.addAll(found(tag, "\\s([^\\s=>\"]+)(?==|\\s|$)"));
    }
    return names;
  }

  private static List<String> found(String text, String pattern) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
