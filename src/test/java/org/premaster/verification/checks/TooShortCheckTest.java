package org.premaster.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.premaster.audio.AudioFault;
import org.premaster.intake.FileRole;
import org.premaster.testkit.AudioBuilder;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

class TooShortCheckTest {
  private final TooShortCheck check = new TooShortCheck(CheckSettings.of(TooShortCheck.MANUAL));

  @Test
  void VER_08_a_file_that_broke_off_within_its_first_seconds_is_not_examined() {
    AudioBuilder begun = Facts.audio().fault(AudioFault.Kind.TRUNCATED, "10 s are missing.");
    assertThatCheck(check.examine(Facts.mix().audio(begun.seconds(3)).facts())).wasNotExaminedBecause("The end of the file is missing");
    assertThatCheck(check.examine(Facts.mix().audio(begun.seconds(60)).facts())).passed();
  }

  @Test
  void four_seconds_pass() {
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().seconds(4)).facts())).passed();
  }

  @Test
  void less_is_worth_a_question() {
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().seconds(0.25)).facts()))
        .found(Severity.WARN)
        .says("only 250 ms long", "export range")
        .holds(0.25, 4, "s");
  }

  @Test
  void VER_08_a_file_without_audio_was_not_examined() {
    AudioBuilder empty = Facts.audio().digitalSilence().seconds(0);
    assertThatCheck(check.examine(Facts.mix().audio(empty).facts())).wasNotExaminedBecause("no audio");
    assertThat(check.concerns(Facts.mix().role(FileRole.STEM).facts())).isFalse();
  }
}
