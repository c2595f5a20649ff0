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

class BassPhaseCheckTest {
  private final BassPhaseCheck check = new BassPhaseCheck(CheckSettings.of(BassPhaseCheck.MANUAL));

  private static AudioBuilder image(double bass) {
    return Facts.audio().trace(new StereoImage(OptionalDouble.of(0.2), OptionalDouble.of(1), OptionalDouble.of(bass)));
  }

  private Examination examine(AudioBuilder audio) {
    return check.examine(Facts.mix().audio(audio).facts());
  }

  @Test
  void a_bass_in_the_center_passes() {
    assertThatCheck(examine(image(0.3))).passed();
  }

  @Test
  void PREP_11_a_bass_out_of_phase_is_a_question() {
    assertThatCheck(examine(image(0.12)))
        .found(Severity.WARN)
        .cites("PREP-11")
        .says("Below 120 Hz", "correlation 0.1", "vinyl", "make the lows mono")
        .holds(0.12, 0.3, "");
  }

  @Test
  void an_inverted_channel_is_told_by_the_check_for_it() {
    assertThatCheck(examine(image(-0.9).correlation(OptionalDouble.of(-0.3), 0.8))).passed();
    assertThatCheck(examine(image(-0.9).correlation(OptionalDouble.of(0.3), 0))).found(Severity.WARN);
  }

  @Test
  void VER_08_without_a_bass_it_was_not_examined() {
    AudioBuilder none = Facts.audio().trace(new StereoImage(OptionalDouble.of(0), OptionalDouble.of(1), OptionalDouble.empty()));
    assertThatCheck(examine(none)).wasNotExaminedBecause("too little bass");
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
