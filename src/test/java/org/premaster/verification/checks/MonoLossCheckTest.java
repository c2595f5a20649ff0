package org.premaster.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.premaster.measurement.traces.StereoImage;
import org.premaster.testkit.AudioBuilder;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Severity;

class MonoLossCheckTest {
  private final MonoLossCheck check = new MonoLossCheck(CheckSettings.of(MonoLossCheck.MANUAL));

  private static AudioBuilder image(double loss) {
    return Facts.audio().trace(new StereoImage(OptionalDouble.of(0.2), OptionalDouble.of(loss), OptionalDouble.of(0.9)));
  }

  private Examination examine(AudioBuilder audio) {
    return check.examine(Facts.mix().audio(audio).facts());
  }

  @Test
  void a_wide_mix_passes() {
    assertThatCheck(examine(image(3))).passed();
  }

  @Test
  void PREP_11_a_mix_that_gets_much_quieter_in_mono_is_a_question() {
    assertThatCheck(examine(image(4.2)))
        .found(Severity.WARN)
        .cites("PREP-11")
        .says("In mono the mix is 4.2 LU quieter", "listen to it in mono")
        .holds(4.2, 3, "LU");
  }

  @Test
  void PREP_11_a_mix_that_does_not_survive_mono_is_told_so() {
    assertThatCheck(examine(image(7.5))).found(Severity.WARN).says("most of it vanishes").holds(7.5, 6, "LU");
  }

  @Test
  void an_inverted_and_a_silent_channel_are_told_by_the_checks_for_them() {
    StereoImage inverted = new StereoImage(OptionalDouble.of(0), OptionalDouble.of(20), OptionalDouble.of(-0.97));
    assertThatCheck(examine(Facts.audio().trace(inverted).correlation(OptionalDouble.of(-0.97), 1))).passed();
    assertThatCheck(examine(image(3.1).rms(OptionalDouble.of(-20), OptionalDouble.of(-70)))).passed();
  }

  @Test
  void VER_08_silence_was_not_examined() {
    AudioBuilder none = Facts.audio().trace(new StereoImage(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty()));
    assertThatCheck(examine(none)).wasNotExaminedBecause("silence");
  }

  @Test
  void VER_08_what_was_only_measured_was_not_examined() {
    assertThatCheck(examine(Facts.audio().notExamined())).wasNotExaminedBecause("not examined");
  }

  @Test
  void a_mono_file_does_not_concern_it() {
    assertThat(check.concerns(Facts.mix().audio(Facts.audio().mono()).facts())).isFalse();
    assertThat(check.concerns(Facts.mix().facts())).isTrue();
  }
}
