package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

class StemCountCheckTest {
  private final StemCountCheck check = new StemCountCheck(CheckSettings.of(StemCountCheck.MANUAL));

  @ParameterizedTest
  @ValueSource(ints = {4, 6, 8})
  void STEM_01_four_to_eight_stems_pass(int count) {
    assertThatCheck(check.examine(Facts.stems().count(count).facts())).passed();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void STEM_03_fewer_are_a_note(int count) {
    assertThatCheck(check.examine(Facts.stems().count(count).facts())).found(Severity.INFO).cites("STEM-01").says("little control").holds(count, 4, "stems");
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 16})
  void more_are_a_question(int count) {
    assertThatCheck(check.examine(Facts.stems().count(count).facts())).found(Severity.WARN).says("join them").holds(count, 8, "stems");
  }

  @Test
  void STEM_02_thirty_are_a_mix_to_be_made() {
    assertThatCheck(check.examine(Facts.stems().count(30).facts())).found(Severity.WARN).says("a mix to be made");
  }
}
