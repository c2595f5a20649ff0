package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;
import static org.premaster.testkit.KinBuilder.kin;

import org.junit.jupiter.api.Test;
import org.premaster.intake.FileRole;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

class SwappedChannelsCheckTest {
  private final SwappedChannelsCheck check = new SwappedChannelsCheck(CheckSettings.of(SwappedChannelsCheck.MANUAL));

  @Test
  void PREP_11_channels_exchanged_against_an_alternate_are_a_question() {
    assertThatCheck(check.examine(Facts.mix().kin(kin().at("Alternate Mixes/a.wav", FileRole.ALTERNATE_MIX).swapped().build()).facts()))
        .found(Severity.WARN)
        .says("the other way round than in Alternate Mixes/a.wav (Slow Harbour)");
  }

  @Test
  void prints_that_agree_and_other_songs_pass() {
    assertThatCheck(check.examine(Facts.mix().kin(kin().build()).facts())).passed();
    assertThatCheck(check.examine(Facts.mix().kin(kin().ofSong("North").swapped().build()).facts())).passed();
  }
}
