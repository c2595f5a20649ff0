package org.premaster.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.premaster.intake.FileRole;
import org.premaster.measurement.traces.Coder;
import org.premaster.measurement.traces.CoderGrid;
import org.premaster.measurement.traces.CoderGrid.Stretch;
import org.premaster.measurement.traces.LongTermSpectrum;
import org.premaster.measurement.traces.LongTermSpectrum.Source;
import org.premaster.measurement.traces.SpectralShelf;
import org.premaster.testkit.AudioBuilder;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

class LossyOriginCheckTest {
  private final LossyOriginCheck check = new LossyOriginCheck(CheckSettings.of(LossyOriginCheck.MANUAL));

  private static CoderGrid grid(Coder coder, int agreeing, double tracedSeconds, Stretch... stretches) {
    return new CoderGrid(Optional.of(coder), 576, 200, agreeing, List.of(stretches), tracedSeconds, 170);
  }

  private static MixFacts mix(AudioBuilder audio) {
    return Facts.mix().audio(audio).facts();
  }

  @Test
  void audio_without_grid_and_shelf_passes() {
    assertThatCheck(check.examine(Facts.mix().facts())).passed();
  }

  @Test
  void BEAT_03_a_mix_on_a_coders_grid_from_end_to_end_blocks_and_the_client_is_told_what_to_send() {
    assertThatCheck(check.examine(mix(Facts.audio().trace(grid(Coder.MP3, 180, 165, new Stretch(0, 170))))))
        .found(Severity.BLOCK)
        .cites("BEAT-03")
        .says("The audio went through an MP3 coder", "export the mix from its session", "ask its producer for the WAV or the tracked-out stems")
        .holds(165, 10, "s")
        .doesNotSay("licence");
  }

  @Test
  void BEAT_03_a_lossy_element_is_told_with_its_times() {
    assertThatCheck(check.examine(mix(Facts.audio().trace(grid(Coder.AAC, 30, 25, new Stretch(0, 10), new Stretch(60, 75))))))
        .found(Severity.BLOCK)
        .says("A part of the audio went through an AAC coder: 0:00.0 to 0:10.0 and 1:00.0 to 1:15.0", "find the beat, sample or track");
  }

  @Test
  void the_slope_of_a_conversion_from_44_1_kHz_is_for_the_other_check_to_tell_and_a_shelf_below_it_is_a_question() {
    assertThatCheck(check.examine(mix(converted(44_100, 60, true).trace(new SpectralShelf(20_600, 60))))).passed();
    assertThatCheck(check.examine(mix(converted(44_100, 60, true).trace(new SpectralShelf(20_000, 60))))).found(Severity.WARN).says("20.0 kHz");
    assertThatCheck(check.examine(mix(converted(44_100, 60, false).trace(new SpectralShelf(20_600, 60))))).found(Severity.WARN);
    assertThatCheck(check.examine(mix(converted(88_200, 60, true).trace(new SpectralShelf(20_600, 60))))).found(Severity.WARN);
    assertThatCheck(check.examine(mix(converted(44_100, 19, true).trace(new SpectralShelf(20_600, 60)))))
        .found(Severity.WARN).says("from beginning to end");
  }

  private static AudioBuilder converted(int fromHz, double wallDb, boolean emptyAbove) {
    Source source = new Source(fromHz, wallDb, 21_980, emptyAbove, false);
    return Facts.audio().rate(96_000).trace(new LongTermSpectrum(List.of(), 20_000, Optional.of(source)));
  }

  @Test
  void BEAT_05_on_a_licensed_beat_the_tier_is_named() {
    assertThatCheck(check.examine(Facts.mix().of(Facts.song("Halfway Light").licenceTier("MP3 lease"))
            .audio(Facts.audio().trace(grid(Coder.MP3, 180, 165, new Stretch(0, 170)))).facts()))
        .found(Severity.BLOCK)
        .says("\"MP3 lease\"");
  }

  @Test
  void a_short_sample_is_a_question() {
    assertThatCheck(check.examine(mix(Facts.audio().trace(grid(Coder.MP3, 6, 5, new Stretch(20, 25)))))).found(Severity.WARN);
  }

  @Test
  void what_could_be_chance_is_a_question_and_says_so() {
    assertThatCheck(check.examine(mix(Facts.audio().trace(grid(Coder.OPUS, 3, 20, new Stretch(20, 40))))))
        .found(Severity.WARN)
        .says("an Opus coder, as it seems");
  }

  @Test
  void a_file_of_a_few_seconds_blocks_for_half_of_them() {
    CoderGrid all = new CoderGrid(Optional.of(Coder.MP3), 576, 8, 8, List.of(new Stretch(0, 6)), 6, 6);
    assertThatCheck(check.examine(mix(Facts.audio().trace(all)))).found(Severity.BLOCK).holds(6, 3, "s");
  }

  @Test
  void a_shelf_alone_is_a_question() {
    assertThatCheck(check.examine(mix(Facts.audio().trace(new SpectralShelf(16_040, 45.2)))))
        .found(Severity.WARN)
        .says("ends like a shelf at 16.0 kHz", "please send the version that was not")
        .holds(45.2, 20, "dB");
    assertThatCheck(check.examine(mix(Facts.audio().trace(new SpectralShelf(20_400, 16))))).passed();
  }

  @Test
  void a_grid_with_a_shelf_is_told_once() {
    assertThatCheck(check.examine(mix(
            Facts.audio().trace(new SpectralShelf(16_040, 45.2)).trace(grid(Coder.MP3, 180, 165, new Stretch(0, 170))))))
        .found(1);
  }

  @Test
  void stems_concern_it_too_and_references_do_not() {
    AudioBuilder coded = Facts.audio().trace(grid(Coder.MP3, 180, 165, new Stretch(0, 170)));
    assertThatCheck(check.examine(Facts.mix().role(FileRole.STEM).audio(coded).facts())).found(Severity.BLOCK).says("export the stem");
    assertThat(check.concerns(Facts.mix().role(FileRole.STEM).facts())).isTrue();
    assertThat(check.concerns(Facts.mix().role(FileRole.REFERENCE).facts())).isFalse();
  }

  @Test
  void VER_08_a_file_in_which_nothing_was_looked_for_is_not_examined() {
    assertThatCheck(check.examine(mix(Facts.audio().notExamined()))).wasNotExaminedBecause("not examined");
  }
}
