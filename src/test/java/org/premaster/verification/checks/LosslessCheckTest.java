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

class LosslessCheckTest {
  private final LosslessCheck check = new LosslessCheck(CheckSettings.of(LosslessCheck.MANUAL));
  private final AudioBuilder mp3 =
      Facts.audio().unreadable(Container.WAV, true, "The file is a WAV that holds MP3 audio (format tag 0x0055).");

  @Test
  void pcm_passes() {
    assertThatCheck(check.examine(Facts.mix().facts())).passed();
  }

  @Test
  void BEAT_03_an_mp3_inside_a_wav_blocks_and_the_client_is_told_what_to_send() {
    assertThatCheck(check.examine(Facts.mix().audio(mp3).facts()))
        .found(Severity.BLOCK)
        .cites("BEAT-03")
        .says("format tag 0x0055", "WAV or AIFF, 24 bit", "converting this file does not help")
        .doesNotSay("licence");
  }

  @Test
  void BEAT_05_on_a_licensed_beat_the_producer_is_named_as_the_one_to_ask() {
    assertThatCheck(check.examine(Facts.mix().of(Facts.song("Halfway Light").licenceTier("MP3 lease")).audio(mp3).facts()))
        .found(Severity.BLOCK)
        .says("\"MP3 lease\"", "ask the producer for the WAV or the tracked-out files");
  }

  @Test
  void VER_08_what_could_not_be_read_at_all_was_not_examined() {
    AudioBuilder text = Facts.audio().unreadable(Container.TEXT, false, "The file is text.");
    assertThatCheck(check.examine(Facts.mix().audio(text).facts())).wasNotExaminedBecause("could not be read");
  }

  @Test
  void stems_concern_it_too() {
    assertThatCheck(check.examine(Facts.mix().role(FileRole.STEM).audio(mp3).facts())).found(Severity.BLOCK).says("export the stem");
    assertThat(check.concerns(Facts.mix().role(FileRole.STEM).facts())).isTrue();
    assertThat(check.concerns(Facts.mix().role(FileRole.REFERENCE).facts())).isFalse();
  }
}
