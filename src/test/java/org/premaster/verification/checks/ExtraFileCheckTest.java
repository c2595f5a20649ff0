package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.premaster.intake.FileRole;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

class ExtraFileCheckTest {
  private final ExtraFileCheck check = new ExtraFileCheck(CheckSettings.of(ExtraFileCheck.MANUAL));

  @Test
  void a_delivery_of_claimed_files_passes() {
    assertThatCheck(check.examine(Facts.delivery().file("Mixes/01.wav", FileRole.MIX).facts())).passed();
  }

  @Test
  void CONS_12_files_that_no_song_claims_are_worth_a_question() {
    assertThatCheck(check.examine(Facts.delivery().extra("Mixes/bonus.wav").facts()))
        .found(Severity.WARN)
        .cites("CONS-12")
        .says("claims the file \"Mixes/bonus.wav\".")
        .holds(1, 0, "files");
    assertThatCheck(check.examine(Facts.delivery().extra("a.wav").extra("b.wav").facts()))
        .found(Severity.WARN)
        .says("these files: \"a.wav\" and \"b.wav\".");
  }
}
