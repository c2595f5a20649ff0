package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.licence.LicenceCatalogues;
import org.premaster.testkit.Beats;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;
import org.premaster.verification.SongInAlbum;

class LicenceUpgradeCheckTest {
  private final LicenceUpgradeCheck check = new LicenceUpgradeCheck(CheckSettings.of(LicenceUpgradeCheck.MANUAL));

  @TempDir private Path jobs;

  private SongInAlbum on(String tier, String catalogue) throws IOException {
    Files.createDirectories(jobs.resolve("licences"));
    Files.writeString(jobs.resolve("licences/a.yaml"), catalogue);
    return Beats.song(LicenceCatalogues.read(jobs), Facts.song("A").licenceTier(tier), Facts.audio());
  }

  @Test
  void GATE_8_BEAT_08_from_29_95_to_99_95_costs_70() {
    assertThatCheck(check.examine(Beats.song("Tidewater Beats / MP3 lease")))
        .found(Severity.WARN)
        .cites("BEAT-08")
        .says("brings an MP3, from which nothing can be mastered", "\"Trackout lease\" (USD 99.95)",
            "moving up from USD 29.95 costs the difference, USD 70.00.");
  }

  @Test
  void BEAT_12_what_is_said_of_discounts_is_told_and_not_counted_in() {
    assertThatCheck(check.examine(Beats.song("MP3 lease"))).found(Severity.WARN).says("USD 70.00. Not counted in: 15 % with the code");
  }

  @Test
  void BEAT_06_from_one_wav_the_tracked_out_files_are_a_note() {
    assertThatCheck(check.examine(Beats.song("WAV lease"))).found(Severity.INFO).says("a WAV of the whole beat", "USD 50.00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Trackout lease", "Unlimited lease", "Exclusive rights"})
  void the_best_files_need_no_upgrade(String tier) {
    assertThatCheck(check.examine(Beats.song(tier))).passed();
  }

  @Test
  void BEAT_09_where_no_way_up_is_published_the_producer_is_asked_and_no_price_is_named() throws Exception {
    var found = assertThatCheck(check.examine(on("Low", "producer: Quiet Room\ntiers:\n  - {name: Low, price: 2995, deliverable: mp3}\n"
        + "  - {name: High, price: 9995, deliverable: tracked_out}\n"))).found(Severity.WARN);
    found.says("whether one may move up, and for how much, is not published: please ask Quiet Room.");
    found.doesNotSay("70.00");
  }

  @Test
  void BEAT_08_the_difference_is_never_below_zero() throws Exception {
    assertThatCheck(check.examine(on("Low", "producer: Q\nupgrade: difference\ntiers:\n  - {name: Low, price: 9995, deliverable: mp3}\n"
        + "  - {name: High, price: 2995, deliverable: tracked_out}\n"))).found(Severity.WARN).says("costs the difference, USD 0.00.");
  }

  @Test
  void BEAT_11_a_producer_that_sells_nothing_better_is_asked_for_it() throws Exception {
    String wavOnly = "producer: Q\ntiers:\n  - {name: Low, price: 1000, deliverable: mp3}\n";
    assertThatCheck(check.examine(on("Low", wavOnly))).found(Severity.WARN).says("Better files are not on the price list; please ask Q for them.");
    assertThatCheck(check.examine(on("W", "producer: Q\ntiers:\n  - {name: W, price: 1000, deliverable: wav}\n"))).passed();
  }

  @Test
  void VER_08_an_unknown_tier_of_a_known_producer_is_not_examined_and_says_what_there_is() {
    assertThatCheck(check.examine(Beats.song("Tidewater Beats / Gold"))).wasNotExaminedBecause("there are MP3 lease, WAV lease");
  }

  @Test
  void a_song_without_a_licence_does_not_concern_it() {
    Assertions.assertThat(check.concerns(Beats.song(""))).isFalse();
  }
}
