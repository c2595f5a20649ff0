package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.premaster.stems.DamageCause;
import org.premaster.stems.NullClass;
import org.premaster.stems.UnprovableCause;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

class StemProofCheckTest {
  private final StemProofCheck check = new StemProofCheck(CheckSettings.of(StemProofCheck.MANUAL));

  @Test
  void a_set_that_could_be_summed_passes() {
    assertThatCheck(check.examine(Facts.stems().facts())).passed();
  }

  @Test
  void STEM_10_a_set_that_cannot_be_summed_blocks_with_the_reason() {
    assertThatCheck(check.examine(Facts.stems().unprovable(new UnprovableCause("2_bass.wav", "2_bass.wav cannot be read: it is text.")).facts()))
        .found(Severity.BLOCK).cites("STEM-10").says("2_bass.wav cannot be read");
  }

  @Test
  void damage_blocks_though_the_rest_was_summed() {
    assertThatCheck(check.examine(Facts.stems().sums(NullClass.FAIL, -5, new DamageCause("2_bass.wav", "Its end is missing.")).facts()))
        .found(Severity.BLOCK).says("2_bass.wav is damaged: Its end is missing.");
  }

  @Test
  void a_set_that_was_not_examined_says_so() {
    assertThatCheck(check.examine(Facts.stems().noRoughMix().facts())).wasNotExaminedBecause("nothing to hold the stems against");
  }
}
