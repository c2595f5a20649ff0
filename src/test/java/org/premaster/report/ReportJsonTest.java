package org.premaster.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.premaster.audio.ChannelLayout;
import org.premaster.audio.Container;
import org.premaster.audio.Encoding;
import org.premaster.audio.PcmFormat;
import org.premaster.intake.DeliveredFile;
import org.premaster.intake.FileRole;
import org.premaster.measurement.AudioFacts;
import org.premaster.measurement.Unreadable;
import org.premaster.testkit.Reports;
import org.premaster.verification.Severity;
import org.premaster.verification.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportJsonTest {
  private static final JsonMapper READER = JsonMapper.builder().build();

  static JsonNode json(DeliveryReport report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportJson.write(report, out);
    return READER.readTree(out.toByteArray());
  }

  @Test
  void the_keys_of_the_format_stand_in_its_order_and_totals_before_albums() throws IOException {
    JsonNode report = json(Reports.mixture());

    assertThat(report.propertyNames())
        .containsExactly("format", "engine", "profile", "targets", "delivery", "totals", "albums", "unassigned");
    assertThat(report.path("format").asString()).isEqualTo("premaster-report/1");
    assertThat(report.at("/albums/0").propertyNames())
        .containsSubsequence("title", "artist", "catalogNumber", "upc", "state", "gate", "loudness", "durationSeconds", "songs",
            "invoice", "documents");
    assertThat(report.at("/albums/0/loudness").propertyNames())
        .containsExactly("integratedLufs", "loudestSong", "quietestSong", "spreadLu");
    JsonNode song = report.at("/albums/0/songs/0");
    assertThat(song.propertyNames())
        .containsSubsequence("position", "title", "artist", "isrc", "verdict", "file", "sha256", "format", "measurements", "findings",
            "stems", "treatment");
    assertThat(song.path("format").propertyNames())
        .containsExactly("container", "encoding", "sampleRateHz", "bitDepth", "channels", "layout", "frames");
    assertThat(song.path("measurements").propertyNames())
        .containsSubsequence("integratedLufs", "loudnessRangeLu", "maxMomentaryLufs", "maxShortTermLufs", "truePeakDbtp",
            "tpBs1770Dbtp", "samplePeakDbfs", "plrLu", "psrMinimumLu", "psrMinimumAtSeconds", "psrP10Lu", "psrMedianLu", "psrP90Lu");
    assertThat(report.at("/albums/1/songs/0/findings/0").propertyNames())
        .containsExactly("check", "rule", "severity", "message", "channel", "startSeconds", "endSeconds", "value", "limit", "unit", "confidence", "overruled");
  }

  @Test
  void what_a_file_says_about_itself_stands_beside_its_measurements() throws IOException {
    JsonNode tags = json(Reports.mixture()).at("/albums/1/songs/0/measurements/tags");

    assertThat(tags.at("/texts/0").toString()).isEqualTo("{\"name\":\"TITLE\",\"source\":\"ID3\",\"value\":\"Slow <Harbour>\"}");
    assertThat(tags.path("timeReferenceFrames").asLong()).isEqualTo(172_800_000L);
    assertThat(tags.path("markers").asInt()).isEqualTo(21);
    assertThat(tags.at("/firstMarkers/1/label").asString()).isEqualTo("Chorus");
    assertThat(tags.at("/firstMarkers/0/label").isNull()).isTrue();
    assertThat(tags.at("/claimedLoudness/integratedLufs").toString()).isEqualTo("-18.3");
    assertThat(tags.at("/claimedLoudness/loudnessRangeLu").isNull()).isTrue();
    JsonNode silent = json(Reports.mixture()).at("/albums/0/songs/0/measurements/tags");
    assertThat(silent.path("texts").isEmpty()).isTrue();
    assertThat(silent.path("claimedLoudness").isNull()).isTrue();
  }

  @Test
  void levels_are_rounded_to_hundredths_and_times_to_milliseconds() throws IOException {
    JsonNode song = json(Reports.mixture()).at("/albums/0/songs/0");

    assertThat(song.at("/measurements/loudnessRangeLu").toString()).isEqualTo("6.41");
    assertThat(song.at("/measurements/integratedLufs").toString()).isEqualTo("-15.1");
    assertThat(song.at("/measurements/truePeakAtSeconds").toString()).isEqualTo("58.312");
    assertThat(song.at("/measurements/edges/lastSample").decimalValue()).isEqualByComparingTo("0.00003");
  }

  @Test
  void the_gate_follows_from_the_state_and_the_invoice_says_where_it_stands() throws IOException {
    JsonNode albums = json(Reports.mixture()).path("albums");

    assertThat(albums.at("/0/gate").asString()).isEqualTo("OPEN");
    assertThat(albums.at("/1/state").asString()).isEqualTo("AWAITING_MIXES");
    assertThat(albums.at("/1/gate").asString()).isEqualTo("LOCKED");
    assertThat(albums.at("/0/invoice/status").asString()).isEqualTo("ISSUED");
    assertThat(albums.at("/0/invoice/number").asString()).isEqualTo("PM-2026-00001");
    assertThat(albums.at("/0/invoice/totalCents").asLong()).isEqualTo(98_750);
    assertThat(albums.at("/1/invoice/status").asString()).isEqualTo("NEEDS_QUOTE");
    assertThat(albums.at("/1/invoice/totalCents").isNull()).isTrue();
    assertThat(albums.at("/2/invoice/status").isNull()).isTrue();
  }

  @Test
  void what_could_not_be_measured_is_null_and_says_why() throws IOException {
    JsonNode song = json(Reports.mixture()).at("/albums/1/songs/2");

    assertThat(song.path("format").isNull()).isTrue();
    assertThat(song.path("measurements").isNull()).isTrue();
    assertThat(song.at("/unreadable/container").asString()).isEqualTo("MP3");
    assertThat(song.at("/unreadable/lossy").asBoolean()).isTrue();
    assertThat(song.at("/notExamined/0/reason").asString()).isEqualTo("The file could not be read.");
  }

  @Test
  void a_missing_song_has_no_file_and_all_its_keys() throws IOException {
    JsonNode missing = json(Reports.mixture()).at("/albums/1/songs/3");

    assertThat(missing.path("verdict").asString()).isEqualTo("MISSING");
    assertThat(missing.path("file").isNull()).isTrue();
    assertThat(missing.path("bytes").isNull()).isTrue();
    assertThat(missing.propertyNames()).containsExactlyElementsOf(json(Reports.mixture()).at("/albums/0/songs/0").propertyNames());
  }

  @Test
  void VER_04_a_resubmission_says_what_is_fixed_what_remains_and_what_is_new() throws IOException {
    JsonNode again = json(Reports.mixture()).at("/albums/0/songs/3/resubmission");

    assertThat(again.at("/fixed/0/rule").asString()).isEqualTo("PREP-11");
    assertThat(again.at("/remaining/0/check").asString()).isEqualTo("mix.head");
    assertThat(again.at("/new/0/check").asString()).isEqualTo("mix.tail");
    assertThat(again.path("changes")).hasSize(2);
  }

  @Test
  void hostile_text_comes_back_as_it_went_in_save_for_halves_of_surrogate_pairs() throws IOException {
    JsonNode report = json(Reports.hostile());

    assertThat(report.at("/albums/0/title").asString()).isEqualTo(Reports.HOSTILE.replace('\ud800', '\ufffd'));
    assertThat(report.at("/albums/0/songs/0/findings/0/unit").asString()).contains("<script>");
  }

  @Test
  void a_file_line_is_one_line_with_the_same_objects_as_the_report() {
    FileReport file = Reports.mixture().albums().iterator().next().songs().get(2).mix().orElseThrow();

    String line = ReportJson.fileLine(file, true);
    JsonNode read = READER.readTree(line);

    assertThat(line).doesNotContain("\n");
    assertThat(read.propertyNames()).containsExactly("file", "sha256", "bytes", "format", "measurements", "unreadable", "findings",
        "notExamined", "verdict");
    assertThat(read.path("verdict").asString()).isEqualTo("VERIFIED_WITH_NOTES");
    assertThat(READER.readTree(ReportJson.measurementLine(file)).propertyNames())
        .containsExactly("file", "sha256", "bytes", "format", "measurements", "unreadable");
  }

  @Test
  void BEAT_03_the_line_of_an_unreadable_file_says_what_it_is() {
    AudioFacts facts = AudioFacts.of("a".repeat(64), 10, new Unreadable(Container.MP3, true, "This is an MP3."));
    FileReport file = new FileReport(new DeliveredFile("x\n.wav", 10, FileRole.MIX), Optional.of(facts), Verdict.ISSUES,
        List.of(Reports.finding("file.lossless", "BEAT-03", Severity.BLOCK, "This is an MP3.")), List.of());

    String line = ReportJson.measurementLine(file);

    assertThat(line).isEqualTo("{\"file\":\"x\\n.wav\",\"sha256\":\"" + "a".repeat(64)
        + "\",\"bytes\":10,\"format\":null,\"measurements\":null,"
        + "\"unreadable\":{\"container\":\"MP3\",\"lossy\":true,\"sentence\":\"This is an MP3.\"}}");
  }

  @Test
  void a_mono_file_also_says_what_it_reads_through_both_channels() throws IOException {
    JsonNode measured = json(Reports.mixture()).at("/albums/0/songs/4/measurements");

    assertThat(measured.path("integratedLufs").asDouble()).isEqualTo(-19.4);
    assertThat(measured.path("dualMonoLufs").asDouble()).isEqualTo(-16.39);
    assertThat(measured.path("stereo").isNull()).isTrue();
  }

  @Test
  void songs_and_albums_say_what_each_service_will_do_and_the_report_names_the_table() throws IOException {
    JsonNode report = json(Reports.mixture());

    assertThat(report.at("/targets/version").asString()).isEqualTo("2026-11-20");
    assertThat(report.at("/targets/services")).hasSize(5);
    assertThat(report.at("/targets/services/0/raisesUpToDbtp").asDouble()).isEqualTo(-1);
    assertThat(report.at("/targets/services/4/trackTargetLufs").isNull()).isTrue();
    JsonNode song = report.at("/albums/0/songs/0/playback");
    assertThat(song).hasSize(5);
    assertThat(song.at("/0").propertyNames()).containsExactly("target", "effect", "gainDb", "belowTargetLu", "truePeakOverCeilingDb");
    assertThat(song.at("/0/effect").asString()).isEqualTo("RAISED_TO_ITS_PEAKS");
    assertThat(song.at("/0/gainDb").asDouble()).isEqualTo(0.8);
    assertThat(song.at("/1/effect").asString()).isEqualTo("LEFT_AS_IT_IS");
    assertThat(song.at("/1/belowTargetLu").asDouble()).isEqualTo(1.1);
    assertThat(report.at("/albums/0/playback").valueStream().map(each -> each.path("target").asString())).containsExactly("one", "two");
    assertThat(report.at("/albums/1/songs/2/playback")).isEmpty();
  }

  @Test
  void all_levels_of_a_file_are_told() throws IOException {
    JsonNode stereo = json(Reports.mixture()).at("/albums/0/songs/0");
    assertThat(stereo.at("/format/layout").valueStream().map(JsonNode::asString)).containsExactly("LEFT", "RIGHT");
    assertThat(stereo.at("/measurements/tpBs1770Dbtp").asDouble()).isEqualTo(-1.82);
    assertThat(stereo.at("/measurements/psrMinimumLu").asDouble()).isEqualTo(8.9);
    assertThat(stereo.at("/measurements/psrP10Lu").asDouble()).isEqualTo(9.4);
    assertThat(stereo.at("/measurements/psrMedianLu").asDouble()).isEqualTo(11.2);
    assertThat(stereo.at("/measurements/psrP90Lu").asDouble()).isEqualTo(14.6);
    assertThat(stereo.at("/measurements/channels/0/crestDb").asDouble()).isEqualTo(14);
    assertThat(stereo.at("/measurements/stereo/midRmsDbfs").asDouble()).isEqualTo(-16.3);
    assertThat(stereo.at("/measurements/stereo/sideRmsDbfs").asDouble()).isEqualTo(-24.5);
    assertThat(stereo.at("/measurements/stereo/midCrestDb").asDouble()).isEqualTo(14);
    assertThat(stereo.at("/measurements/stereo/sideCrestDb").asDouble()).isEqualTo(12.5);
    assertThat(stereo.at("/measurements/truePeakChannel").asString()).isEqualTo("left");
  }

  @Test
  void channels_of_a_surround_file_are_named_by_its_layout() {
    PcmFormat surround = new PcmFormat(Container.WAV, Encoding.PCM, 48_000, 24, 6, 100);
    PcmFormat odd = new PcmFormat(Container.WAV, Encoding.PCM, 48_000, 24, ChannelLayout.ofWaveMask(0x107, 4), 100);

    assertThat(IntStream.range(0, 6).mapToObj(c -> FileJson.speaker(surround, c)))
        .containsExactly("left", "right", "center", "LFE", "back left", "back right");
    assertThat(FileJson.words(surround)).isEqualTo("WAV, 24-bit, 48 kHz, 5.1");
    assertThat(FileJson.layout(odd)).isEqualTo("4 channels (left, right, center, back center)");
    assertThat(FileJson.layout(new PcmFormat(Container.WAV, Encoding.PCM, 48_000, 24, ChannelLayout.ofWaveMask(0x60F, 6), 1)))
        .isEqualTo("5.1");
    assertThat(FileJson.speaker(surround, -1)).isEmpty();
    assertThat(FileJson.speaker(new PcmFormat(Container.WAV, Encoding.PCM, 48_000, 24, 1, 100), 0)).isEmpty();
  }
}
