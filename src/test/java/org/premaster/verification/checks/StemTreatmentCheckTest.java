package org.premaster.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

class StemTreatmentCheckTest {
  private final StemTreatmentCheck check = new StemTreatmentCheck(CheckSettings.of(StemTreatmentCheck.MANUAL));

  @Test
  void stems_that_were_asked_for_and_came_pass() {
    assertThatCheck(check.examine(Facts.stems().facts())).passed();
  }

  @Test
  void STEM_13_stems_that_were_asked_for_and_did_not_come_are_a_question() {
    assertThatCheck(check.examine(Facts.stems().stems().facts())).found(Severity.WARN).cites("STEM-13").says("\"Halfway Light\"", "no stems came");
  }

  @Test
  void stems_that_nobody_asked_for_are_a_note() {
    assertThatCheck(check.examine(Facts.stems().of(Facts.song("Slow Harbour")).facts())).found(Severity.INFO).says("stereo mastering is asked for");
  }

  @Test
  void a_stereo_song_without_stems_and_loose_stems_do_not_concern_it() {
    assertThat(check.concerns(Facts.stems().of(Facts.song("Slow Harbour")).stems().facts())).isFalse();
    assertThat(check.concerns(Facts.stems().loose())).isFalse();
  }
}
