package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.premaster.stems.BusCompressorCause;
import org.premaster.stems.BusLimiterCause;
import org.premaster.stems.MixEqualizerCause;
import org.premaster.stems.NullClass;
import org.premaster.stems.WidenerCause;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

class StemBusProcessingCheckTest {
  private final StemBusProcessingCheck check = new StemBusProcessingCheck(CheckSettings.of(StemBusProcessingCheck.MANUAL));

  @Test
  void a_true_set_passes() {
    assertThatCheck(check.examine(Facts.stems().facts())).passed();
  }

  @Test
  void STEM_04_a_limiter_and_a_widener_block() {
    assertThatCheck(check.examine(Facts.stems().sums(NullClass.BUS_PROCESSED, -15, new BusLimiterCause("rough.wav", 4)).facts()))
        .found(Severity.BLOCK).cites("STEM-04").says("rough.wav went through a limiter");
    assertThatCheck(check.examine(Facts.stems().sums(NullClass.BUS_PROCESSED, -15, new WidenerCause("rough.wav", 2)).facts())).found(Severity.BLOCK);
  }

  @Test
  void STEM_05_glue_compression_is_a_question_and_so_is_an_equalizer() {
    assertThatCheck(check.examine(Facts.stems().sums(NullClass.BUS_PROCESSED, -15, new BusCompressorCause("rough.wav", 3)).facts()))
        .found(Severity.WARN).says("is it part of the sound");
    assertThatCheck(check.examine(Facts.stems().sums(NullClass.BUS_PROCESSED, -15, new MixEqualizerCause("rough.wav", 4, 2.7)).facts()))
        .found(Severity.WARN).says("between 1,500 and 3,000 Hz");
  }
}
