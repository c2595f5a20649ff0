package org.premaster.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.premaster.codes.IsrcGrant;
import org.premaster.intake.SheetMappings;
import org.premaster.licence.LicenceCatalogues;
import org.premaster.pricing.RateCard;
import org.premaster.settings.SettingsException;
import org.premaster.treatment.Span;
import org.premaster.treatment.TreatmentPolicy;

/** What {@code jobs/} says, and how it is refused where it is wrong. */
class SettingsTest {
  @TempDir private Path jobs;

  @BeforeEach
  void folders() throws IOException {
    Files.createDirectories(jobs.resolve("clients"));
  }

  @Test
  void every_shipped_file_is_read_without_complaint() throws Exception {
    Path shipped = Path.of("jobs");

    assertThat(JobDefinition.read(shipped, "nightly-intake").settle()).isEqualTo(Duration.ofMinutes(10));
    assertThat(House.read(shipped).invoiceSeries()).isEqualTo("PM");
    assertThat(House.read(shipped).treatment()).isEqualTo(TreatmentPolicy.housePolicy());
    assertThat(LicenceCatalogues.read(shipped).named("Tidewater Beats / MP3 lease").tier()).isPresent();
    assertThat(ClientFile.read(shipped, "harbour-lane").isrcGrant()).contains(new IsrcGrant("AA6Q7", 200, 999));
    SheetMappings.load(shipped.resolve("sheets"));
    try (Stream<Path> profiles = Files.list(shipped.resolve("profiles"))) {
      for (Path profile : profiles.toList()) {
        Profiles.read(shipped, profile.getFileName().toString().replace(".yaml", ""));
      }
    }
  }

  @Test
  void a_job_says_what_when_and_to_which_limits() throws Exception {
    job("job: night\nschedule: \"0 0 22 * * *\"\nprofile: standard\nsettle: 90s\n");

    JobDefinition job = JobDefinition.read(jobs, "night");

    assertThat(job.settle()).isEqualTo(Duration.ofSeconds(90));
    assertThat(job.input()).isEqualTo("input");
    assertThat(job.schedule()).contains("0 0 22 * * *");
  }

  @Test
  void a_wrong_job_is_refused_with_file_and_line() throws Exception {
    refusedJob("job: night\nprofil: standard\n", "profile is missing");
    refusedJob("job: night\nprofile: standard\nshedule: x\n", "line 3: unknown key shedule");
    refusedJob("job: night\nprofile: standard\nschedule: every night\n", "line 3: schedule must be a cron expression of six fields");
    refusedJob("job: night\nprofile: standard\nsettle: soon\n", "line 3: settle must be a number with s, m or h");
    refusedJob("job: day\nprofile: standard\n", "line 1: the job is called day but its file night.yaml");
    assertThatThrownBy(() -> JobDefinition.read(jobs, "../secret")).isInstanceOf(SettingsException.class);
  }

  @Test
  void a_client_without_a_file_has_house_prices_and_no_codes_of_its_own() throws Exception {
    ClientFile client = ClientFile.read(jobs, "unknown");

    assertThat(client.party().name()).isEqualTo("unknown");
    assertThat(client.rates()).isEqualTo(RateCard.housePolicy());
    assertThat(client.isrcGrant()).isEmpty();
    assertThat(client.contacts()).isEmpty();
  }

  @Test
  void a_clients_rates_stand_over_the_house_policy_key_by_key() throws Exception {
    client("name: A\ncurrency: EUR\nrates:\n  sevenOrMoreSongs: 6500\n  singleSong: 9500\n");

    RateCard rates = ClientFile.read(jobs, "a").rates();

    assertThat(rates.currency()).isEqualTo("EUR");
    assertThat(rates.fourToSixCents()).isEqualTo(8_000);
    assertThat(rates.sevenUpCents()).isEqualTo(6_500);
    assertThat(rates.singleSongCents()).isEqualTo(OptionalLong.of(9_500));
  }

  @Test
  void a_wrong_client_file_is_refused_with_file_and_line() throws Exception {
    refusedClient("name: A\ncontacts: [not an address]\n", "line 2: \"not an address\" is no e-mail address");
    refusedClient("name: A\ncontacts: \"a@b.c\\nBcc: x@y.z\"\n", "is no e-mail address");
    refusedClient("name: A\nrates:\n  stemPremium: 10\n", "line 2: rates cannot be used");
    refusedClient("name: A\nisrc:\n  prefix: 12\n", "no ISRC prefix");
    refusedClient("name: A\nisrc:\n  prefix: AA6Q7\n  first: 9\n  last: 3\n", "no range of designations");
    refusedClient("addres: A\n", "name is missing");
  }

  @Test
  void a_house_names_its_mail_server_only_where_letters_are_to_leave() throws Exception {
    Files.writeString(jobs.resolve("house.yaml"), "name: H\nsmtp:\n  host:\n");
    assertThat(House.read(jobs).smtp()).isEmpty();

    Files.writeString(jobs.resolve("house.yaml"), "name: H\nemail: h@h.example\nsmtp:\n  host: mail.h.example\n  port: 25\n  startTls: no\n");
    assertThat(House.read(jobs).smtp()).contains(new House.Smtp("mail.h.example", 25, Optional.empty(), false));

    Files.writeString(jobs.resolve("house.yaml"), "name: H\nsmtp:\n  hots: x\n");
    assertThatThrownBy(() -> House.read(jobs)).isInstanceOf(SettingsException.class).hasMessageContaining("line 3: unknown key smtp.hots");
  }

  @Test
  void ECO_01_ECO_05_what_stereo_or_stem_is_advised_by_is_the_houses_own_key_by_key() throws Exception {
    Files.writeString(jobs.resolve("house.yaml"), "name: H\ntreatment:\n  revenuePerStream: 0.003\n  stemDays: [4, 8]\n");

    TreatmentPolicy policy = House.read(jobs).treatment();

    assertThat(policy.revenuePerStream()).isEqualByComparingTo("0.003");
    assertThat(policy.stemDays()).isEqualTo(new Span(4, 8));
    assertThat(policy.mostPremiumPercent()).isEqualTo(10);
  }

  @Test
  void a_policy_that_cannot_be_is_refused_with_file_and_line() throws Exception {
    refusedHouse("name: H\ntreatment:\n  revenue: 1\n", "line 3: unknown key treatment.revenue");
    refusedHouse("name: H\ntreatment:\n  revenuePerStream: 0\n", "line 2: treatment cannot be used: the revenue per stream must be above 0");
    refusedHouse("name: H\ntreatment:\n  mostStems: 0\n", "treatment cannot be used: the most stems of a set must be 1 to 1000");
    refusedHouse("name: H\ntreatment:\n  stemDays: [6, 3]\n", "line 3: treatment.stemDays must be two whole numbers, the smaller first");
    refusedHouse("name: H\ntreatment:\n  stemDays: soon\n", "line 3: treatment.stemDays must be two whole numbers");
    refusedHouse("name: H\ntreatment:\n  offersStems: perhaps\n", "line 3: treatment.offersStems must be yes or no");
  }

  private void refusedHouse(String text, String sentence) throws IOException {
    Files.writeString(jobs.resolve("house.yaml"), text);
    assertThatThrownBy(() -> House.read(jobs)).isInstanceOf(SettingsException.class).hasMessageContaining(sentence);
  }

  private void job(String text) throws IOException {
    Files.writeString(jobs.resolve("night.yaml"), text);
  }

  private void refusedJob(String text, String sentence) throws IOException {
    job(text);
    assertThatThrownBy(() -> JobDefinition.read(jobs, "night")).isInstanceOf(SettingsException.class).hasMessageContaining(sentence);
  }

  private void client(String text) throws IOException {
    Files.writeString(jobs.resolve("clients/a.yaml"), text);
  }

  private void refusedClient(String text, String sentence) throws IOException {
    client(text);
    assertThatThrownBy(() -> ClientFile.read(jobs, "a")).isInstanceOf(SettingsException.class).hasMessageContaining(sentence);
  }
}
