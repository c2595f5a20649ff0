package org.premaster.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.premaster.audio.Container;
import org.premaster.intake.FileRole;
import org.premaster.testkit.AudioBuilder;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

class ReadableCheckTest {
  private final ReadableCheck check = new ReadableCheck(CheckSettings.of(ReadableCheck.MANUAL));

  @Test
  void a_file_that_could_be_read_passes() {
    assertThatCheck(check.examine(Facts.mix().facts())).passed();
  }

  @Test
  void PREP_11_a_file_that_is_no_audio_blocks_and_is_named_for_what_it_is() {
    AudioBuilder text = Facts.audio().unreadable(Container.TEXT, false, "The file is text, though its name ends in .wav.");
    assertThatCheck(check.examine(Facts.mix().audio(text).facts()))
        .found(Severity.BLOCK)
        .cites("PREP-11")
        .says("The file is text, though its name ends in .wav.", "export the mix again");
  }

  @Test
  void a_stem_is_called_a_stem() {
    AudioBuilder empty = Facts.audio().unreadable(Container.EMPTY, false, "The file is empty.");
    assertThatCheck(check.examine(Facts.mix().role(FileRole.STEM).audio(empty).facts()))
        .found(Severity.BLOCK)
        .says("export the stem again");
  }

  @Test
  void BEAT_03_audio_coded_with_loss_is_left_to_the_check_that_says_what_to_send_instead() {
    AudioBuilder mp3 = Facts.audio().unreadable(Container.MP3, true, "The file is an MP3.");
    assertThat(check.concerns(Facts.mix().audio(mp3).facts())).isFalse();
  }

  @ParameterizedTest
  @EnumSource(FileRole.class)
  void only_files_that_are_measured_concern_it(FileRole role) {
    assertThat(check.concerns(Facts.mix().role(role).facts())).isEqualTo(role.measured());
  }
}
