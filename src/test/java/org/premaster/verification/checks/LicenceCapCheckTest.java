package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.premaster.testkit.Beats;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;
import org.premaster.verification.SongInAlbum;

class LicenceCapCheckTest {
  private final LicenceCapCheck check = new LicenceCapCheck(CheckSettings.of(LicenceCapCheck.MANUAL));

  private static SongInAlbum expecting(String tier, long streams) {
    return Beats.song(Beats.shipped(), Facts.song("Halfway Light").licenceTier(tier).expectedExtraStreams(streams), Facts.audio());
  }

  @Test
  void BEAT_10_more_streams_than_the_cap_are_asked_about_with_the_next_tier_and_its_price() {
    assertThatCheck(check.examine(expecting("MP3 lease", 120_000)))
        .found(Severity.WARN)
        .cites("BEAT-10")
        .says("allows 50,000 streams, and 120,000 extra ones alone are expected", "\"Trackout lease\"", "USD 70.00");
    assertThatCheck(check.examine(expecting("Trackout lease", 500_001))).found(Severity.WARN).says("\"Unlimited lease\"", "USD 100.00");
  }

  @Test
  void BEAT_10_the_cap_itself_and_no_cap_pass() {
    assertThatCheck(check.examine(expecting("WAV lease", 100_000))).passed();
    assertThatCheck(check.examine(expecting("Unlimited lease", Long.MAX_VALUE))).passed();
  }

  @Test
  void VER_08_an_unknown_licence_is_not_examined_and_without_expectations_it_does_not_concern() {
    assertThatCheck(check.examine(expecting("Gold", 1))).wasNotExaminedBecause("No price list");
    Assertions.assertThat(check.concerns(Beats.song("MP3 lease"))).isFalse();
    Assertions.assertThat(check.concerns(expecting("", 1))).isFalse();
  }
}
