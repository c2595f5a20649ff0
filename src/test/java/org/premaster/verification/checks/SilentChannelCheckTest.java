package org.premaster.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.premaster.audio.Container;
import org.premaster.intake.FileRole;
import org.premaster.testkit.AudioBuilder;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

class SilentChannelCheckTest {
  private final SilentChannelCheck check = new SilentChannelCheck(CheckSettings.of(SilentChannelCheck.MANUAL));

  private Examination rms(double left, double right) {
    AudioBuilder audio = Facts.audio().rms(OptionalDouble.of(left), OptionalDouble.of(right));
    return check.examine(Facts.mix().audio(audio).facts());
  }

  @Test
  void two_channels_that_play_pass() {
    assertThatCheck(rms(-20, -22)).passed();
  }

  @Test
  void PREP_11_a_silent_channel_blocks_and_is_named() {
    assertThatCheck(rms(-20, -60.1))
        .found(Severity.BLOCK)
        .says("The right channel is silent (-60.1 dBFS on average) while the left one plays")
        .holds(-60.1, -60, "dBFS")
        .isInChannel(1);
    assertThatCheck(rms(-75, -20)).found(Severity.BLOCK).isInChannel(0);
  }

  @Test
  void a_channel_of_zeros_has_no_level_to_tell() {
    AudioBuilder left = Facts.audio().rms(OptionalDouble.empty(), OptionalDouble.of(-20)).correlation(OptionalDouble.empty(), 0);
    assertThatCheck(check.examine(Facts.mix().audio(left).facts())).found(Severity.BLOCK).says("The left channel is silent while");
  }

  @Test
  void a_channel_at_the_limit_or_less_than_30_dB_under_the_other_passes() {
    assertThatCheck(rms(-20, -60)).passed();
    assertThatCheck(rms(-31.1, -61)).passed();
    assertThatCheck(rms(-31, -61)).found(Severity.BLOCK);
  }

  @Test
  void a_mono_file_does_not_concern_it_and_a_stem_neither() {
    assertThat(check.concerns(Facts.mix().audio(Facts.audio().mono()).facts())).isFalse();
    assertThat(check.concerns(Facts.mix().role(FileRole.STEM).facts())).isFalse();
    assertThat(check.concerns(Facts.mix().facts())).isTrue();
  }

  @Test
  void VER_08_two_silent_channels_were_not_examined() {
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().digitalSilence()).facts())).wasNotExaminedBecause("silence");
    MixFacts unreadable = Facts.mix().audio(Facts.audio().unreadable(Container.TEXT, false, "It is text.")).facts();
    assertThat(check.concerns(unreadable)).isTrue();
    assertThatCheck(check.examine(unreadable)).wasNotExaminedBecause("could not be read");
  }
}
