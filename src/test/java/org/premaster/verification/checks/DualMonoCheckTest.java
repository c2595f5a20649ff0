package org.premaster.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

class DualMonoCheckTest {
  private final DualMonoCheck check = new DualMonoCheck(CheckSettings.of(DualMonoCheck.MANUAL));

  @Test
  void different_channels_pass() {
    assertThatCheck(check.examine(Facts.mix().facts())).passed();
  }

  @Test
  void identical_channels_are_a_note() {
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().identicalChannels()).facts()))
        .found(Severity.INFO)
        .says("both channels are identical");
  }

  @Test
  void a_mono_file_does_not_concern_it() {
    assertThat(check.concerns(Facts.mix().audio(Facts.audio().mono()).facts())).isFalse();
  }

  @Test
  void VER_08_silence_was_not_examined() {
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().digitalSilence()).facts())).wasNotExaminedBecause("silence");
  }
}
