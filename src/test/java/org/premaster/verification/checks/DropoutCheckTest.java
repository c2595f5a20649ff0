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

class DropoutCheckTest {
  private final DropoutCheck check = new DropoutCheck(CheckSettings.of(DropoutCheck.MANUAL));

  private Examination examine(Drop... drops) {
    return check.examine(Facts.mix().audio(Facts.audio().trace(new LevelDrops(List.of(drops)))).facts());
  }

  private static Drop drop(double seconds, double length, double fallDb, double afterDbfs, double edgeSeconds, double edge) {
    return new Drop(
        -1, Math.round(seconds * 48_000), Math.round(length * 48_000), -18, fallDb, afterDbfs, edgeSeconds, edge, OptionalDouble.empty());
  }

  @Test
  void sound_without_drops_passes() {
    assertThatCheck(examine()).passed();
  }

  @Test
  void PREP_11_a_drop_with_cut_edges_blocks_and_says_when_and_by_how_much() {
    assertThatCheck(examine(drop(62.3, 0.05, 45, -18, 0.0002, 1.1)))
        .found(Severity.BLOCK)
        .cites("PREP-11")
        .says("drops by 45 dB for 50 ms at 1:02.3", "print the mix again")
        .holds(45, 30, "dB")
        .isAt(62.3, 62.35)
        .isInAllChannels();
  }

  @Test
  void what_music_does_passes() {
    assertThatCheck(examine(drop(10, 0.05, 45, -18, 0.0011, 1.1))).passed();
    assertThatCheck(examine(drop(10, 0.05, 45, -18, 0.0002, 0.29))).passed();
    assertThatCheck(examine(drop(10, 0.05, 45, -5, 0.0002, 1.1))).passed();
    assertThatCheck(examine(drop(10, 0.51, 45, -18, 0.0002, 1.1))).passed();
  }

  @Test
  void a_drop_of_one_channel_is_for_the_other_check_to_tell() {
    assertThatCheck(examine(new Drop(0, 480_000, 2_400, -18, 45, -18, 0.0002, 1.1, OptionalDouble.of(0.8)))).passed();
  }

  @Test
  void many_of_them_are_a_gate_or_a_stutter_and_no_more_than_a_note() {
    Drop[] twelve = IntStream.range(0, 12).mapToObj(i -> drop(1 + i, 0.05, 45, -18, 0.0002, 1.1)).toArray(Drop[]::new);
    assertThatCheck(examine(twelve)).found(4).finding(3).weighs(Severity.BLOCK).says("There are 9 more drops like these, at 0:04.0, 0:05.0,");
    Drop[] thirteen = IntStream.range(0, 13).mapToObj(i -> drop(1 + i, 0.05, 45, -18, 0.0002, 1.1)).toArray(Drop[]::new);
    assertThatCheck(examine(thirteen)).found(Severity.INFO).says("13 places, the first at 0:01.0", "gate");
  }

  @Test
  void VER_08_a_file_that_was_only_measured_is_not_examined() {
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().notExamined()).facts())).wasNotExaminedBecause("not examined");
  }
}
