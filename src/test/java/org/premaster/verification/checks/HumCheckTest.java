package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.premaster.measurement.traces.MainsHum;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Severity;

class HumCheckTest {
  private final HumCheck check = new HumCheck(CheckSettings.of(HumCheck.MANUAL));

  private Examination examine(double dbfs, int lines) {
    MainsHum seen = new MainsHum(OptionalDouble.of(49.98), OptionalDouble.of(dbfs), lines, 20, -62, 0.5);
    return check.examine(Facts.mix().audio(Facts.audio().trace(seen)).facts());
  }

  @Test
  void PREP_11_hum_with_multiples_is_a_question() {
    assertThatCheck(examine(-64, 3))
        .found(Severity.WARN)
        .cites("PREP-11")
        .says("-64.0 dBFS (50.0 Hz", "listen at 0:00.5", "ground loops")
        .holds(-64, -75, "dBFS")
        .isAt(0.5, 1.5);
  }

  @Test
  void one_line_alone_and_very_quiet_hum_pass() {
    assertThatCheck(examine(-40, 1)).passed();
    assertThatCheck(examine(-75, 5)).passed();
    assertThatCheck(check.examine(Facts.mix().facts())).passed();
  }

  @Test
  void VER_08_a_file_that_nobody_looked_at_is_not_examined() {
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().notExamined()).facts())).wasNotExaminedBecause("not examined");
  }
}
