package org.premaster.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.settings.SettingsException;
import org.premaster.testkit.Facts;

class ProfileTest {
  @TempDir Path folder = Path.of("");

  private Profile profile(String... lines) throws IOException {
    return Profile.read(Files.writeString(folder.resolve("ours.yaml"), String.join("\n", lines) + "\n"));
  }

  private static List<Finding> hot(Profile profile) {
    return CheckCatalogue.of(profile).examine(Facts.mix().audio(Facts.audio().peak(-1)).facts()).stream()
        .flatMap(examination -> examination.findings().stream())
        .toList();
  }

  @Test
  void what_a_profile_does_not_name_keeps_its_default() throws IOException {
    Profile ours = profile("name: ours", "purpose: Demos", "checks:", "  mix.headroom:", "    least_db: 0.5");
    assertThat(ours.name()).isEqualTo("ours");
    assertThat(ours.purpose()).isEqualTo("Demos");
    assertThat(hot(ours)).isEmpty();
    assertThat(hot(Profile.defaults())).extracting(Finding::severity).containsExactly(Severity.WARN);
    assertThat(ours.checks()).hasSameSizeAs(Profile.defaults().checks());
  }

  @Test
  void a_severity_is_raised_or_a_check_switched_off_without_touching_its_limits() throws IOException {
    assertThat(hot(profile("checks:", "  mix.headroom: {severity: BLOCK}"))).extracting(Finding::severity)
        .containsExactly(Severity.BLOCK);
    assertThat(hot(profile("checks:", "  mix.headroom: {severity: off}"))).isEmpty();
  }

  @Test
  void a_check_that_is_shipped_off_is_on_where_a_profile_gives_it_a_severity() throws IOException {
    DeliveryFacts folderDelivery = Facts.delivery().folder().facts();
    assertThat(CheckCatalogue.of(Profile.defaults()).examine(folderDelivery)).extracting(Examination::check)
        .doesNotContain("delivery.not-zipped");
    assertThat(CheckCatalogue.of(profile("checks:", "  delivery.not-zipped: {severity: WARN}")).examine(folderDelivery))
        .extracting(Examination::check)
        .contains("delivery.not-zipped");
  }

  @Test
  void the_name_is_the_files_where_it_gives_none_and_an_empty_file_changes_nothing() throws IOException {
    assertThat(profile("").name()).isEqualTo("ours");
    assertThat(profile("").checks()).isEqualTo(Profile.defaults().checks());
    assertThat(profile("checks:").checks()).isEqualTo(Profile.defaults().checks());
  }

  @Test
  void the_digest_is_that_of_the_files_bytes() throws IOException {
    Path file = folder.resolve("fixed.yaml");
    Files.write(file, "name: fixed\n".getBytes(StandardCharsets.UTF_8));
    assertThat(Profile.read(file).sha256()).isEqualTo("9513a0971b5d0d6cc9a05eb46969e6bf5536f42d1d0ef886000777154765a94f");
  }

  @Test
  void the_defaults_have_a_digest_that_follows_from_them() {
    assertThat(Profile.defaults().sha256()).matches("[0-9a-f]{64}").isEqualTo(Profile.defaults().sha256());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
    "name: a\\nlimits: 3                                         | 2 | unknown key limits",
    "name: a\\nchecks:\\n  mix.headrom:\\n    least_db: 3        | 3 | unknown check \\q mix.headrom\\q ; did you mean mix.headroom?",
    "checks:\\n  mix.loudness-war: {severity: BLOCK}             | 2 | `premaster checks` lists them all",
    "checks:\\n  mix.headroom:\\n    severity: BLOCK\\n    most: 1 | 4 | unknown key checks.mix.headroom.most",
    "checks:\\n  mix.headroom:\\n    least_db: 99                 | 3 | checks.mix.headroom.least_db must be from 0 to 24 dB, not 99.",
    "checks:\\n  mix.headroom:\\n    least_db: -1                 | 3 | must be from 0 to 24 dB, not -1.",
    "checks:\\n  mix.headroom:\\n    least_db: 1e999              | 3 | must be from 0 to 24 dB, not 1e999.",
    "checks:\\n  mix.headroom:\\n    least_db: two                | 3 | must be a number",
    "checks:\\n  mix.headroom:\\n    severity: LOUD               | 3 | must be BLOCK, WARN, INFO or OFF, not \\q LOUD\\q .",
    "checks:\\n  mix.headroom: 3                                  | 2 | must have keys below it",
    "checks:\\n  mix.headroom:\\n  mix.gap: {severity: WARN}      | 2 | checks.mix.headroom is empty",
    "checks:\\n  mix.headroom: {least_db: 1}\\n  mix.headroom: {least_db: 2} | 3 | twice",
    "checks:\\n  audio.readable: {severity: OFF}                  | 2 | always weighs BLOCK",
    "checks:\\n  audio.lossless: {severity: WARN}                 | 2 | always weighs BLOCK",
    "- a list                                                    | 1 | key: value"
  })
  void a_profile_that_says_something_wrong_is_refused_with_file_and_line(String text, int line, String said) {
    assertThatThrownBy(() -> profile(text.replace("\\n", "\n")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("ours.yaml, line " + line + ": ")
        .hasMessageContaining(said.replace("\\q ", "\"").replace("\\q", "\""));
  }

  @Test
  void a_fixed_check_may_be_named_with_the_severity_it_has() throws IOException {
    assertThat(profile("checks:", "  audio.readable: {severity: BLOCK}").checks()).containsKey("audio.readable");
  }

  @Test
  void a_file_that_is_not_there_is_a_fault_of_the_storage() {
    assertThatThrownBy(() -> Profile.read(folder.resolve("none.yaml"))).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void a_file_of_millions_of_bytes_is_refused() throws IOException {
    Path large = Files.write(folder.resolve("large.yaml"), new byte[(1 << 20) + 1]);
    assertThatThrownBy(() -> Profile.read(large)).isInstanceOf(SettingsException.class).hasMessageContaining("1 MiB");
  }

  @Test
  void the_shipped_standard_profile_writes_out_every_default() throws IOException {
    Path file = Path.of("jobs", "profiles", "standard.yaml");
    Profile standard = Profile.read(file);
    assertThat(standard.name()).isEqualTo("standard");
    assertThat(standard.checks()).isEqualTo(Profile.defaults().checks());
    String text = Files.readString(file);
    int from = 0;
    for (CheckManual check : CheckCatalogue.manual()) {
      int at = text.indexOf("\n  # " + check.condition() + " (" + check.rule() + ")\n", from);
      assertThat(at).as("in the catalogue's order: " + check.id()).isGreaterThanOrEqualTo(from);
      assertThat(text.indexOf("\n  " + check.id() + ":\n    severity: ", at)).isPositive();
      for (Limit limit : check.limits()) {
        assertThat(text.substring(at)).contains("    " + limit.name() + ": " + Figures.plain(limit.standard()) + "   # ");
      }
      from = at;
    }
  }

  @Test
  void every_shipped_profile_is_sound_and_named_like_its_file() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("jobs", "profiles"))) {
      for (Path file : files.sorted().toList()) {
        assertThat(file.getFileName().toString()).isEqualTo(Profile.read(file).name() + ".yaml");
        assertThat(Profile.read(file).purpose()).isNotBlank();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1.9, -1.0})
  void the_profile_for_pressed_albums_is_stricter(double peak) throws IOException {
    CheckCatalogue cd = CheckCatalogue.of(Profile.read(Path.of("jobs", "profiles", "cd-album.yaml")));
    assertThat(cd.examine(Facts.mix().audio(Facts.audio().peak(peak).head(2, 0, -90).tail(2, 0, -90)).facts()))
        .flatExtracting(Examination::findings)
        .singleElement()
        .extracting(Finding::severity)
        .isEqualTo(Severity.BLOCK);
  }
}
