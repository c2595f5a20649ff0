package org.premaster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.jobs.RunStatus;
import org.premaster.jobs.Workplace;
import org.premaster.testkit.FlacFile;
import org.premaster.testkit.Tones;
import org.premaster.testkit.WavFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands, their exit codes and their sentences (design §3). */
class CommandLineTest {
  private static final int RATE = 48_000;

  @TempDir private Path folder;
  @RegisterExtension private final Terminal terminal = new Terminal();
  private final ByteArrayOutputStream out = terminal.out;
  private final ByteArrayOutputStream err = terminal.err;

  @ParameterizedTest
  @ValueSource(strings = {"run", "status", "show", "rerun", "rejudge", "override", "confirm", "measure", "check", "stems", "checks"})
  void every_command_has_help(String command) {
    assertThat(Premaster.run(command, "--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("Usage: premaster " + command);
  }

  @Test
  void wrong_usage_exits_2_with_a_sentence_that_says_what_to_do() {
    assertThat(Premaster.run("measure")).isEqualTo(2);
    assertThat(Premaster.run("bogus")).isEqualTo(2);
    assertThat(Premaster.run("run", "--bogus")).isEqualTo(2);
    assertThat(Premaster.run("run", "no-such-job")).isEqualTo(2);
    assertThat(Premaster.run("run", "--threads", "0", "--output", folder.toString())).isEqualTo(2);
    assertThat(Premaster.run("run", "--input", folder.resolve("nowhere").toString(), "--output", folder.toString())).isEqualTo(2);
    assertThat(Premaster.run("show", "nothing", "--output", folder.toString())).isEqualTo(2);
    assertThat(Premaster.run("check", "--profile", "../x", folder.resolve("a.wav").toString())).isEqualTo(2);
    assertThat(Premaster.run("measure", folder.resolve("nowhere.wav").toString())).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("--help", "there is no such job", "takes a number from 1 to 256", "make it", "there is no file")
        .doesNotContain("\tat ");
  }

  @Test
  void every_step_of_the_night_can_be_repeated_from() {
    Premaster.run("rerun", "--help");

    assertThat(out.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " "))
        .contains("RECEIVE, CATALOGUE, MEASURE, STEMS, COMPARE, VERIFY, ALBUM, ADVISE, CODES, INVOICE, REPORT, LETTERS");
  }

  @Test
  void VER_03_a_decision_without_name_reason_or_time_is_refused_by_the_name_of_the_option() {
    assertThat(Premaster.run("override", "night", "--check", "mix.clipping", "--by", " ", "--reason", "x")).isEqualTo(2);
    assertThat(Premaster.run("override", "night", "--check", "mix.clipping", "--by", "A. Engineer", "--reason", " ")).isEqualTo(2);
    assertThat(Premaster.run("override", "night", "--check", "mix.clipping", "--by", "A.", "--reason", "x", "--at", "1:xx")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "premaster: --by: a decision needs the name of who decides.",
            "premaster: --reason: a decision needs a reason.",
            "premaster: --at: \"1:xx\" is no time; write minutes and seconds as 1:02.3.");
  }

  @Test
  void DEC_15_a_confirmation_without_name_reason_song_or_treatment_is_refused() {
    String[] whole = {"confirm", "night", "--song", "A", "--treatment", "stereo", "--by", "A. Engineer", "--reason", " "};
    assertThat(Premaster.run(whole)).isEqualTo(2);
    whole[7] = " ";
    assertThat(Premaster.run(whole)).isEqualTo(2);
    whole[5] = "mono";
    assertThat(Premaster.run(whole)).isEqualTo(2);
    assertThat(Premaster.run("confirm", "night", "--treatment", "stem", "--by", "A", "--reason", "b")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains(
        "premaster: --reason: a decision needs a reason.", "premaster: --by: a decision needs the name of who decides.", "mono", "--song");
  }

  @Test
  void DEC_01_show_tells_of_a_songs_treatment_in_one_line_where_there_is_something_to_tell() throws Exception {
    Path report = Files.createDirectories(folder.resolve("label/night")).resolve("report.json");
    Files.writeString(report, """
        {"albums": [{"title": "Night Ferry", "songs": [
          {"position": 1, "title": "A", "treatment": {"requested": "stem", "recommendation": "STEREO",
            "confirmed": {"treatment": "stereo", "by": "A. Engineer"}, "money": {"breakEvenStreamsShown": 37500},
            "reasons": [{"rule": "DEC-09", "sentence": "No reason is stated."}]}},
          {"position": 2, "title": "B", "treatment": {"requested": "stereo", "recommendation": "STEREO", "confirmed": null}},
          {"position": 3, "title": "C", "treatment": {"requested": "stereo", "recommendation": null, "confirmed": null}}]}]}
        """);

    assertThat(Premaster.run("show", "night", "--output", folder.toString())).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("    Treatment: ordered stem, advised STEREO, decided stereo by A. Engineer; break-even 37,500 extra streams. No reason is stated.")
        .containsOnlyOnce("Treatment:");
  }

  @Test
  void VER_03_show_names_who_overruled_a_finding_when_and_why() throws Exception {
    Path report = Files.createDirectories(folder.resolve("label/night")).resolve("report.json");
    Files.writeString(report, """
        {"delivery": {"findings": [
          {"check": "delivery.sheet", "rule": "CONS-09", "severity": "INFO", "message": "There is no sheet.",
           "overruled": {"was": "WARN", "by": "A. Engineer", "reason": "It came by mail.", "at": "2026-11-27T04:05:06Z"}},
          {"check": "delivery.extra-file", "rule": "CONS-12", "severity": "WARN", "message": "A file more.", "overruled": null}]}}
        """);

    assertThat(Premaster.run("show", "night", "--output", folder.toString())).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("      Overruled by A. Engineer at 2026-11-27T04:05:06Z (was WARN): It came by mail.")
        .containsOnlyOnce("Overruled");
  }

  @Test
  void show_names_an_album_with_its_artist_where_one_is_known() throws Exception {
    Path report = Files.createDirectories(folder.resolve("label/night")).resolve("report.json");
    Files.writeString(report, """
        {"albums": [{"artist": "Marta Okafor", "title": "Night Ferry"}, {"artist": "", "title": "Unknown album"}]}
        """);

    assertThat(Premaster.run("show", "night", "--output", folder.toString())).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .anyMatch(line -> line.startsWith("Marta Okafor: Night Ferry  ["))
        .anyMatch(line -> line.startsWith("Unknown album  ["));
  }

  @Test
  void show_tells_what_was_found_in_alternates_stems_and_files_that_no_song_claims() throws Exception {
    Path report = Files.createDirectories(folder.resolve("label/night")).resolve("report.json");
    String finding = "\"findings\": [{\"check\": \"mix.tail\", \"rule\": \"PREP-01\", \"severity\": \"BLOCK\", \"message\": \"%s is cut.\"}]";
    Files.writeString(report, """
        {"totals": {"albums": 1, "albumsOpen": 1, "blocks": 3},
         "albums": [{"title": "A", "songs": [{"position": 1, "title": "One", "findings": [],
           "alternates": [{"file": "a.wav", %s}], "stems": {"files": [{"file": "s.wav", %s}, {"file": "t.wav", "findings": []}]}}]}],
         "unassigned": [{"file": "u.wav", %s}]}
        """.formatted(finding.formatted("The alternate"), finding.formatted("The stem"), finding.formatted("The demo")));

    assertThat(Premaster.run("show", "night", "--output", folder.toString())).isEqualTo(1);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .containsSubsequence("  1 One", "    a.wav", "      BLOCK The alternate is cut. (mix.tail, PREP-01)", "    s.wav", "      BLOCK The stem is cut.",
            "No song claims u.wav", "  BLOCK The demo is cut.")
        .doesNotContain("t.wav");
  }

  @Test
  void measure_prints_one_object_a_line_that_names_its_file_and_the_loudness_of_all() throws Exception {
    Path first = wav("first.wav", 0.1);
    Path second = wav("second.wav", 0.2);

    assertThat(Premaster.run("measure", "--json", "--album", "--threads", "2", first.toString(), second.toString())).isZero();

    String[] lines = out.toString(StandardCharsets.UTF_8).split("\n");
    assertThat(lines).hasSize(3);
    JsonNode object = JsonMapper.builder().build().readTree(lines[0]);
    assertThat(object.path("file").asString()).isEqualTo(first.toString());
    assertThat(object.path("format").path("sampleRateHz").asInt()).isEqualTo(RATE);
    assertThat(object.path("measurements").path("integratedLufs").asDouble()).isBetween(-21.0, -19.0);
    assertThat(object.has("findings")).isFalse();
    assertThat(JsonMapper.builder().build().readTree(lines[2]).path("album").path("files").asInt()).isEqualTo(2);
  }

  @Test
  void measure_with_details_says_all_levels_and_what_services_will_do() throws Exception {
    Path mono = WavFile.pcm(24, RATE, Tones.sine(1000, 0.1, RATE, 1, 5 * RATE)).write(folder.resolve("mono.wav"));

    assertThat(Premaster.run("measure", "--details", wav("stereo.wav", 0.5).toString(), mono.toString())).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("LUFS    LRA   dBTP   1770   dBFS    PLR    PSR", "Format: WAV, 24-bit, 48 kHz, stereo", "RMS: left", "Mid RMS",
            "What services will do with it as it is (targets of 2026-", "turned down by", "(mono; -20.0 LUFS through two loudspeakers)",
            "Played as dual mono: \u221220.0 LUFS");
    out.reset();
    assertThat(Premaster.run("measure", "--json", "--details", mono.toString())).isZero();
    JsonNode object = JsonMapper.builder().build().readTree(out.toString(StandardCharsets.UTF_8));
    assertThat(object.path("targetsVersion").asString()).startsWith("2026-");
    assertThat(object.at("/playback/0/target").asString()).isEqualTo("spotify");
    assertThat(object.at("/playback/0/gainDb").asDouble()).isBetween(5.9, 6.1);
    assertThat(object.at("/measurements/dualMonoLufs").asDouble()).isBetween(-20.1, -19.9);
  }

  @Test
  void measure_says_why_a_file_cannot_be_read_and_exits_1() throws Exception {
    Path text = Files.writeString(folder.resolve("notes.wav"), "these are notes");

    assertThat(Premaster.run("measure", text.toString())).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("notes.wav", "text");
  }

  @Test
  void measure_says_what_is_wrong_with_a_file_and_exits_1_where_audio_is_missing() throws Exception {
    byte[] whole = Files.readAllBytes(wav("whole.wav", 0.5));
    Path cut = Files.write(folder.resolve("cut.wav"), Arrays.copyOf(whole, whole.length / 2));
    Path appended = Files.write(folder.resolve("appended.wav"), Arrays.copyOf(whole, whole.length + 50));

    assertThat(Premaster.run("measure", cut.toString())).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("cut.wav\n         The header promises 0:06.0 of audio, but the file ends after 0:03.0");
    out.reset();
    assertThat(Premaster.run("measure", appended.toString())).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("50 bytes after the audio belong to no known part of the file");
  }

  @Test
  void measure_prints_no_negative_zero_and_no_level_that_is_not_there() throws Exception {
    assertThat(Premaster.run("measure", "--details", wav("tone.wav", 0.5).toString(), wav("silent.wav", 0).toString())).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain(" -0.0").doesNotContain("\u2212" + "0.0").doesNotContain("\u2013 dB")
        .contains("Loudness range, ten windows of 3 s a second: ", "LU; says little under one minute");
  }

  @Test
  void any_number_of_threads_prints_the_same_bytes() throws Exception {
    List<String> files = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      double[][] audio = Tones.rounded(Tones.noise(600 + i, 0.4, 1 + i % 2, 40_000 + 997 * i), 16);
      files.add(WavFile.pcm(i % 3 == 0 ? 24 : 16, RATE, audio).write(folder.resolve("noise " + i + ".wav")).toString());
      files.add(FlacFile.of(16, RATE, audio).write(folder.resolve("noise " + i + ".flac")).toString());
    }
    Set<String> outputs = new HashSet<>();
    for (String threads : List.of("1", "2", "3", "9")) {
      List<String> arguments = new ArrayList<>(List.of("measure", "--json", "--details", "--album", "--threads", threads));
      arguments.addAll(files);
      out.reset();
      assertThat(Premaster.run(arguments.toArray(String[]::new))).isZero();
      outputs.add(out.toString(StandardCharsets.UTF_8));
    }
    assertThat(outputs).hasSize(1);
  }

  @Test
  void check_exits_1_where_a_finding_blocks_and_0_where_none_does() throws Exception {
    assertThat(Premaster.run("check", "--json", wav("fine.wav", 0.2).toString())).isZero();
    assertThat(Premaster.run("check", "--json", wav("silent.wav", 0.0).toString())).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"findings\"", "mix.silent");
  }

  @Test
  void check_says_of_a_file_that_cannot_be_read_why_and_how_many_checks_could_not_run_in_one_line() throws Exception {
    Path text = Files.writeString(folder.resolve("notes.wav"), "these are notes");

    assertThat(Premaster.run("check", text.toString())).isEqualTo(1);

    String[] lines = out.toString(StandardCharsets.UTF_8).split("\n");
    assertThat(lines).hasSize(2);
    assertThat(lines[1]).contains("notes.wav: ", "text").matches(".* [1-9][0-9]* checks could not run\\.").doesNotContain("NOT_EXAMINED");
    out.reset();
    assertThat(Premaster.run("check", "--json", text.toString())).isEqualTo(1);
    JsonNode object = JsonMapper.builder().build().readTree(out.toString(StandardCharsets.UTF_8));
    assertThat(object.path("notExamined")).hasSizeGreaterThan(5);
    assertThat(object.path("findings").toString()).contains("audio.readable");
  }

  @Test
  void VER_08_check_names_a_reason_why_checks_could_not_run_once() throws Exception {
    Premaster.run("check", wav("silent.wav", 0.0).toString());

    assertThat(out.toString(StandardCharsets.UTF_8))
        .containsOnlyOnce("NOT_EXAMINED The file holds nothing but digital silence.")
        .containsPattern("digital silence\\. \\(mix\\.padded-depth, .*mix\\.clipping, .*mix\\.dual-mono\\)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"measure", "check"})
  void nothing_but_the_error_is_printed_where_no_file_is_there(String command) {
    assertThat(Premaster.run(command, folder.toString())).isEqualTo(2);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("there is no file");
  }

  @Test
  void status_after_a_kill_says_that_the_next_run_continues_the_delivery() throws Exception {
    Workplace workplace = new Workplace(Path.of("jobs"), Path.of("input"), folder, 1);
    List<RunStatus.Line> lines =
        List.of(new RunStatus.Line("label/first", "EXAMINED", ""), new RunStatus.Line("label/second", "RUNNING", ""));
    new RunStatus("RUNNING", 1, 2, "label/second", "measure", 4, 2, 1.0, lines).write(workplace);

    assertThat(Premaster.run("status", "--output", folder.toString())).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8))
        .containsPattern("label/first +examined")
        .containsPattern("label/second +interrupted +The next run continues it\\.")
        .doesNotContain("running");
  }

  @Test
  void checks_prints_the_manual() {
    assertThat(Premaster.run("checks")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("mix.headroom  (PREP-02)", "Cannot see:", "least_db")
        .containsPattern("audio\\.readable  [^\\v]*(\\v+  [^\\v]*)*nobody overrule it");
  }

  @Test
  void status_before_any_run_says_so() {
    assertThat(Premaster.run("status", "--output", folder.toString())).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("No run yet");
  }

  @Test
  void a_file_name_cannot_steer_the_terminal() {
    assertThat(Columns.printable("a\u001b[2Jb\u202ec\n")).isEqualTo("a?[2Jb?c?");
  }

  private Path wav(String name, double peak) throws Exception {
    double[][] audio = Tones.join(Tones.silence(2, RATE), Tones.sine(1000, peak, RATE, 2, 4 * RATE), Tones.silence(2, RATE));
    return WavFile.pcm(24, RATE, audio).write(folder.resolve(name));
  }
}
