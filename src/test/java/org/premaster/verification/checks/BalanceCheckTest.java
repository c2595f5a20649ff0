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

class BalanceCheckTest {
  private final BalanceCheck check = new BalanceCheck(CheckSettings.of(BalanceCheck.MANUAL));

  private static AudioBuilder image(double balanceDb) {
    return Facts.audio().trace(new StereoImage(OptionalDouble.of(balanceDb), OptionalDouble.of(1), OptionalDouble.of(0.9)));
  }

  private Examination examine(AudioBuilder audio) {
    return check.examine(Facts.mix().audio(audio).facts());
  }

  @Test
  void a_picture_that_leans_a_little_passes() {
    assertThatCheck(examine(image(1.5))).passed();
    assertThatCheck(examine(image(-1.5))).passed();
  }

  @Test
  void PREP_11_a_channel_that_is_louder_throughout_is_a_question() {
    assertThatCheck(examine(image(-3.2)))
        .found(Severity.WARN)
        .cites("PREP-11")
        .says("The right channel is 3.2 dB louder than the left one", "pan, balance")
        .holds(3.2, 1.5, "dB")
        .isInChannel(1);
  }

  @Test
  void a_picture_that_leans_more_is_a_note() {
    assertThatCheck(examine(image(1.51))).found(Severity.INFO).says("1.51 dB").isInChannel(0);
    assertThatCheck(examine(image(3))).found(Severity.INFO);
  }

  @Test
  void a_silent_channel_is_told_by_the_check_for_it() {
    assertThatCheck(examine(image(45).rms(OptionalDouble.of(-20), OptionalDouble.of(-65)))).passed();
    AudioBuilder none = Facts.audio().trace(new StereoImage(OptionalDouble.empty(), OptionalDouble.of(3), OptionalDouble.empty()));
    assertThatCheck(examine(none)).wasNotExaminedBecause("channel is silent");
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
