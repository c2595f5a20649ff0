package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.premaster.measurement.traces.LevelDrops;
import org.premaster.measurement.traces.LevelDrops.Drop;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Severity;

class OneSidedDropoutCheckTest {
  private final OneSidedDropoutCheck check = new OneSidedDropoutCheck(CheckSettings.of(OneSidedDropoutCheck.MANUAL));

  private Examination examine(Drop... drops) {
    return check.examine(Facts.mix().audio(Facts.audio().trace(new LevelDrops(List.of(drops)))).facts());
  }

  private static Drop drop(int channel, double seconds, double correlation) {
    return new Drop(channel, Math.round(seconds * 48_000), 2_400, -18, 45, -18, 0.0002, 1.1, OptionalDouble.of(correlation));
  }

  @Test
  void sound_without_drops_passes() {
    assertThatCheck(examine()).passed();
  }

  @Test
  void PREP_11_a_drop_of_one_channel_blocks_and_names_it() {
    assertThatCheck(examine(drop(1, 62.3, 0.7)))
        .found(Severity.BLOCK)
        .cites("PREP-11")
        .says("The right channel drops by 45 dB for 50 ms at 1:02.3 while the other plays on", "print the mix again")
        .holds(45, 30, "dB")
        .isAt(62.3, 62.35)
        .isInChannel(1);
  }

  @Test
  void channels_that_play_different_things_may_stop_singly() {
    assertThatCheck(examine(drop(0, 10, 0.09))).passed();
    assertThatCheck(examine(drop(0, 10, -0.1))).found(Severity.BLOCK);
  }

  @Test
  void many_of_them_are_the_arrangement() {
    Drop[] twelve = IntStream.range(0, 12).mapToObj(i -> drop(i % 2, 1 + i, 0.7)).toArray(Drop[]::new);
    assertThatCheck(examine(twelve)).found(4).finding(3).says("There are 9 more drops");
    Drop[] thirteen = IntStream.range(0, 13).mapToObj(i -> drop(i % 2, 1 + i, i == 12 ? 0 : 0.7)).toArray(Drop[]::new);
    assertThatCheck(examine(thirteen)).passed();
  }

  @Test
  void a_drop_of_all_channels_is_for_the_other_check_to_tell() {
    assertThatCheck(examine(new Drop(-1, 480_000, 2_400, -18, 45, -18, 0.0002, 1.1, OptionalDouble.empty()))).passed();
  }

  @Test
  void VER_08_a_file_that_was_only_measured_is_not_examined() {
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().notExamined()).facts())).wasNotExaminedBecause("not examined");
  }
}
