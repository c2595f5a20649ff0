package org.premaster.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.premaster.audio.Container;
import org.premaster.intake.FileRole;
import org.premaster.measurement.Measurements.Gap;
import org.premaster.testkit.AudioBuilder;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Severity;

class GapCheckTest {
  private final GapCheck check = new GapCheck(CheckSettings.of(GapCheck.MANUAL));

  private Examination examine(Gap... gaps) {
    return check.examine(Facts.mix().audio(Facts.audio().gaps(gaps)).facts());
  }

  private static Gap dropout(int channel, double seconds) {
    return new Gap(channel, Math.round(seconds * 48_000), 512, -18, -17, 0.12, 1);
  }

  @Test
  void sound_without_gaps_passes() {
    assertThatCheck(examine()).passed();
  }

  @Test
  void PREP_11_a_dropout_blocks_and_says_when_and_for_how_long() {
    assertThatCheck(examine(dropout(-1, 62.3)))
        .found(Severity.BLOCK)
        .says("drops out for 11 ms at 1:02.3", "print the mix again")
        .holds(0.12, 0.01, "of full scale")
        .isAt(62.3, 62.3 + 512 / 48_000.0)
        .isInAllChannels();
  }

  @Test
  void a_dropout_of_one_channel_names_the_channel() {
    assertThatCheck(examine(dropout(1, 62.3))).found(Severity.BLOCK).says("right channel").isInChannel(1);
  }

  @Test
  void the_only_channel_of_a_mono_file_is_not_named() {
    AudioBuilder mono = Facts.audio().mono().gaps(dropout(0, 1));
    assertThatCheck(check.examine(Facts.mix().audio(mono).facts())).found(Severity.BLOCK).isInAllChannels();
  }

  @Test
  void a_stop_in_the_music_has_no_edge_and_passes() {
    assertThatCheck(examine(new Gap(-1, 480_000, 24_000, -38, -35, 0.0099, 1))).passed();
  }

  @Test
  void an_edge_at_the_limit_counts() {
    assertThatCheck(examine(new Gap(-1, 480_000, 512, -38, -35, 0.01, 1))).found(Severity.BLOCK);
  }

  @Test
  void a_pause_before_a_new_beat_is_a_note_because_the_levels_differ() {
    assertThatCheck(examine(new Gap(-1, 480_000, 4_000, -39, -8, 0.4, 1)))
        .found(Severity.INFO)
        .says("1 place, the first at 0:10.0", "pauses of the arrangement");
  }

  @Test
  void a_gap_beside_quiet_sound_is_a_note() {
    assertThatCheck(examine(new Gap(-1, 480_000, 512, -41, -40, 0.02, 1))).found(Severity.INFO);
  }

  @Test
  void a_gap_longer_than_a_dropout_is_a_note() {
    assertThatCheck(examine(new Gap(-1, 480_000, 24_000, -18, -18, 0.1, 1))).found(Severity.BLOCK);
    assertThatCheck(examine(new Gap(-1, 480_000, 24_001, -18, -18, 0.1, 1))).found(Severity.INFO);
  }

  @Test
  void the_pauses_between_square_waves_are_a_note_because_such_waves_jump_by_themselves() {
    assertThatCheck(examine(new Gap(-1, 480_000, 40, -25, -24, 0.07, 0.24))).found(Severity.INFO);
    assertThatCheck(examine(new Gap(-1, 480_000, 40, -25, -24, 0.07, 0.25))).found(Severity.BLOCK);
  }

  @Test
  void many_dropouts_are_told_in_part_and_counted() {
    Gap[] all = IntStream.range(0, 100).mapToObj(i -> dropout(-1, 1 + i)).toArray(Gap[]::new);
    assertThatCheck(examine(all)).found(4).finding(3).weighs(Severity.BLOCK)
        .says("at least 97 more dropouts", ", at 0:04.0, 0:05.0, ", "0:13.0 and 87 more.")
        .isAt(4, 4 + 512 / 48_000.0);
  }

  @Test
  void one_dropout_more_than_are_told_one_by_one_is_told_with_its_time() {
    Gap[] four = IntStream.range(0, 4).mapToObj(i -> dropout(-1, 1 + i)).toArray(Gap[]::new);
    assertThatCheck(examine(four)).found(4).finding(3).says("There is 1 more dropout like these, at 0:04.0.");
  }

  @Test
  void VER_08_a_file_that_could_not_be_read_was_not_examined() {
    AudioBuilder none = Facts.audio().unreadable(Container.TEXT, false, "The file is text.");
    assertThatCheck(check.examine(Facts.mix().audio(none).facts())).wasNotExaminedBecause("could not be read");
    assertThat(check.concerns(Facts.mix().role(FileRole.STEM).facts())).isFalse();
  }
}
