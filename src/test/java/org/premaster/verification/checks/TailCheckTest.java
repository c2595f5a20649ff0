package org.premaster.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.premaster.intake.FileRole;
import org.premaster.testkit.AudioBuilder;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Severity;

class TailCheckTest {
  private final TailCheck check = new TailCheck(CheckSettings.of(TailCheck.MANUAL));

  private Examination tail(double silence, double lastSample, double dbfs) {
    return check.examine(Facts.mix().audio(Facts.audio().tail(silence, lastSample, dbfs)).facts());
  }

  @Test
  void PREP_01_a_second_of_room_passes() {
    assertThatCheck(tail(1, 0, -92)).passed();
  }

  @Test
  void PREP_01_less_than_a_second_is_a_note_and_less_than_half_a_second_a_question() {
    assertThatCheck(tail(0.5, 0, -92)).found(Severity.INFO).holds(0.5, 1, "s").isAt(179.5, 180);
    assertThatCheck(tail(0.3, 0, -92)).found(Severity.WARN).says("300 ms of room", "run 1 s longer").holds(0.3, 0.5, "s");
  }

  @Test
  void PREP_01_an_end_in_the_middle_of_the_sound_blocks() {
    assertThatCheck(tail(0, 0.08, -22))
        .found(Severity.BLOCK)
        .cites("PREP-01")
        .says("at 3:00.0", "8.0 % of full scale", "reverb", "say so in the sheet")
        .isAt(179.99, 180);
  }

  @Test
  void a_sample_at_the_limit_is_no_cut() {
    assertThatCheck(tail(0, 0.00502, -45)).found(Severity.WARN);
    assertThatCheck(tail(0, 0.00503, -45)).found(Severity.BLOCK);
  }

  @Test
  void a_song_that_runs_into_the_next_one_may_end_in_the_middle() {
    assertThat(check.concerns(Facts.mix().of(Facts.song("Slow Harbour").continuousWithNext()).facts())).isFalse();
    assertThat(check.concerns(Facts.mix().facts())).isTrue();
    assertThat(check.concerns(Facts.mix().role(FileRole.STEM).facts())).isFalse();
  }

  @Test
  void a_file_of_a_few_samples_is_told_within_its_length() {
    AudioBuilder blip = Facts.audio().seconds(0.001).tail(0, 0.5, -6);
    assertThatCheck(check.examine(Facts.mix().audio(blip).facts())).found(Severity.BLOCK).isAt(0, 0.001);
  }

  @Test
  void VER_08_silence_was_not_examined() {
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().digitalSilence()).facts())).wasNotExaminedBecause("silence");
  }
}
