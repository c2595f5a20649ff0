package org.premaster.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.premaster.intake.FileRole;
import org.premaster.measurement.traces.Head;
import org.premaster.testkit.AlbumBuilder;
import org.premaster.testkit.Facts;
import org.premaster.testkit.SongBuilder;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Severity;

class HeadCheckTest {
  private final CheckSettings settings = CheckSettings.of(HeadCheck.MANUAL);
  private final HeadCheck check = new HeadCheck(settings);

  /** Sound that begins after some silence at one level, with this first sample; the music around is at −20 dBFS. */
  private Examination head(double silence, double edge, double dbfs, double nextDbfs) {
    return examine(new Head(silence, edge, 0.02, OptionalDouble.of(dbfs), OptionalDouble.of(nextDbfs), 0, OptionalDouble.empty()));
  }

  private Examination examine(Head seen) {
    return check.examine(Facts.mix().audio(Facts.audio().head(seen.silenceSeconds(), seen.silenceSeconds() > 0 ? 0 : seen.edge(), -20).trace(seen)).facts());
  }

  @Test
  void PREP_01_sound_that_rises_from_nothing_passes() {
    assertThatCheck(check.examine(Facts.mix().facts())).passed();
    assertThatCheck(head(1, 0.0001, -38, -16)).passed();
  }

  @Test
  void PREP_01_a_start_in_the_middle_of_the_sound_blocks() {
    assertThatCheck(head(0, 0.31, -20, -21))
        .found(Severity.BLOCK)
        .cites("PREP-01")
        .says("31.0 % of full scale", "starting 1 s before the first sound")
        .holds(3.1, 0.1, "of the RMS")
        .isAt(0, 0.01);
  }

  @Test
  void a_first_sample_at_the_limit_is_a_cut() {
    assertThatCheck(head(0, 0.0101, -20, -20)).found(Severity.BLOCK);
    assertThatCheck(head(0, 0.0099, -20, -20)).found(Severity.WARN);
  }

  @Test
  void PREP_01_sound_that_is_there_at_once_but_rises_from_zero_is_a_question() {
    assertThatCheck(head(0, 0.0001, -20, -20)).found(Severity.WARN).says("from the very first moment", "cut and faded in");
  }

  @Test
  void a_quiet_beginning_of_something_loud_is_no_cut_and_neither_is_a_single_blip() {
    assertThatCheck(head(0, 0.01, -45, -24)).passed();
    assertThatCheck(head(0, 0.01, -45, -66)).passed();
  }

  @Test
  void sound_below_minus_50_dBFS_may_be_any_noise() {
    assertThatCheck(head(0, 0.003, -50.1, -50)).passed();
    assertThatCheck(head(0, 0.003, -49.9, -50)).found(Severity.WARN);
  }

  @Test
  void quiet_sound_far_below_the_music_may_be_noise_and_is_a_question() {
    assertThatCheck(head(0, 0.02, -36, -36)).found(Severity.WARN).says("starts in the middle of its sound");
    assertThatCheck(head(0, 0.02, -34.9, -36)).found(Severity.BLOCK);
  }

  @Test
  void steady_noise_before_the_music_is_no_sound_that_was_cut() {
    Head vinyl = new Head(0, 0.02, 0.02, OptionalDouble.of(-40), OptionalDouble.of(-41), 1.5, OptionalDouble.of(-40.5));
    assertThatCheck(examine(vinyl)).passed();
    Head pad = new Head(0, 0.02, 0.02, OptionalDouble.of(-30), OptionalDouble.of(-30), 1.5, OptionalDouble.of(-30));
    assertThatCheck(examine(pad)).found(Severity.BLOCK);
  }

  @Test
  void PREP_01_a_jump_out_of_silence_that_was_put_before_a_cut_is_a_question() {
    assertThatCheck(head(0.8, 0.1, -20, -21)).found(Severity.WARN).says("at 0:00.8", "jump out of digital silence").isAt(0.8, 0.81);
    assertThatCheck(head(0.8, 0.04, -20, -21)).passed();
  }

  @Test
  void a_waveform_of_steps_starts_with_a_step() {
    Head square = new Head(0.8, 0.1, 0.2, OptionalDouble.of(-20), OptionalDouble.of(-20), 0, OptionalDouble.empty());
    assertThatCheck(examine(square)).passed();
  }

  @Test
  void a_song_that_the_one_before_runs_into_may_start_in_the_middle() {
    SongBuilder first = Facts.song("Slow Harbour").at(1).continuousWithNext();
    SongBuilder second = Facts.song("Paper Signals").at(2);
    AlbumBuilder album = Facts.album("Lantern Year").with(first, second);
    assertThat(check.concerns(Facts.mix().on(album).of(second).facts())).isFalse();
    assertThat(check.concerns(Facts.mix().on(album).of(first).facts())).isTrue();
    assertThat(check.concerns(Facts.mix().role(FileRole.STEM).facts())).isFalse();
  }

  @Test
  void VER_08_silence_and_files_that_were_only_measured_are_not_examined() {
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().digitalSilence()).facts())).wasNotExaminedBecause("silence");
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().notExamined()).facts())).wasNotExaminedBecause("not examined");
  }

  @Test
  void a_lighter_profile_weighs_all_of_it_lighter() {
    HeadCheck light = new HeadCheck(settings.with(Severity.INFO));
    Head cut = new Head(0, 0.3, 0.02, OptionalDouble.of(-12), OptionalDouble.of(-12), 0, OptionalDouble.empty());
    assertThatCheck(light.examine(Facts.mix().audio(Facts.audio().head(0, 0.3, -12).trace(cut)).facts())).found(Severity.INFO);
  }
}
