package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.premaster.stems.Cause;
import org.premaster.stems.ContainedCause;
import org.premaster.stems.ExtraCause;
import org.premaster.stems.MissingElementCause;
import org.premaster.stems.MissingReturnCause;
import org.premaster.stems.ModulationCause;
import org.premaster.stems.NullClass;
import org.premaster.stems.TwinCause;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

class StemContentCheckTest {
  private final StemContentCheck check = new StemContentCheck(CheckSettings.of(StemContentCheck.MANUAL));

  @Test
  void a_true_set_passes() {
    assertThatCheck(check.examine(Facts.stems().facts())).passed();
  }

  @Test
  void STEM_10_a_sound_that_no_stem_holds_blocks_with_its_band_and_time() {
    assertThatCheck(check.examine(
            Facts.stems().sums(NullClass.FAIL, -9, new MissingElementCause(new Cause.Span(3, 5), false, 2, 3, -9)).facts()))
        .found(Severity.BLOCK).cites("STEM-10").says("between 300 and 1,500 Hz", "from 0:03.0 to 0:05.0").isAt(3, 5);
  }

  @Test
  void what_is_surplus_or_doubled_blocks() {
    assertThatCheck(check.examine(Facts.stems().sums(NullClass.FAIL, -3, new ExtraCause("7_pad.wav"), new TwinCause("8.wav", "3.wav"),
        new ContainedCause("3.wav", "5.wav"), new MissingReturnCause("3.wav", -20)).facts())).found(4);
  }

  @Test
  void modulation_is_a_question() {
    assertThatCheck(check.examine(Facts.stems().sums(NullClass.MODULATED, -20, new ModulationCause("4_bgv.wav", -20)).facts()))
        .found(Severity.WARN).says("please confirm");
  }
}
