package org.premaster.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.premaster.intake.FileRole;
import org.premaster.testkit.AlbumBuilder;
import org.premaster.testkit.AudioBuilder;
import org.premaster.testkit.Facts;
import org.premaster.testkit.SongBuilder;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Severity;

class HeadCheckTest {
  private final CheckSettings settings = CheckSettings.of(HeadCheck.MANUAL);
  private final HeadCheck check = new HeadCheck(settings);

  private Examination head(double silence, double firstSample, double dbfs) {
    return check.examine(Facts.mix().audio(Facts.audio().head(silence, firstSample, dbfs)).facts());
  }

  @Test
  void PREP_01_a_second_of_room_passes() {
    assertThatCheck(head(1, 0, -92)).passed();
  }

  @Test
  void PREP_01_less_than_a_second_is_a_note_and_less_than_half_a_second_a_question() {
    assertThatCheck(head(0.999, 0, -92)).found(Severity.INFO).holds(0.999, 1, "s").isAt(0, 0.999);
    assertThatCheck(head(0.5, 0, -92)).found(Severity.INFO).says("500 ms of room");
    assertThatCheck(head(0.4999, 0, -92)).found(Severity.WARN).says("start the export 1 s earlier").holds(0.4999, 0.5, "s");
    assertThatCheck(head(0, 0.004, -70)).found(Severity.WARN).says("no room at all");
  }

  @Test
  void PREP_01_a_start_in_the_middle_of_the_sound_blocks() {
    assertThatCheck(head(0, 0.31, -12))
        .found(Severity.BLOCK)
        .cites("PREP-01")
        .says("31.0 % of full scale", "starting 1 s before the first sound")
        .isAt(0, 0.01);
  }

  @Test
  void a_sample_at_the_limit_is_no_cut() {
    assertThatCheck(head(0, 0.00502, -45)).found(Severity.WARN);
    assertThatCheck(head(0, 0.00503, -45)).found(Severity.BLOCK);
  }

  @Test
  void a_single_click_before_silence_is_no_cut() {
    assertThatCheck(head(0, 0.02, -75)).found(Severity.WARN);
  }

  @Test
  void what_a_dc_offset_adds_to_the_first_sample_is_no_cut() {
    AudioBuilder shifted = Facts.audio().dc(0.02, 0.02).head(0, 0.021, -34);
    assertThatCheck(check.examine(Facts.mix().audio(shifted).facts())).found(Severity.WARN);
  }

  @Test
  void a_song_that_the_one_before_runs_into_may_start_in_the_middle() {
    SongBuilder first = Facts.song("Slow Harbour").at(1).continuousWithNext();
    SongBuilder second = Facts.song("Paper Signals").at(2);
    AlbumBuilder album = Facts.album("Lantern Year").with(first, second);
    assertThat(check.concerns(Facts.mix().on(album).of(second).facts())).isFalse();
    assertThat(check.concerns(Facts.mix().on(album).of(first).facts())).isTrue();
  }

  @Test
  void a_new_disc_starts_anew() {
    SongBuilder last = Facts.song("Slow Harbour").at(1, 9).continuousWithNext();
    SongBuilder first = Facts.song("Paper Signals").at(2, 1);
    assertThat(check.concerns(Facts.mix().on(Facts.album("Lantern Year").with(last, first)).of(first).facts())).isTrue();
  }

  @Test
  void stems_do_not_concern_it() {
    assertThat(check.concerns(Facts.mix().role(FileRole.STEM).facts())).isFalse();
    assertThat(check.concerns(Facts.mix().loose().facts())).isTrue();
  }

  @Test
  void VER_08_silence_was_not_examined() {
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().digitalSilence()).facts())).wasNotExaminedBecause("silence");
  }

  @Test
  void a_lighter_profile_weighs_all_of_it_lighter() {
    HeadCheck light = new HeadCheck(settings.with(Severity.INFO));
    assertThatCheck(light.examine(Facts.mix().audio(Facts.audio().head(0, 0.3, -12)).facts())).found(Severity.INFO);
    assertThatCheck(light.examine(Facts.mix().audio(Facts.audio().head(0.1, 0, -92)).facts())).found(Severity.INFO);
  }
}
