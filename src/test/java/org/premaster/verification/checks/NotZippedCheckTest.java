package org.premaster.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

class NotZippedCheckTest {
  private final NotZippedCheck check = new NotZippedCheck(CheckSettings.of(NotZippedCheck.MANUAL));

  @Test
  void a_zip_passes() {
    assertThatCheck(check.examine(Facts.delivery().facts())).passed();
  }

  @Test
  void PREP_08_a_folder_is_a_note() {
    assertThatCheck(check.examine(Facts.delivery().folder().facts())).found(Severity.INFO).says("zip the folder next time");
  }

  @Test
  void it_runs_only_where_a_profile_asks_for_it() {
    assertThat(NotZippedCheck.MANUAL.shippedOn()).isFalse();
  }
}
