package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

class RoughMixCheckTest {
  private final RoughMixCheck check = new RoughMixCheck(CheckSettings.of(RoughMixCheck.MANUAL));

  @Test
  void a_rough_mix_that_came_passes() {
    assertThatCheck(check.examine(Facts.stems().facts())).passed();
  }

  @Test
  void STEM_08_where_none_is_named_it_is_noted_that_the_mix_stood_in() {
    assertThatCheck(check.examine(Facts.stems().of(Facts.song("A").fromStems("The lead sinks")).roughMix("Mixes/a.wav", "", true).facts()))
        .found(Severity.INFO).cites("STEM-08").says("No rough mix came", "\"Mixes/a.wav\"");
  }

  @Test
  void one_that_the_sheet_names_and_that_is_not_there_is_a_question() {
    assertThatCheck(check.examine(Facts.stems().roughMix("Mixes/a.wav", "", true).facts()))
        .found(Severity.WARN).says("\"Mixes/rough.wav\", which is not there", "\"Mixes/a.wav\"");
  }

  @Test
  void nothing_to_hold_the_stems_against_blocks() {
    assertThatCheck(check.examine(Facts.stems().noRoughMix().facts())).found(Severity.BLOCK).says("please send the rough mix");
  }

  @Test
  void of_stems_that_nobody_asked_for_it_is_a_note() {
    assertThatCheck(check.examine(Facts.stems().of(Facts.song("A")).noRoughMix().facts())).found(Severity.INFO);
  }
}
