package org.premaster.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.premaster.audio.AudioFault;
import org.premaster.intake.FileRole;
import org.premaster.measurement.traces.Tail;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Severity;

class TailCheckTest {
  private final TailCheck check = new TailCheck(CheckSettings.of(TailCheck.MANUAL));

  private static final OptionalDouble NO = OptionalDouble.empty();

  private Examination tail(double silence, double edge, double dbfs, double before, OptionalDouble decay) {
    return examine(new Tail(silence, edge, 0.002, OptionalDouble.of(dbfs), OptionalDouble.of(before), decay, 0, NO, NO));
  }

  private Examination examine(Tail seen) {
    return check.examine(Facts.mix().audio(Facts.audio().trace(seen)).facts());
  }

  @Test
  void VER_08_the_end_of_a_file_that_broke_off_on_its_way_is_not_examined() {
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().fault(AudioFault.Kind.TRUNCATED, "10 s are missing.")).facts())).wasNotExaminedBecause("The end of the file is missing");
  }

  @Test
  void PREP_01_sound_that_has_died_away_passes() {
    assertThatCheck(check.examine(Facts.mix().facts())).passed();
    assertThatCheck(tail(0, 0.00005, -75, -73, OptionalDouble.of(12))).passed();
  }

  @Test
  void PREP_01_an_end_in_the_middle_of_the_sound_blocks() {
    assertThatCheck(tail(0, 0.08, -22, -22, NO))
        .found(Severity.BLOCK)
        .cites("PREP-01")
        .says("at 3:00.0", "stands at -22 dBFS", "reverb", "say so in the sheet")
        .isAt(179.99, 180);
  }

  @Test
  void PREP_01_a_decay_that_is_cut_tells_how_much_of_it_is_missing() {
    assertThatCheck(tail(0, 0.01, -40, -39, OptionalDouble.of(15))).found(Severity.BLOCK).says("about 1.4 s of it are missing");
    assertThatCheck(tail(0, 0.003, -49, -48.5, OptionalDouble.of(30))).found(Severity.BLOCK).says("about 383 ms of it are missing");
  }

  @Test
  void PREP_01_a_decay_that_was_cut_and_faded_within_milliseconds_blocks_too() {
    assertThatCheck(tail(0.001, 0.00004, -62, -35, OptionalDouble.of(20))).found(Severity.BLOCK).says("faded out within milliseconds");
  }

  @Test
  void sound_that_stops_at_the_end_without_having_decayed_is_a_question_where_it_fades_quickly() {
    assertThatCheck(tail(0.001, 0.00004, -62, -35, NO)).found(Severity.WARN);
  }

  @Test
  void a_cut_through_a_decay_that_has_become_quiet_is_a_question_and_below_minus_72_dBFS_nothing() {
    assertThatCheck(tail(0, 0.003, -51, -50.1, OptionalDouble.of(20))).found(Severity.BLOCK);
    assertThatCheck(tail(0, 0.001, -61, -60.1, OptionalDouble.of(20))).found(Severity.WARN).says("about 1.5 s of it are missing");
    assertThatCheck(tail(0, 0.0003, -73, -72.1, OptionalDouble.of(20))).passed();
  }

  @Test
  void quiet_sound_that_is_not_cut_through_or_does_not_decay_passes() {
    assertThatCheck(tail(0, 0.0002, -61, -60.1, OptionalDouble.of(20))).passed();
    assertThatCheck(tail(0, 0.001, -61, -60.1, NO)).passed();
  }

  @Test
  void a_cut_that_falls_in_the_shape_of_a_fader_and_does_not_reach_nothing_is_a_cut() {
    assertThatCheck(examine(new Tail(
        0, 0.0016, 0.0003, OptionalDouble.of(-57.3), OptionalDouble.of(-56.2), OptionalDouble.of(33), 0, NO, OptionalDouble.of(1.7))))
        .found(Severity.BLOCK);
  }

  @Test
  void steady_noise_after_the_music_is_no_sound_that_was_cut() {
    assertThatCheck(examine(new Tail(
        0, 0.02, 0.02, OptionalDouble.of(-41), OptionalDouble.of(-40), NO, 2.5, OptionalDouble.of(-40.5), NO))).passed();
  }

  @Test
  void a_faders_way_down_that_reaches_the_end_is_no_cut() {
    assertThatCheck(examine(new Tail(
        0, 0.0002, 0.001, OptionalDouble.of(-58), OptionalDouble.of(-45), OptionalDouble.of(30), 0, NO, OptionalDouble.of(4)))).passed();
  }

  @Test
  void PREP_01_a_jump_into_silence_that_was_put_after_a_cut_is_a_question() {
    assertThatCheck(tail(1, 0.02, -30, -30, OptionalDouble.of(20)))
        .found(Severity.WARN)
        .says("breaks off at 2:59.0", "about 1.5 s of it are missing")
        .isAt(178.99, 179);
  }

  @Test
  void a_gate_that_closes_before_silence_passes() {
    assertThatCheck(tail(1, 0.00004, -62, -30, OptionalDouble.of(20))).passed();
  }

  @Test
  void a_waveform_of_steps_ends_with_a_step() {
    assertThatCheck(examine(new Tail(1, 0.02, 0.04, OptionalDouble.of(-34), OptionalDouble.of(-34), NO, 0, NO, NO))).passed();
  }

  @Test
  void a_song_that_runs_into_the_next_one_may_end_in_the_middle() {
    assertThat(check.concerns(Facts.mix().of(Facts.song("Slow Harbour").continuousWithNext()).facts())).isFalse();
    assertThat(check.concerns(Facts.mix().facts())).isTrue();
    assertThat(check.concerns(Facts.mix().role(FileRole.STEM).facts())).isFalse();
  }

  @Test
  void a_file_of_a_few_samples_is_told_within_its_length() {
    Tail cut = new Tail(0, 0.5, 0.2, OptionalDouble.of(-6), OptionalDouble.of(-6), NO, 0, NO, NO);
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().seconds(0.001).trace(cut)).facts())).found(Severity.BLOCK).isAt(0, 0.001);
  }

  @Test
  void VER_08_silence_and_files_that_were_only_measured_are_not_examined() {
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().digitalSilence()).facts())).wasNotExaminedBecause("silence");
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().notExamined()).facts())).wasNotExaminedBecause("not examined");
  }
}
