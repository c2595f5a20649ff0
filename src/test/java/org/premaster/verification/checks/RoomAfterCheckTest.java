package org.premaster.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.premaster.audio.AudioFault;
import org.premaster.intake.FileRole;
import org.premaster.measurement.traces.Tail;
import org.premaster.testkit.AudioBuilder;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Severity;

class RoomAfterCheckTest {
  private final RoomAfterCheck check = new RoomAfterCheck(CheckSettings.of(RoomAfterCheck.MANUAL));

  private Examination examine(AudioBuilder audio) {
    return check.examine(Facts.mix().audio(audio).facts());
  }

  @Test
  void VER_08_the_end_of_a_file_that_broke_off_on_its_way_is_not_examined() {
    assertThatCheck(examine(Facts.audio().tail(0.2, 0, -92).fault(AudioFault.Kind.TRUNCATED, "10 s are missing."))).wasNotExaminedBecause("The end of the file is missing");
  }

  @Test
  void PREP_01_a_second_of_room_passes() {
    assertThatCheck(examine(Facts.audio().tail(1, 0, -92))).passed();
  }

  @Test
  void PREP_01_less_than_a_second_is_a_note_and_less_than_half_a_second_a_question() {
    assertThatCheck(examine(Facts.audio().tail(0.5, 0, -92))).found(Severity.INFO).holds(0.5, 1, "s").isAt(179.5, 180);
    assertThatCheck(examine(Facts.audio().tail(0.3, 0, -92)))
        .found(Severity.WARN)
        .says("300 ms of room", "run 1 s longer")
        .holds(0.3, 0.5, "s");
  }

  @Test
  void a_sound_that_is_cut_at_the_edge_is_for_the_other_check_to_tell() {
    Tail cut = new Tail(
        0, 0.08, 0.02, OptionalDouble.of(-22), OptionalDouble.of(-22), OptionalDouble.empty(), 0, OptionalDouble.empty(), OptionalDouble.empty());
    assertThatCheck(examine(Facts.audio().tail(0, 0.08, -22).trace(cut))).passed();
  }

  @Test
  void VER_08_where_an_offset_stands_in_place_of_silence_the_room_is_not_examined() {
    assertThatCheck(examine(Facts.audio().dc(0.02, -0.015).tail(0, 0.0204, -35))).wasNotExaminedBecause("off the zero line");
    assertThatCheck(examine(Facts.audio().dc(0.02, -0.015).tail(0, 0.03, -30))).found(Severity.WARN).says("no room at all");
    assertThatCheck(examine(Facts.audio().dc(0.02, -0.015).tail(0.3, 0, -92))).found(Severity.WARN);
    assertThatCheck(examine(Facts.audio().dc(0.0009, 0).tail(0, 0.001, -70))).found(Severity.WARN);
  }

  @Test
  void steady_noise_far_below_the_music_is_room() {
    Tail noise = new Tail(
        0, 0.004, 0.004, OptionalDouble.of(-52), OptionalDouble.of(-52), OptionalDouble.empty(), 2, OptionalDouble.of(-52), OptionalDouble.empty());
    assertThatCheck(examine(Facts.audio().tail(0, 0.004, -52).trace(noise))).passed();
  }

  @Test
  void a_song_that_runs_into_the_next_one_needs_none() {
    assertThat(check.concerns(Facts.mix().of(Facts.song("Slow Harbour").continuousWithNext()).facts())).isFalse();
    assertThat(check.concerns(Facts.mix().facts())).isTrue();
    assertThat(check.concerns(Facts.mix().role(FileRole.STEM).facts())).isFalse();
  }

  @Test
  void VER_08_silence_was_not_examined() {
    assertThatCheck(examine(Facts.audio().digitalSilence())).wasNotExaminedBecause("silence");
  }
}
