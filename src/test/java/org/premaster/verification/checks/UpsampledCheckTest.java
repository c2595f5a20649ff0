package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.premaster.measurement.traces.LongTermSpectrum;
import org.premaster.measurement.traces.LongTermSpectrum.Source;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Severity;

class UpsampledCheckTest {
  private final UpsampledCheck check = new UpsampledCheck(CheckSettings.of(UpsampledCheck.MANUAL));

  private Examination examine(int rate, Source source) {
    LongTermSpectrum seen = new LongTermSpectrum(List.of(), 20_000, Optional.of(source));
    return check.examine(Facts.mix().audio(Facts.audio().rate(rate).trace(seen)).facts());
  }

  @Test
  void PREP_03_a_wall_at_half_a_usual_rate_is_a_question() {
    assertThatCheck(examine(96_000, new Source(44_100, 62.3, 21_980, true, false)))
        .found(Severity.WARN)
        .cites("PREP-03")
        .says("falls by 62 dB just below 22.0 kHz", "44.1 kHz was converted to 96 kHz", "session's own rate")
        .doesNotSay("lossy")
        .holds(62.3, 18, "dB");
  }

  @Test
  void a_lower_wall_counts_where_nothing_but_rounding_lies_far_above_it() {
    assertThatCheck(examine(96_000, new Source(44_100, 20, 21_980, true, false))).found(Severity.WARN);
    assertThatCheck(examine(96_000, new Source(44_100, 20, 21_980, false, false))).passed();
    assertThatCheck(examine(48_000, new Source(44_100, 20, 21_980, true, false))).passed();
    assertThatCheck(examine(48_000, new Source(44_100, 30, 21_980, true, false))).found(Severity.WARN);
  }

  @Test
  void above_40_kHz_a_wall_counts_only_where_nothing_is_left_behind_it() {
    assertThatCheck(examine(96_000, new Source(88_200, 45, 43_600, false, false))).passed();
    assertThatCheck(examine(96_000, new Source(88_200, 45, 43_600, true, false))).found(Severity.WARN);
  }

  @Test
  void PREP_03_mirror_images_are_a_question() {
    assertThatCheck(examine(88_200, new Source(44_100, 2, 20_100, false, true))).found(Severity.WARN).says("above 22.05 kHz", "mirror image");
  }

  @Test
  void at_16_kHz_a_lossy_coder_is_named_too() {
    assertThatCheck(examine(44_100, new Source(32_000, 45, 15_900, true, false))).found(Severity.WARN).says("lossy coder");
  }

  @Test
  void VER_08_where_no_rate_could_be_looked_for_nothing_was_examined() {
    LongTermSpectrum none = new LongTermSpectrum(List.of(), 20_000, Optional.empty());
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().trace(none)).facts())).wasNotExaminedBecause("too short");
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().notExamined()).facts())).wasNotExaminedBecause("not examined");
  }
}
