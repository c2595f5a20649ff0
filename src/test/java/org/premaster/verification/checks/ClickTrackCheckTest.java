package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

class ClickTrackCheckTest {
  private final ClickTrackCheck check = new ClickTrackCheck(CheckSettings.of(ClickTrackCheck.MANUAL));

  @Test
  void names_of_stems_pass() {
    assertThatCheck(check.examine(Facts.stems().facts())).passed();
  }

  @Test
  void STEM_01_a_click_track_and_talkback_are_questions() {
    assertThatCheck(check.examine(Facts.stems().stems("a/7_click.wav").facts())).found(Severity.WARN).cites("STEM-01").says("7_click.wav is named as a click track");
    assertThatCheck(check.examine(Facts.stems().stems("8_Talkback.wav").facts())).found(Severity.WARN).says("as talkback");
  }
}
