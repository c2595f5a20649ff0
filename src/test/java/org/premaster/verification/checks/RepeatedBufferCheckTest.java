package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.premaster.measurement.traces.RepeatedBuffers;
import org.premaster.measurement.traces.RepeatedBuffers.Repeat;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Severity;

class RepeatedBufferCheckTest {
  private final RepeatedBufferCheck check = new RepeatedBufferCheck(CheckSettings.of(RepeatedBufferCheck.MANUAL));

  private Examination examine(int periodic, List<Repeat> repeats) {
    return check.examine(Facts.mix().audio(Facts.audio().trace(new RepeatedBuffers(repeats, periodic))).facts());
  }

  private static Repeat repeat(int channel, int times) {
    return new Repeat(channel, 2_990_400, 256, times, 0.2, 0.02);
  }

  @Test
  void sound_that_goes_on_passes() {
    assertThatCheck(examine(0, List.of())).passed();
  }

  @Test
  void PREP_11_a_repeated_buffer_blocks_and_says_when() {
    assertThatCheck(examine(0, List.of(repeat(-1, 1))))
        .found(Severity.BLOCK)
        .cites("PREP-11")
        .says("At 1:02.3 a buffer of 256 samples is played twice", "print the mix again")
        .isAt(62.3, 62.3 + 256 / 48_000.0)
        .isInAllChannels();
    assertThatCheck(examine(0, List.of(repeat(1, 3)))).found(Severity.BLOCK).says("of the right channel is played 4 times").isInChannel(1);
  }

  @Test
  void sound_that_repeats_itself_anyway_passes() {
    assertThatCheck(examine(1, List.of(repeat(-1, 1)))).found(Severity.BLOCK);
    assertThatCheck(examine(2, List.of(repeat(-1, 1)))).passed();
    List<Repeat> dense = IntStream.range(0, 91).mapToObj(i -> new Repeat(-1, 48_000L * i, 64, 1, 0.2, 0.02)).toList();
    assertThatCheck(examine(0, dense)).passed();
  }

  @Test
  void many_repetitions_are_told_in_part_and_counted() {
    List<Repeat> all = IntStream.range(0, 90).mapToObj(i -> new Repeat(-1, 48_000L * i, 64, 1, 0.2, 0.02)).toList();
    assertThatCheck(examine(0, all)).found(4).finding(3).weighs(Severity.BLOCK).says("There are 87 more repetitions");
  }

  @Test
  void VER_08_a_file_that_was_only_measured_is_not_examined() {
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().notExamined()).facts())).wasNotExaminedBecause("not examined");
  }
}
