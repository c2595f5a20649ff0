package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

class IndividualTracksCheckTest {
  private final IndividualTracksCheck check = new IndividualTracksCheck(CheckSettings.of(IndividualTracksCheck.MANUAL));

  @Test
  void STEM_14_many_mono_or_sparse_files_are_individual_tracks() {
    assertThatCheck(check.examine(Facts.stems().count(13).each(1, 0).facts())).found(Severity.WARN).cites("STEM-14").says("13 are mono");
    assertThatCheck(check.examine(Facts.stems().count(20).each(2, 0.6).facts())).found(Severity.WARN);
  }

  @Test
  void groups_pass_and_so_do_few_files() {
    assertThatCheck(check.examine(Facts.stems().count(20).each(2, 0.5).facts())).passed();
    assertThatCheck(check.examine(Facts.stems().count(12).each(1, 0.9).facts())).passed();
  }

  @Test
  void a_set_that_was_not_summed_is_not_examined() {
    assertThatCheck(check.examine(Facts.stems().count(20).noRoughMix().facts())).wasNotExaminedBecause("nothing to hold the stems against");
  }
}
