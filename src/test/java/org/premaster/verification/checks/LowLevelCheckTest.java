package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.premaster.testkit.AudioBuilder;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Severity;

class LowLevelCheckTest {
  private final LowLevelCheck check = new LowLevelCheck(CheckSettings.of(LowLevelCheck.MANUAL));

  private Examination examine(AudioBuilder audio) {
    return check.examine(Facts.mix().audio(audio).facts());
  }

  @Test
  void a_quiet_mix_of_16_bits_passes() {
    assertThatCheck(examine(Facts.audio().depth(16).peak(-24))).passed();
  }

  @Test
  void PREP_02_a_mix_of_16_bits_that_uses_only_some_of_them_is_a_question() {
    assertThatCheck(examine(Facts.audio().depth(16).peak(-30.1)))
        .found(Severity.WARN)
        .cites("PREP-02")
        .says("-30.1 dBFS", "of 16 bits only about 11 are used", "at 24 bits")
        .holds(-30.1, -24, "dBFS");
  }

  @Test
  void files_with_bits_to_spare_may_be_quiet() {
    assertThatCheck(examine(Facts.audio().depth(24).peak(-40))).passed();
    assertThatCheck(examine(Facts.audio().floatingPoint().peak(-60))).passed();
  }

  @Test
  void VER_08_silence_was_not_examined() {
    assertThatCheck(examine(Facts.audio().depth(16).digitalSilence())).wasNotExaminedBecause("silence");
  }
}
