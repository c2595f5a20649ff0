package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.premaster.measurement.traces.Clicks;
import org.premaster.measurement.traces.Clicks.Click;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Severity;

class BadEditCheckTest {
  private final BadEditCheck check = new BadEditCheck(CheckSettings.of(BadEditCheck.MANUAL));

  private Examination examine(int edits, List<Click> first) {
    return check.examine(Facts.mix().audio(Facts.audio().trace(new Clicks(first, 0, edits))).facts());
  }

  private static Click edit(double seconds, double excessDb) {
    return new Click(1, Math.round(seconds * 48_000), excessDb, true);
  }

  @Test
  void sound_that_goes_on_passes() {
    assertThatCheck(examine(0, List.of())).passed();
  }

  @Test
  void PREP_11_a_break_is_a_question_with_its_time() {
    assertThatCheck(examine(1, List.of(edit(62.3, 48))))
        .found(Severity.WARN)
        .cites("PREP-11")
        .says("The waveform breaks off at 1:02.3", "crossfade")
        .holds(48, 34, "dB")
        .isInChannel(1);
  }

  @Test
  void what_stands_out_less_passes() {
    assertThatCheck(examine(1, List.of(edit(62.3, 33.9)))).passed();
    assertThatCheck(examine(1, List.of(edit(62.3, 34)))).found(Severity.WARN);
  }

  @Test
  void a_click_is_for_the_other_check_to_tell() {
    assertThatCheck(examine(0, List.of(new Click(0, 480_000, 50, false)))).passed();
  }

  @Test
  void many_breaks_are_no_more_than_a_note() {
    List<Click> all = IntStream.range(0, 19).mapToObj(i -> edit(1 + i, 48)).toList();
    assertThatCheck(examine(18, all.subList(0, 18))).found(4).finding(3).weighs(Severity.WARN).says("There are 15 more breaks");
    assertThatCheck(examine(19, all)).found(Severity.INFO).says("about 6 times a minute, first at 0:01.0").holds(19 / 3.0, 6, "a minute");
  }

  @Test
  void VER_08_a_file_that_was_only_measured_is_not_examined() {
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().notExamined()).facts())).wasNotExaminedBecause("not examined");
  }
}
