package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.premaster.stems.GainCause;
import org.premaster.stems.NullClass;
import org.premaster.stems.PanCause;
import org.premaster.stems.PolarityCause;
import org.premaster.stems.SidesCause;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

class StemBalanceCheckTest {
  private final StemBalanceCheck check = new StemBalanceCheck(CheckSettings.of(StemBalanceCheck.MANUAL));

  @Test
  void a_true_set_passes() {
    assertThatCheck(check.examine(Facts.stems().facts())).passed();
  }

  @ParameterizedTest
  @CsvSource({"-1, WARN", "0.25, WARN", "0.24, INFO", "-0.1, INFO"})
  void STEM_11_a_wrong_level_is_a_question_from_the_limit_on(double db, Severity severity) {
    assertThatCheck(check.examine(Facts.stems().sums(NullClass.EXPLAINED, -18, new GainCause("3_leadvox.wav", db)).facts()))
        .found(severity).cites("STEM-11").says("3_leadvox.wav is ", "throughout");
  }

  @ParameterizedTest
  @CsvSource({"3.5, WARN", "-0.2, INFO"})
  void so_is_a_wrong_pan(double db, Severity severity) {
    assertThatCheck(check.examine(Facts.stems().sums(NullClass.EXPLAINED, -18, new PanCause("3_leadvox.wav", db)).facts())).found(severity);
  }

  @Test
  void an_inverted_stem_and_exchanged_sides_block() {
    assertThatCheck(check.examine(Facts.stems().sums(NullClass.EXPLAINED, 3, new PolarityCause("3_leadvox.wav")).facts())).found(Severity.BLOCK);
    assertThatCheck(check.examine(Facts.stems().sums(NullClass.EXPLAINED, 3, new SidesCause("5_music.wav")).facts())).found(Severity.BLOCK);
  }
}
