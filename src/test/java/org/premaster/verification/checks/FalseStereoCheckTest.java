package org.premaster.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.premaster.testkit.AudioBuilder;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Severity;

class FalseStereoCheckTest {
  private final FalseStereoCheck check = new FalseStereoCheck(CheckSettings.of(FalseStereoCheck.MANUAL));

  private Examination examine(AudioBuilder audio) {
    return check.examine(Facts.mix().audio(audio).facts());
  }

  @Test
  void a_narrow_mix_passes() {
    assertThatCheck(examine(Facts.audio().correlation(OptionalDouble.of(0.9995), 0))).passed();
  }

  @Test
  void PREP_11_one_sound_at_two_levels_is_a_note() {
    assertThatCheck(examine(Facts.audio().correlation(OptionalDouble.of(0.9999), 0).rms(OptionalDouble.of(-20), OptionalDouble.of(-22))))
        .found(Severity.INFO)
        .cites("PREP-11")
        .says("the same sound, only 2.0 dB louder in the left one", "the song is mono")
        .holds(0.9999, 0.9995, "");
  }

  @Test
  void one_sound_at_one_level_needs_no_level() {
    AudioBuilder same = Facts.audio().correlation(OptionalDouble.of(1), 0).rms(OptionalDouble.of(-20), OptionalDouble.of(-20));
    assertThatCheck(examine(same)).found(Severity.INFO).says("the same sound: the song is mono");
  }

  @Test
  void identical_channels_are_told_by_the_check_for_them() {
    assertThatCheck(examine(Facts.audio().identicalChannels())).passed();
  }

  @Test
  void VER_08_with_a_silent_channel_it_was_not_examined() {
    assertThatCheck(examine(Facts.audio().correlation(OptionalDouble.empty(), 0))).wasNotExaminedBecause("channel is silent");
  }

  @Test
  void a_mono_file_does_not_concern_it() {
    assertThat(check.concerns(Facts.mix().audio(Facts.audio().mono()).facts())).isFalse();
    assertThat(check.concerns(Facts.mix().facts())).isTrue();
  }
}
