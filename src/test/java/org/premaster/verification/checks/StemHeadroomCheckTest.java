package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.premaster.stems.UnprovableCause;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

class StemHeadroomCheckTest {
  private final StemHeadroomCheck check = new StemHeadroomCheck(CheckSettings.of(StemHeadroomCheck.MANUAL));

  @Test
  void PREP_02_a_sum_at_full_scale_passes_and_one_above_is_a_question() {
    assertThatCheck(check.examine(Facts.stems().sumPeak(0).facts())).passed();
    assertThatCheck(check.examine(Facts.stems().sumPeak(1.5).facts())).found(Severity.WARN).cites("PREP-02").says("1.5 dBFS").holds(1.5, 0, "dBFS");
  }

  @Test
  void a_set_that_was_not_summed_is_not_examined() {
    assertThatCheck(check.examine(Facts.stems().noRoughMix().facts())).wasNotExaminedBecause("nothing to hold the stems against");
    assertThatCheck(check.examine(Facts.stems().unprovable(new UnprovableCause("a.wav", "a.wav is text.")).facts()))
        .wasNotExaminedBecause("could not be laid over");
  }
}
