package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.premaster.measurement.traces.HeldSamples;
import org.premaster.measurement.traces.HeldSamples.Hold;
import org.premaster.testkit.AudioBuilder;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Severity;

class HeldSampleCheckTest {
  private final HeldSampleCheck check = new HeldSampleCheck(CheckSettings.of(HeldSampleCheck.MANUAL));

  private Examination examine(int plateaus, Hold... holds) {
    return examine(Facts.audio().trace(new HeldSamples(List.of(holds), plateaus)));
  }

  private Examination examine(AudioBuilder audio) {
    return check.examine(Facts.mix().audio(audio).facts());
  }

  @Test
  void sound_that_moves_passes() {
    assertThatCheck(examine(0)).passed();
  }

  @Test
  void PREP_11_a_hold_blocks_and_says_when_and_for_how_long() {
    assertThatCheck(examine(1, new Hold(-1, 2_990_400, 128, 0.4, 0.2, 0.02)))
        .found(Severity.BLOCK)
        .cites("PREP-11")
        .says("stands still at one sample for 2.7 ms at 1:02.3", "print the mix again")
        .holds(128, 9, "samples")
        .isAt(62.3, 62.3 + 128 / 48_000.0)
        .isInAllChannels();
  }

  @Test
  void a_hold_of_one_channel_names_the_channel() {
    assertThatCheck(examine(1, new Hold(0, 480_000, 64, 0.4, 0.2, 0.02))).found(Severity.BLOCK).says("left channel").isInChannel(0);
  }

  @Test
  void a_step_like_those_of_the_sound_and_one_that_nobody_hears_pass() {
    assertThatCheck(examine(1, new Hold(-1, 480_000, 12, 0.4, 0.0599, 0.02))).passed();
    assertThatCheck(examine(1, new Hold(-1, 480_000, 12, 0.4, 0.06, 0.02))).found(Severity.BLOCK);
    assertThatCheck(examine(1, new Hold(-1, 480_000, 12, 0.4, 0.0029, 0.0001))).passed();
  }

  @Test
  void in_sound_that_is_made_of_steps_they_are_meant() {
    assertThatCheck(examine(61, new Hold(-1, 480_000, 128, 0.4, 0.2, 0.02))).found(Severity.BLOCK);
    assertThatCheck(examine(62, new Hold(-1, 480_000, 128, 0.4, 0.2, 0.02))).passed();
  }

  @Test
  void many_holds_are_told_in_part_and_counted() {
    List<Hold> all = IntStream.range(0, 12).mapToObj(i -> new Hold(-1, 48_000L * i, 64, 0.4, 0.2, 0.02)).toList();
    assertThatCheck(examine(12, all.toArray(Hold[]::new))).found(4).finding(3).weighs(Severity.BLOCK).says("There are 9 more moments");
  }

  @Test
  void VER_08_a_file_that_was_only_measured_is_not_examined() {
    assertThatCheck(examine(Facts.audio().notExamined())).wasNotExaminedBecause("not examined");
  }
}
