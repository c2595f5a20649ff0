package org.premaster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.premaster.testkit.StemSession;
import org.premaster.testkit.Tones;
import org.premaster.testkit.WavFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code premaster stems}: what it prints, its exit codes, and what it says of bad input. */
class StemsCommandTest {
  @TempDir private Path folder;
  @RegisterExtension private final Terminal terminal = new Terminal();
  private final ByteArrayOutputStream out = terminal.out;
  private final ByteArrayOutputStream err = terminal.err;

  private String mix() {
    return folder.resolve("rough mix.wav").toString();
  }

  private int stems(List<Path> files, String... options) {
    List<String> arguments = new ArrayList<>(List.of("stems", "--mix", mix()));
    arguments.addAll(List.of(options));
    files.forEach(file -> arguments.add(file.toString()));
    return Premaster.run(arguments.toArray(String[]::new));
  }

  private String told() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String wrong() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_true_set_exits_0_and_shows_its_class() {
    assertThat(stems(StemSession.of(1, 3).write(folder))).isZero();

    assertThat(told()).startsWith("BIT_EXACT  " + mix()).contains("level dB  samples late  polarity  stem").contains("10000 Hz |   |");
  }

  @Test
  void a_stem_that_is_low_exits_1_with_a_sentence_and_a_picture() {
    assertThat(stems(StemSession.of(2, 3).gain(StemSession.LEAD, -3).write(folder))).isEqualTo(1);

    assertThat(told()).startsWith("EXPLAINED").contains("WARN 3_leadvox.wav is 3.0 dB low throughout").contains("-3.00")
        .contains("(stems.balance, STEM-11)").contains("0 Hz |");
  }

  @Test
  void json_is_one_line_with_class_stems_findings_and_residual() {
    List<Path> files = StemSession.of(3, 3).gain(StemSession.MUSIC, 2).write(folder);

    assertThat(stems(files, "--json")).isEqualTo(1);

    assertThat(told().lines()).hasSize(1);
    JsonNode set = JsonMapper.shared().readTree(told());
    assertThat(set.path("file").asString()).isEqualTo(mix());
    assertThat(set.path("class").asString()).isEqualTo("EXPLAINED");
    assertThat(set.path("residualDb").asDouble()).isBetween(-30.0, 0.0);
    assertThat(set.path("stems")).hasSize(6);
    JsonNode music = set.path("stems").get(StemSession.MUSIC);
    assertThat(music.path("file").asString()).isEqualTo(files.get(StemSession.MUSIC).toString());
    assertThat(music.path("gainDb").asDouble()).isBetween(1.95, 2.05);
    assertThat(music.path("offsetSamples").asDouble()).isZero();
    assertThat(music.path("polarity").asString()).isEqualTo("NORMAL");
    assertThat(music.path("format").path("bitDepth").asInt()).isEqualTo(24);
    JsonNode finding = set.path("findings").get(0);
    assertThat(finding.path("check").asString()).isEqualTo("stems.balance");
    assertThat(finding.path("severity").asString()).isEqualTo("WARN");
    assertThat(set.path("residual").path("bands").get(0).path("levelsDb").size()).isEqualTo(3);
  }

  @Test
  void severities_come_from_the_profile_that_is_named() throws IOException {
    Path jobs = folder.resolve("jobs");
    Files.writeString(Files.createDirectories(jobs.resolve("profiles")).resolve("strict.yaml"), "checks:\n  stems.count:\n    severity: BLOCK\n    most: 5\n");
    List<Path> files = StemSession.of(7, 1).write(folder);

    assertThat(stems(files)).isZero();
    assertThat(stems(files, "--jobs", jobs.toString(), "--profile", "strict")).isEqualTo(1);
    assertThat(told()).contains("BLOCK The set has 6 stems; please join them to four to eight groups. (stems.count, STEM-01)");
    assertThat(stems(files, "--jobs", jobs.toString(), "--profile", "nope")).isEqualTo(2);
  }

  @Test
  void html_writes_the_picture_as_one_page_beside_what_is_printed() throws IOException {
    List<Path> files = StemSession.of(9, 2).gain(StemSession.LEAD, -3).write(folder);

    assertThat(stems(files, "--html", folder.resolve("set.html").toString())).isEqualTo(1);

    assertThat(told()).startsWith("EXPLAINED");
    assertThat(folder.resolve("set.html")).content().contains("3_leadvox.wav is 3.0 dB low throughout", "<svg", "</html>");
    assertThat(stems(files, "--html", folder.resolve("nowhere/set.html").toString())).isEqualTo(2);
    assertThat(wrong()).contains("nowhere/set.html cannot be written");
  }

  @Test
  void any_number_of_threads_prints_the_same() {
    List<Path> files = StemSession.of(8, 3).gain(StemSession.MUSIC, 2).silent(StemSession.LEAD, 1, 2).write(folder);

    stems(files, "--json", "--threads", "1");
    String alone = told();
    out.reset();
    stems(files, "--json", "--threads", "4");

    assertThat(told()).isEqualTo(alone);
  }

  @Test
  void one_stem_the_mix_among_the_stems_and_a_stem_named_twice_are_wrong_usage() {
    List<Path> files = StemSession.of(4, 1).write(folder);

    assertThat(stems(files.subList(0, 1))).isEqualTo(2);
    assertThat(stems(List.of(files.get(0), Path.of(mix())))).isEqualTo(2);
    assertThat(stems(List.of(files.get(0), files.get(0)))).isEqualTo(2);
    assertThat(stems(List.of(files.get(0), folder.resolve("nowhere.wav")))).isEqualTo(2);
    assertThat(Premaster.run("stems", files.get(0).toString())).isEqualTo(2);

    assertThat(wrong()).contains("1_drums.wav is the only stem", "rough mix.wav is the rough mix itself", "1_drums.wav is named twice",
        "there is no file " + folder.resolve("nowhere.wav"), "--mix").doesNotContain("\tat ");
    assertThat(told()).isEmpty();
  }

  @Test
  void files_that_cannot_be_summed_are_findings_that_name_them() throws IOException {
    List<Path> files = StemSession.of(5, 1).write(folder);
    Path empty = Files.write(folder.resolve("7_empty.wav"), new byte[0]);
    Path text = Files.writeString(folder.resolve("7_notes.wav"), "the vocal is loud in the chorus");
    Path other = WavFile.pcm(24, 48_000, Tones.sine(440, 0.1, 48_000, 2, 48_000)).write(folder.resolve("7_other.wav"));

    for (Path bad : List.of(empty, text, other)) {
      List<Path> set = new ArrayList<>(files);
      set.add(bad);
      out.reset();
      assertThat(stems(set)).isEqualTo(1);
      assertThat(told()).startsWith("NOT_EXAMINED").contains("BLOCK " + bad.getFileName());
    }
    assertThat(wrong()).isEmpty();
  }

  @Test
  void a_stem_that_was_cut_off_on_its_way_is_told_as_damaged() throws IOException {
    List<Path> files = StemSession.of(6, 2).write(folder);
    byte[] whole = Files.readAllBytes(files.getFirst());
    Files.write(files.getFirst(), Arrays.copyOf(whole, whole.length * 3 / 4));

    assertThat(stems(files)).isEqualTo(1);

    assertThat(told()).contains("1_drums.wav is damaged: ", "1_drums.wav is 22,05").contains(" shorter than the other files");
  }

  @Test
  void a_set_that_never_sounds_with_its_mix_is_told() {
    List<Path> files = List.of(
        WavFile.pcm(24, 44_100, Tones.silence(2, 44_100)).write(folder.resolve("1_a.wav")),
        WavFile.pcm(24, 44_100, Tones.silence(2, 44_100)).write(folder.resolve("2_b.wav")));
    WavFile.pcm(24, 44_100, Tones.sine(440, 0.1, 44_100, 2, 44_100)).write(folder.resolve("rough mix.wav"));

    assertThat(stems(files, "--json")).isEqualTo(1);

    assertThat(JsonMapper.shared().readTree(told()).path("class").isNull()).isTrue();
    assertThat(told()).contains("rough mix.wav and the stems never sound at the same time");
  }
}
