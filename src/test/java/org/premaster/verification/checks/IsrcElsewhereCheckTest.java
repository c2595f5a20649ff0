package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

class IsrcElsewhereCheckTest {
  private final IsrcElsewhereCheck check = new IsrcElsewhereCheck(CheckSettings.of(IsrcElsewhereCheck.MANUAL));

  @Test
  void codes_of_this_delivery_alone_pass() {
    assertThatCheck(check.examine(Facts.delivery().facts())).passed();
    assertThatCheck(check.examine(Facts.delivery().isrcElsewhere("AA6Q72000047").facts())).passed();
  }

  @Test
  void CODE_02_a_code_that_another_recording_bears_is_worth_a_question() {
    assertThatCheck(check.examine(Facts.delivery().isrcElsewhere("AA6Q72000047", "Night Ferry: Lights").facts()))
        .found(Severity.WARN)
        .says("AA-6Q7-20-00047 is already used for \"Night Ferry: Lights\"");
  }

  @Test
  void each_code_is_told_by_itself_in_order() {
    assertThatCheck(check.examine(
            Facts.delivery().isrcElsewhere("ZZ6Q72000047", "B: b").isrcElsewhere("AA6Q72000047", "A: a").facts()))
        .found(2)
        .finding(0)
        .says("AA-6Q7");
  }
}
