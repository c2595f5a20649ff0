package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.premaster.measurement.traces.CodeLattice;
import org.premaster.testkit.AudioBuilder;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Severity;

class ScaledDepthCheckTest {
  private final ScaledDepthCheck check = new ScaledDepthCheck(CheckSettings.of(ScaledDepthCheck.MANUAL));

  private static CodeLattice grid(int bits, double decibels) {
    return new CodeLattice(OptionalDouble.of(Math.scalb(1.0, 1 - bits) * Math.pow(10, decibels / 20)), 0.98);
  }

  private Examination examine(AudioBuilder audio, CodeLattice seen) {
    return check.examine(Facts.mix().audio(audio.trace(seen)).facts());
  }

  @ParameterizedTest
  @CsvSource({"16, -3, lowered by 3.0 dB", "16, 2.2, raised by 2.2 dB", "12, -1, lowered by 1.0 dB", "20, -1.5, lowered by 1.5 dB"})
  void PREP_04_a_coarser_grid_is_a_question_that_names_the_bits_and_the_gain(int bits, double decibels, String said) {
    assertThatCheck(examine(Facts.audio(), grid(bits, decibels)))
        .found(Severity.WARN)
        .cites("PREP-04")
        .says("grid of " + bits + " bits", said);
  }

  @Test
  void between_two_word_lengths_both_are_named_because_the_grid_does_not_tell_which() {
    assertThatCheck(examine(Facts.audio().floatingPoint(), grid(24, 14)))
        .found(Severity.INFO)
        .says("grid of 20 bits that were lowered by 10.1 dB, or of 24 bits that were raised by 14.0 dB without dither",
            "if the session has 20 or 24 bits");
  }

  @Test
  void PREP_04_holes_in_16_bits_are_told() {
    assertThatCheck(examine(Facts.audio().depth(16), grid(16, 3))).found(Severity.WARN).says("raised by 3.0 dB");
  }

  @Test
  void plain_padding_is_another_check_s() {
    assertThatCheck(examine(Facts.audio(), grid(16, 0))).passed();
  }

  @Test
  void floating_point_on_the_grid_of_24_bits_is_a_note() {
    assertThatCheck(examine(Facts.audio().floatingPoint(), grid(24, -1.7))).found(Severity.INFO).says("nothing needs to be done");
    assertThatCheck(examine(Facts.audio().floatingPoint(), grid(25, 0))).passed();
  }

  @Test
  void a_grid_near_the_file_s_own_or_of_a_part_of_the_samples_passes() {
    assertThatCheck(examine(Facts.audio(), grid(24, 2))).passed();
    assertThatCheck(examine(Facts.audio(), new CodeLattice(OptionalDouble.of(0.00003), 0.4))).passed();
    assertThatCheck(examine(Facts.audio(), CodeLattice.NONE)).passed();
  }

  @Test
  void VER_08_silence_is_not_examined() {
    assertThatCheck(examine(Facts.audio().digitalSilence(), CodeLattice.NONE)).wasNotExaminedBecause("silence");
  }
}
