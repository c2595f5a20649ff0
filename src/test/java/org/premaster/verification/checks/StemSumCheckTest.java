package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.stems.GainCause;
import org.premaster.stems.NullClass;
import org.premaster.stems.UnprovableCause;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

class StemSumCheckTest {
  private final StemSumCheck check = new StemSumCheck(CheckSettings.of(StemSumCheck.MANUAL));

  @ParameterizedTest
  @ValueSource(strings = {"BIT_EXACT", "TRANSPARENT"})
  void stems_that_sum_to_the_mix_pass(NullClass found) {
    assertThatCheck(check.examine(Facts.stems().sums(found, -70).facts())).passed();
  }

  @Test
  void STEM_11_a_close_sum_is_a_note_with_its_level() {
    assertThatCheck(check.examine(Facts.stems().sums(NullClass.CLOSE, -47.2).facts()))
        .found(Severity.INFO).cites("STEM-10").says("sum close to \"rough.wav\"", "-47.2 dB").holds(-47.2, -40, "dB");
  }

  @Test
  void STEM_10_a_sum_that_fails_blocks() {
    assertThatCheck(check.examine(Facts.stems().sums(NullClass.FAIL, -12.3).facts()))
        .found(Severity.BLOCK).says("do not sum to \"rough.wav\"", "-12.3 dB").holds(-12.3, -40, "dB");
  }

  @Test
  void what_a_cause_explains_is_told_there() {
    assertThatCheck(check.examine(Facts.stems().sums(NullClass.EXPLAINED, -18, new GainCause("3_leadvox.wav", -1)).facts())).passed();
  }

  @ParameterizedTest
  @ValueSource(strings = {"EXPLAINED", "BUS_PROCESSED", "MODULATED"})
  void a_difference_without_a_cause_is_never_a_pass(NullClass found) {
    assertThatCheck(check.examine(Facts.stems().sums(found, -30).facts())).found(Severity.WARN).says("listen to the sum");
  }

  @Test
  void stems_that_nobody_asked_for_block_nothing() {
    assertThatCheck(check.examine(Facts.stems().of(Facts.song("A")).sums(NullClass.FAIL, -5).facts())).found(Severity.INFO);
  }

  @Test
  void a_set_that_was_not_summed_is_not_examined() {
    assertThatCheck(check.examine(Facts.stems().noRoughMix().facts())).wasNotExaminedBecause("nothing to hold the stems against");
    assertThatCheck(check.examine(Facts.stems().unprovable(new UnprovableCause("a.wav", "a.wav is text.")).facts()))
        .wasNotExaminedBecause("could not be laid over");
  }
}
