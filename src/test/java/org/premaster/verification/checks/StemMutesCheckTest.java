package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.premaster.stems.AbsentPassageCause;
import org.premaster.stems.Cause;
import org.premaster.stems.NullClass;
import org.premaster.stems.SilentPassageCause;
import org.premaster.stems.SilentStemCause;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

class StemMutesCheckTest {
  private final StemMutesCheck check = new StemMutesCheck(CheckSettings.of(StemMutesCheck.MANUAL));

  @Test
  void a_true_set_passes() {
    assertThatCheck(check.examine(Facts.stems().facts())).passed();
  }

  @Test
  void STEM_07_GATE_6_a_mute_is_told_with_stem_and_time() {
    assertThatCheck(check.examine(
            Facts.stems().sums(NullClass.FAIL, -9, new SilentPassageCause("4_bgv.wav", new Cause.Span(62, 78))).facts()))
        .found(Severity.BLOCK).cites("STEM-07").says("4_bgv.wav is silent from 1:02.0 to 1:18.0 while the mix is not").isAt(62, 78);
  }

  @Test
  void a_stem_that_sounds_alone_or_never_blocks_too() {
    assertThatCheck(check.examine(
            Facts.stems().sums(NullClass.FAIL, -9, new AbsentPassageCause("4_bgv.wav", new Cause.Span(1, 2)), new SilentStemCause("6_fx.wav")).facts()))
        .found(2);
  }

  @Test
  void stems_that_nobody_asked_for_block_nothing() {
    assertThatCheck(check.examine(Facts.stems().of(Facts.song("A")).sums(NullClass.FAIL, -9, new SilentStemCause("6_fx.wav")).facts()))
        .found(Severity.INFO);
  }
}
