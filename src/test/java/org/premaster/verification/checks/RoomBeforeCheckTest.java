package org.premaster.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.premaster.intake.FileRole;
import org.premaster.measurement.traces.Head;
import org.premaster.testkit.AlbumBuilder;
import org.premaster.testkit.AudioBuilder;
import org.premaster.testkit.Facts;
import org.premaster.testkit.SongBuilder;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Severity;

class RoomBeforeCheckTest {
  private final CheckSettings settings = CheckSettings.of(RoomBeforeCheck.MANUAL);
  private final RoomBeforeCheck check = new RoomBeforeCheck(settings);

  private Examination head(double silence) {
    return examine(Facts.audio().head(silence, 0, -92));
  }

  private Examination examine(AudioBuilder audio) {
    return check.examine(Facts.mix().audio(audio).facts());
  }

  @Test
  void PREP_01_a_second_of_room_passes() {
    assertThatCheck(head(1)).passed();
  }

  @Test
  void PREP_01_less_than_a_second_is_a_note_and_less_than_half_a_second_a_question() {
    assertThatCheck(head(0.999)).found(Severity.INFO).holds(0.999, 1, "s").isAt(0, 0.999);
    assertThatCheck(head(0.5)).found(Severity.INFO).says("500 ms of room");
    assertThatCheck(head(0.4999)).found(Severity.WARN).cites("PREP-01").says("start the export 1 s earlier").holds(0.4999, 0.5, "s");
    assertThatCheck(head(0)).found(Severity.WARN).says("no room at all");
  }

  @Test
  void room_is_measured_without_detectors_too() {
    assertThatCheck(examine(Facts.audio().notExamined().head(0.2, 0, -92))).found(Severity.WARN);
    assertThatCheck(examine(Facts.audio().notExamined().head(1, 0, -92))).passed();
  }

  @Test
  void a_sound_that_is_cut_at_the_edge_is_for_the_other_check_to_tell() {
    Head cut = new Head(0, 0.3, 0.1, OptionalDouble.of(-12), OptionalDouble.of(-13), 0, OptionalDouble.empty());
    assertThatCheck(examine(Facts.audio().head(0, 0.3, -12).trace(cut))).passed();
  }

  @Test
  void VER_08_where_an_offset_stands_in_place_of_silence_the_room_is_not_examined() {
    assertThatCheck(examine(Facts.audio().dc(0.02, -0.015).head(0, 0.0204, -35))).wasNotExaminedBecause("off the zero line");
    assertThatCheck(examine(Facts.audio().dc(0.02, -0.015).head(0, 0.03, -30))).found(Severity.WARN).says("no room at all");
    assertThatCheck(examine(Facts.audio().dc(0.02, -0.015).head(0.3, 0, -92))).found(Severity.WARN);
    assertThatCheck(examine(Facts.audio().dc(0.0009, 0).head(0, 0.001, -70))).found(Severity.WARN);
  }

  @Test
  void steady_noise_far_below_the_music_is_room() {
    assertThatCheck(examine(Facts.audio().head(0, 0.004, -52).trace(noise(1.2, -52)))).passed();
    assertThatCheck(examine(Facts.audio().head(0, 0.004, -52).trace(noise(0.45, -52)))).found(Severity.WARN).holds(0.45, 0.5, "s");
  }

  private static Head noise(double seconds, double dbfs) {
    return new Head(0, 0.003, 0.003, OptionalDouble.of(dbfs), OptionalDouble.of(dbfs), seconds, OptionalDouble.of(dbfs));
  }

  @Test
  void a_song_that_the_one_before_runs_into_needs_none() {
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
    assertThatCheck(examine(Facts.audio().digitalSilence())).wasNotExaminedBecause("silence");
  }

  @Test
  void a_lighter_profile_weighs_all_of_it_lighter() {
    RoomBeforeCheck light = new RoomBeforeCheck(settings.with(Severity.INFO));
    assertThatCheck(light.examine(Facts.mix().audio(Facts.audio().head(0.1, 0, -92)).facts())).found(Severity.INFO);
  }
}
