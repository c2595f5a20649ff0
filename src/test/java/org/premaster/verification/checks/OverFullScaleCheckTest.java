package org.premaster.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.premaster.audio.Container;
import org.premaster.intake.FileRole;
import org.premaster.testkit.AudioBuilder;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

class OverFullScaleCheckTest {
  private final OverFullScaleCheck check = new OverFullScaleCheck(CheckSettings.of(OverFullScaleCheck.MANUAL));

  @Test
  void floating_point_up_to_full_scale_passes() {
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().floatingPoint().peak(0)).facts())).passed();
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().floatingPoint().digitalSilence()).facts())).passed();
  }

  @Test
  void floating_point_over_full_scale_is_recoverable_and_the_client_is_told_how() {
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().floatingPoint().peak(3.25)).facts()))
        .found(Severity.WARN)
        .says("3.2 dB over full scale at 1:30.0", "nothing is lost", "do not convert")
        .holds(3.25, 0, "dBFS")
        .isAt(90, 90);
  }

  @Test
  void whole_numbers_cannot_go_over_full_scale() {
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().peak(0)).facts())).passed();
  }

  @Test
  void stems_concern_it_too() {
    assertThat(check.concerns(Facts.mix().role(FileRole.STEM).facts())).isTrue();
  }

  @Test
  void VER_08_a_file_that_could_not_be_read_was_not_examined() {
    AudioBuilder none = Facts.audio().unreadable(Container.TEXT, false, "The file is text.");
    assertThatCheck(check.examine(Facts.mix().audio(none).facts())).wasNotExaminedBecause("could not be read");
  }
}
