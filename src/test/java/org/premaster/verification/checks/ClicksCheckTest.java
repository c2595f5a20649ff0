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

class ClicksCheckTest {
  private final ClicksCheck check = new ClicksCheck(CheckSettings.of(ClicksCheck.MANUAL));

  private Examination examine(int clicks, List<Click> first) {
    return check.examine(Facts.mix().audio(Facts.audio().trace(new Clicks(first, clicks, 0))).facts());
  }

  private static Click click(double seconds, double excessDb) {
    return new Click(1, Math.round(seconds * 48_000), excessDb, false);
  }

  @Test
  void sound_without_clicks_passes() {
    assertThatCheck(examine(0, List.of())).passed();
  }

  @Test
  void PREP_11_a_click_is_a_question_with_its_time() {
    assertThatCheck(examine(1, List.of(click(62.3, 48))))
        .found(Severity.WARN)
        .cites("PREP-11")
        .says("There is a click at 1:02.3")
        .holds(48, 34, "dB")
        .isInChannel(1);
  }

  @Test
  void what_stands_out_less_passes() {
    assertThatCheck(examine(1, List.of(click(62.3, 33.9)))).passed();
    assertThatCheck(examine(1, List.of(click(62.3, 34)))).found(Severity.WARN);
  }

  @Test
  void a_step_is_for_the_other_check_to_tell() {
    assertThatCheck(examine(0, List.of(new Click(0, 480_000, 50, true)))).passed();
  }

  @Test
  void crackle_is_no_more_than_a_note() {
    List<Click> all = IntStream.range(0, 19).mapToObj(i -> click(1 + i, 48)).toList();
    assertThatCheck(examine(18, all.subList(0, 18))).found(4).finding(3).weighs(Severity.WARN).says("There are 15 more clicks");
    assertThatCheck(examine(19, all)).found(Severity.INFO).says("about 6 times a minute, first at 0:01.0").holds(19 / 3.0, 6, "a minute");
  }

  @Test
  void VER_08_a_file_that_was_only_measured_is_not_examined() {
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().notExamined()).facts())).wasNotExaminedBecause("not examined");
  }
}
