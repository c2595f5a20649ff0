package org.premaster.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.premaster.album.DeliveryTarget;
import org.premaster.album.DeliveryTarget.AlbumMode;
import org.premaster.album.DeliveryTarget.Confidence;
import org.premaster.album.DeliveryTarget.RaisesQuiet;
import org.premaster.album.DeliveryTargets;
import org.premaster.album.Playback;
import org.premaster.settings.SettingsException;
import org.premaster.testkit.Facts;

class TargetsFileTest {
  private static final String ONE = """
      version: 2026-11-20
      targets:
        - id: here
          name: Here
          albumMode: NONE
          trackTarget: -14
          raisesQuiet: no
          asOf: 2026-11
          source: its help page
          confidence: primary
      """;

  @TempDir private Path jobs;

  @Test
  void the_shipped_file_and_the_built_in_copy_are_the_same() throws IOException {
    assertThat(Files.readString(Path.of("jobs", "targets.yaml"))).isEqualTo(Files.readString(Path.of("src/main/resources/targets.yaml")));
    DeliveryTargets builtIn = TargetsFile.read(jobs);
    assertThat(builtIn).isEqualTo(TargetsFile.read(Path.of("jobs")));
    assertThat(builtIn.sha256()).isEqualTo(Sha256.of(Path.of("jobs", "targets.yaml")));
    assertThat(builtIn.version()).matches("2026-[0-9]{2}-[0-9]{2}");
  }

  @Test
  void every_service_of_the_sheet_is_there_dated_and_with_its_source() throws IOException {
    List<DeliveryTarget> targets = TargetsFile.read(jobs).targets();
    assertThat(targets).extracting(DeliveryTarget::id).containsExactly(
        "spotify", "spotify-loud", "spotify-quiet", "apple-music", "youtube", "tidal", "amazon-music", "deezer", "soundcloud", "bandcamp",
        "aes-td1008", "ebu-r128", "cd");
    assertThat(targets).allSatisfy(target -> {
      assertThat(target.source()).isNotBlank();
      assertThat(target.asOf()).isNotBlank();
    });
    assertThat(target("soundcloud").confidence()).isEqualTo(Confidence.CONFLICTING);
    assertThat(target("cd").trackTargetLufs()).isEmpty();
    assertThat(target("cd").bitDepths()).containsExactly(16);
    assertThat(target("aes-td1008").albumMode()).isEqualTo(AlbumMode.LOUDEST_TRACK);
    assertThat(target("aes-td1008").albumTargetLufs()).hasValue(-14);
    assertThat(target("youtube").raisesQuiet()).isEqualTo(RaisesQuiet.NO);
  }

  @ParameterizedTest(name = "{0}: {1} LUFS, {2} dBTP")
  @CsvSource({
    "spotify, -20, -5, 4", "spotify, -9, 0, -5", "spotify-loud, -13, -1, 2", "spotify-quiet, -14, -1, -5", "apple-music, -20, -3, 2",
    "youtube, -20, -10, 0", "youtube, -9.5, -1, -4.5", "tidal, -8, -1, -6", "deezer, -20, -3, 2", "ebu-r128, -14, -1, -9", "cd, -6, 0, 0"
  })
  void the_shipped_figures_give_the_gains_that_the_sheet_works_out(String id, double lufs, double peak, double gain) throws IOException {
    DeliveryTargets one = new DeliveryTargets("", "", List.of(target(id)));
    assertThat(Playback.ofSong(one, Facts.audio().loudness(lufs).truePeak(peak).measurements()).getFirst().gainDb())
        .isCloseTo(gain, within(1e-9));
  }

  @Test
  void a_file_of_ones_own_stands_in_place_of_the_shipped_one() throws IOException {
    Files.writeString(jobs.resolve("targets.yaml"), ONE);
    assertThat(TargetsFile.read(jobs).targets()).extracting(DeliveryTarget::name).containsExactly("Here");
  }

  @Test
  void what_is_wrong_is_refused_with_file_and_line() {
    refused(ONE.replace("    asOf: 2026-11\n", ""), "targets.asOf is missing");
    refused(ONE + "limits: 3\n", "line 11: unknown key limits");
    refused(ONE.replace("trackTarget", "trakTarget"), "line 6: unknown key targets.trakTarget");
    refused(ONE.replace("albumMode: NONE", "albumMode: MEAN"),
        "line 5: targets.albumMode must be one of POOLED_BLOCKS, LOUDEST_TRACK, NONE");
    refused(ONE.replace("albumMode: NONE", "albumMode: LOUDEST_TRACK"), "line 5: targets.albumTarget stands where");
    refused(ONE.replace("-14", "loud"), "line 6: targets.trackTarget must be a number");
    refused(ONE.replace("-14", "NaN"), "line 6");
    refused(ONE.replace("-14", "14"), "line 6: targets.trackTarget must be from -70 to 6");
    refused(ONE.replace("raisesQuiet: no", "raisesQuiet: never"), "line 7: targets.raisesQuiet must be one of");
    refused(ONE.replace("raisesQuiet: no", "raisesQuiet: no\n    tpCeilingIfLoud: -2"), "tpCeilingIfLoud and loudThreshold go together");
    refused(ONE.replace("2026-11\n", "lately\n"), "targets.asOf is a year, a month or a day");
    refused(ONE.replace("id: here", "id: <b>"), "line 3: targets.id takes small letters");
    refused(ONE + ONE.substring(ONE.indexOf("  - id")), "line 11: the target here stands twice");
    refused(ONE.replace("raisesQuiet: no", "raisesQuiet: no\n    sampleRates: [44.1]"), "targets.sampleRates takes whole numbers");
  }

  @Test
  void several_targets_keep_the_files_order() {
    String two = ONE + ONE.substring(ONE.indexOf("  - id")).replace("here", "there");
    assertThat(TargetsFile.parse("targets.yaml", two.getBytes(StandardCharsets.UTF_8)).targets())
        .extracting(DeliveryTarget::id)
        .containsExactly("here", "there");
  }

  private DeliveryTarget target(String id) throws IOException {
    return TargetsFile.read(jobs).targets().stream().filter(target -> target.id().equals(id)).findFirst().orElseThrow();
  }

  private static void refused(String yaml, String sentence) {
    byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> TargetsFile.parse("targets.yaml", bytes))
        .isInstanceOf(SettingsException.class).hasMessageContaining("targets.yaml").hasMessageContaining(sentence);
  }
}
