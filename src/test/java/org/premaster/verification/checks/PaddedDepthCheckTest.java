package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.premaster.measurement.traces.WordLength;
import org.premaster.testkit.AudioBuilder;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

class PaddedDepthCheckTest {
  private final PaddedDepthCheck check = new PaddedDepthCheck(CheckSettings.of(PaddedDepthCheck.MANUAL));

  private static MixFacts mix(int session, AudioBuilder audio) {
    return Facts.mix().on(Facts.album("Lantern Year").session(48_000, session)).audio(audio).facts();
  }

  @ParameterizedTest
  @CsvSource({"24, 24", "24, 23", "16, 16", "16, 15", "32, 31"})
  void PREP_04_a_file_that_uses_its_bits_passes(int file, int used) {
    assertThatCheck(check.examine(mix(24, Facts.audio().depth(file).trace(new WordLength(used, false))))).passed();
  }

  @ParameterizedTest
  @CsvSource({"24, 22", "24, 20", "16, 12", "32, 28"})
  void a_few_bits_that_are_never_set_are_a_note_as_old_converters_leave_them(int file, int used) {
    assertThatCheck(check.examine(mix(24, Facts.audio().depth(file).trace(new WordLength(used, false)))))
        .found(Severity.INFO)
        .says("only the upper " + used, "converters of 20 bits");
  }

  @Test
  void PREP_04_16_bits_padded_to_24_block_where_the_session_has_24() {
    assertThatCheck(check.examine(mix(24, Facts.audio().trace(new WordLength(16, false)))))
        .found(Severity.BLOCK)
        .cites("PREP-04")
        .says("has 24 bits", "only the upper 16", "The session has 24 bits", "print the mix again")
        .holds(16, 24, "bit");
  }

  @Test
  void PREP_04_the_same_from_a_16_bit_session_is_a_question() {
    assertThatCheck(check.examine(mix(16, Facts.audio().trace(new WordLength(16, false))))).found(Severity.WARN).says("gains nothing");
  }

  @Test
  void of_a_loose_file_the_session_is_not_known_and_padding_is_a_question() {
    assertThatCheck(check.examine(Facts.mix().loose().audio(Facts.audio().trace(new WordLength(16, false))).facts())).found(Severity.WARN);
  }

  @Test
  void float_in_name_only_is_told_and_true_floating_point_passes() {
    assertThatCheck(check.examine(mix(32, Facts.audio().floatingPoint().trace(new WordLength(24, false)))))
        .found(Severity.BLOCK)
        .says("has 32 bits", "only the upper 24");
    assertThatCheck(check.examine(mix(32, Facts.audio().floatingPoint().trace(new WordLength(24, true))))).passed();
  }

  @Test
  void VER_08_silence_and_files_that_were_only_measured_are_not_examined() {
    assertThatCheck(check.examine(mix(24, Facts.audio().trace(new WordLength(0, false))))).wasNotExaminedBecause("silence");
    assertThatCheck(check.examine(mix(24, Facts.audio().notExamined()))).wasNotExaminedBecause("not examined");
  }
}
