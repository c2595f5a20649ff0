package org.premaster.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.premaster.audio.AudioFault;
import org.premaster.audio.Container;
import org.premaster.intake.FileRole;
import org.premaster.testkit.AudioBuilder;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

class SilentMixCheckTest {
  private final SilentMixCheck check = new SilentMixCheck(CheckSettings.of(SilentMixCheck.MANUAL));

  private Examination examine(AudioBuilder audio) {
    return check.examine(Facts.mix().audio(audio).facts());
  }

  @Test
  void VER_08_a_file_that_broke_off_before_its_first_sound_is_not_examined() {
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().digitalSilence().fault(AudioFault.Kind.TRUNCATED, "10 s are missing.")).facts()))
        .wasNotExaminedBecause("The end of the file is missing");
  }

  @Test
  void a_mix_that_sounds_passes_however_quiet() {
    assertThatCheck(examine(Facts.audio().peak(-59.9))).passed();
  }

  @Test
  void PREP_11_digital_silence_blocks() {
    assertThatCheck(examine(Facts.audio().digitalSilence())).found(Severity.BLOCK).says("digital silence", "solo", "print the mix");
  }

  @Test
  void PREP_11_sound_nobody_can_hear_blocks() {
    assertThatCheck(examine(Facts.audio().peak(-60))).found(Severity.BLOCK).says("-60.0 dBFS").holds(-60, -60, "dBFS");
  }

  @Test
  void a_header_without_audio_is_called_that() {
    assertThatCheck(examine(Facts.audio().digitalSilence().seconds(0))).found(Severity.BLOCK).says("holds no audio at all");
  }

  @Test
  void a_silent_stem_is_worth_a_question() {
    MixFacts stem = Facts.mix().role(FileRole.STEM).audio(Facts.audio().digitalSilence()).facts();
    assertThatCheck(check.examine(stem)).found(Severity.WARN).says("The whole stem is digital silence");
    assertThat(check.concerns(stem)).isTrue();
  }

  @Test
  void VER_08_a_file_that_could_not_be_read_was_not_examined() {
    assertThatCheck(examine(Facts.audio().unreadable(Container.TEXT, false, "The file is text.")))
        .wasNotExaminedBecause("could not be read");
  }
}
