package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.premaster.testkit.AudioBuilder;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

class BitDepthCheckTest {
  private final CheckSettings settings = CheckSettings.of(BitDepthCheck.MANUAL);
  private final BitDepthCheck check = new BitDepthCheck(settings);

  private static MixFacts mix(int session, AudioBuilder audio) {
    return Facts.mix().on(Facts.album("Lantern Year").session(48_000, session)).audio(audio).facts();
  }

  @ParameterizedTest
  @CsvSource({"24, 24", "24, 32", "16, 24", "16, 32", "32, 32"})
  void PREP_04_the_sessions_depth_or_more_passes(int session, int file) {
    assertThatCheck(check.examine(mix(session, Facts.audio().depth(file)))).passed();
  }

  @ParameterizedTest
  @CsvSource({"24, 16", "24, 20", "32, 24", "16, 8"})
  void PREP_04_fewer_bits_than_the_session_block(int session, int file) {
    assertThatCheck(check.examine(mix(session, Facts.audio().depth(file))))
        .found(Severity.BLOCK)
        .cites("PREP-04")
        .says("The file has " + file + " bits, the session " + session + ".", "without dither")
        .holds(file, session, "bit");
  }

  @Test
  void CON_03_a_16_bit_session_should_be_printed_at_24() {
    assertThatCheck(check.examine(mix(16, Facts.audio().depth(16)))).found(Severity.WARN).says("24 bits").holds(16, 24, "bit");
    assertThatCheck(check.examine(mix(16, Facts.audio().depth(20)))).found(Severity.WARN);
  }

  @Test
  void floating_point_is_deep_enough_for_any_session() {
    assertThatCheck(check.examine(mix(64, Facts.audio().floatingPoint()))).passed();
  }

  @Test
  void with_an_unknown_session_16_bits_raise_a_question() {
    MixFacts loose = Facts.mix().loose().audio(Facts.audio().depth(16)).facts();
    assertThatCheck(check.examine(loose)).found(Severity.WARN).says("depth of the session is not known");
  }

  @Test
  void VER_08_with_an_unknown_session_24_bits_were_not_examined() {
    assertThatCheck(check.examine(Facts.mix().loose().facts())).wasNotExaminedBecause("session");
  }

  @Test
  void a_house_may_call_24_bits_enough_for_a_32_bit_session() {
    BitDepthCheck lenient = new BitDepthCheck(settings.with(BitDepthCheck.ENOUGH, 24));
    assertThatCheck(lenient.examine(mix(32, Facts.audio().depth(24)))).passed();
    assertThatCheck(lenient.examine(mix(32, Facts.audio().depth(16)))).found(Severity.BLOCK).holds(16, 24, "bit");
  }
}
