package org.premaster.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.pricing.Money;
import org.premaster.settings.SettingsException;

class LicenceCataloguesTest {
  private static final String TIER = "tiers:\n  - name: Low\n    price: 2995\n    deliverable: mp3\n";

  @TempDir private Path jobs;

  @BeforeEach
  void folder() throws IOException {
    Files.createDirectories(jobs.resolve("licences"));
  }

  private void file(String name, String text) throws IOException {
    Files.writeString(jobs.resolve("licences").resolve(name), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tidewater Beats / WAV lease", "tidewater beats/wav lease", "  TIDEWATER  Beats  /  WAV  Lease ", "wav lease"})
  void BEAT_02_a_licence_is_named_by_producer_and_tier_or_by_a_tier_that_only_one_producer_has(String written) throws Exception {
    NamedLicence licence = LicenceCatalogues.read(Path.of("jobs")).named(written);

    assertThat(licence.producer()).isEqualTo("Tidewater Beats");
    assertThat(licence.tier().orElseThrow().price()).isEqualTo(new Money(4_995, "USD"));
    assertThat(licence.tier().orElseThrow().deliverable()).isEqualTo(LicenceTier.Deliverable.WAV);
    assertThat(licence.unknownBecause()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Premium, No price list of the house has a tier",
    "Someone / Low, The house has no price list of this producer",
    "One / High, By its price list One sells no such tier; there are Low",
    "Low, Several producers have a tier of this name"
  })
  void VER_08_what_is_not_known_says_why(String written, String because) throws Exception {
    file("1.yaml", "producer: One\n" + TIER);
    file("2.yaml", "producer: Two\n" + TIER);

    NamedLicence licence = LicenceCatalogues.read(jobs).named(written);

    assertThat(licence.tier()).isEmpty();
    assertThat(licence.unknownBecause()).contains(because).endsWith(".");
  }

  @Test
  void a_tier_may_hold_a_slash_and_no_file_means_that_nothing_is_known() throws Exception {
    assertThat(LicenceCatalogues.read(jobs).named("Low").unknownBecause()).isNotEmpty();
    assertThat(LicenceCatalogues.read(jobs.resolve("nowhere")).named("")).isEqualTo(NamedLicence.NONE);
    file("1.yaml", "producer: One\n" + TIER.replace("Low", "MP3/WAV lease"));

    LicenceCatalogues catalogues = LicenceCatalogues.read(jobs);

    assertThat(catalogues.named("MP3/WAV lease").tier()).isPresent();
    assertThat(catalogues.named("One / MP3/WAV lease").tier()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "producer: A\\nprize: 1\\n<tier> | line 2: unknown key prize",
    "producer: A\\n<tier>    streamcap: 5 | line 6: unknown key tiers.streamcap",
    "<tier> | producer is missing",
    "producer: A | a producer has at least one tier",
    "producer: A / B\\n<tier> | line 1: producer must not hold a slash",
    "producer: A\\ncurrency: dollars\\n<tier> | line 2: currency must be an ISO 4217 code",
    "producer: A\\nupgrade: maybe\\n<tier> | line 2: upgrade must be difference or ask",
    "producer: A\\n<tier>    streamCap: -1 | line 6: streamCap must be 0 to",
    "producer: A\\n<tier>  - name: LOW\\n    price: 1\\n    deliverable: wav | line 6: the tier LOW stands twice",
    "producer: A\\ntiers:\\n  - name: X\\n    deliverable: wav | price is missing",
    "producer: A\\ntiers:\\n  - name: X\\n    price: 29.95\\n    deliverable: wav | line 4: tiers.price must be a whole number",
    "producer: A\\ntiers:\\n  - name: X\\n    price: 100\\n    deliverable: flac | line 5: deliverable must be mp3, wav or tracked_out",
  })
  void a_wrong_price_list_is_refused_with_file_and_line(String text, String sentence) throws Exception {
    file("a.yaml", text.replace("\\n", "\n").replace("<tier>", TIER));

    assertThatThrownBy(() -> LicenceCatalogues.read(jobs)).isInstanceOf(SettingsException.class).hasMessageContaining(sentence)
        .hasMessageContaining("a.yaml");
  }

  @Test
  void two_files_of_one_producer_are_refused() throws Exception {
    file("1.yaml", "producer: One\n" + TIER);
    file("2.yaml", "producer: ONE\n" + TIER);

    assertThatThrownBy(() -> LicenceCatalogues.read(jobs)).isInstanceOf(SettingsException.class).hasMessageContaining("2.yaml, line 1");
  }
}
