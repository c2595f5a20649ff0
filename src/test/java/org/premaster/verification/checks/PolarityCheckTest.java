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

class PolarityCheckTest {
  private final PolarityCheck check = new PolarityCheck(CheckSettings.of(PolarityCheck.MANUAL));

  private Examination examine(double correlation, double share) {
    return check.examine(Facts.mix().audio(Facts.audio().correlation(OptionalDouble.of(correlation), share)
        .trace(new StereoImage(OptionalDouble.of(0), OptionalDouble.of(1), OptionalDouble.empty()))).facts());
  }

  @Test
  void a_wide_mix_passes() {
    assertThatCheck(examine(0.1, 0.1)).passed();
  }

  @Test
  void PREP_11_one_inverted_channel_blocks() {
    assertThatCheck(examine(-0.95, 1))
        .found(Severity.BLOCK)
        .says("correlation -0.95", "polarity", "print the mix again")
        .holds(-0.95, -0.7, "");
  }

  @Test
  void the_whole_files_correlation_at_the_limit_is_no_inversion() {
    assertThatCheck(examine(-0.7, 0)).passed();
    assertThatCheck(examine(-0.701, 0)).found(Severity.BLOCK).holds(-0.701, -0.7, "");
  }

  @Test
  void more_than_a_tenth_of_the_time_out_of_phase_is_worth_a_question() {
    assertThatCheck(examine(0.2, 0.101)).found(Severity.WARN).says("10.1 %", "in mono").holds(10.1, 10, "%");
  }

  @Test
  void a_mono_file_does_not_concern_it() {
    assertThat(check.concerns(Facts.mix().audio(Facts.audio().mono()).facts())).isFalse();
    assertThat(check.concerns(Facts.mix().facts())).isTrue();
  }

  @Test
  void VER_08_with_a_silent_channel_it_was_not_examined() {
    AudioBuilder half = Facts.audio().correlation(OptionalDouble.empty(), 0);
    assertThatCheck(check.examine(Facts.mix().audio(half).facts())).wasNotExaminedBecause("channel is silent");
  }

  @Test
  void PREP_11_one_inverted_channel_of_a_wide_mix_is_known_by_its_bass() {
    AudioBuilder wide = Facts.audio().correlation(OptionalDouble.of(-0.3), 0.7);
    assertThatCheck(check.examine(Facts.mix().audio(wide.trace(image(9, -0.96))).facts()))
        .found(Severity.BLOCK)
        .says("In the bass", "-0.96", "one of them is inverted")
        .holds(-0.96, -0.5, "");
    assertThatCheck(check.examine(Facts.mix().audio(wide.trace(image(1, 0.9))).facts())).found(Severity.WARN);
  }

  @Test
  void a_whole_that_suffers_in_mono_is_told_by_the_check_for_it() {
    AudioBuilder wide = Facts.audio().correlation(OptionalDouble.of(-0.3), 0.7).trace(image(5, 0.9));
    assertThatCheck(check.examine(Facts.mix().audio(wide).facts())).passed();
  }

  private static StereoImage image(double loss, double bass) {
    return new StereoImage(OptionalDouble.of(0), OptionalDouble.of(loss), OptionalDouble.of(bass));
  }

  @Test
  void wide_sounds_that_cancel_each_other_over_a_bass_in_phase_are_no_inverted_channel() {
    AudioBuilder wide = Facts.audio().correlation(OptionalDouble.of(-0.74), 0.5);
    assertThatCheck(check.examine(Facts.mix().audio(wide.trace(image(9, 0.7))).facts())).passed();
    assertThatCheck(check.examine(Facts.mix().audio(wide.trace(image(9, -0.7))).facts())).found(Severity.BLOCK).holds(-0.74, -0.7, "");
  }
}
