package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

class StemsTogetherCheckTest {
  private final StemsTogetherCheck check = new StemsTogetherCheck(CheckSettings.of(StemsTogetherCheck.MANUAL));

  @Test
  void stems_and_rough_mix_of_one_delivery_pass() {
    assertThatCheck(check.examine(Facts.stems().facts())).passed();
    assertThatCheck(check.examine(Facts.stems().from("first").roughMix("Mixes/rough.wav", "first", false).facts())).passed();
  }

  @Test
  void STEM_13_stems_of_an_earlier_delivery_than_the_mix_are_a_question() {
    assertThatCheck(check.examine(Facts.stems().from("first").facts()))
        .found(Severity.WARN).cites("STEM-13").says("earlier delivery \"first\"", "\"Mixes/rough.wav\" with this delivery");
  }

  @Test
  void without_a_rough_mix_there_is_nothing_to_compare() {
    assertThatCheck(check.examine(Facts.stems().noRoughMix().facts())).passed();
  }
}
