package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.premaster.stems.DriftCause;
import org.premaster.stems.LengthCause;
import org.premaster.stems.NullClass;
import org.premaster.stems.OffsetCause;
import org.premaster.stems.UnprovableCause;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

class StemAlignmentCheckTest {
  private final StemAlignmentCheck check = new StemAlignmentCheck(CheckSettings.of(StemAlignmentCheck.MANUAL));

  @Test
  void stems_that_start_and_end_together_pass() {
    assertThatCheck(check.examine(Facts.stems().facts())).passed();
  }

  @Test
  void STEM_06_a_stem_that_starts_late_blocks_with_the_samples() {
    assertThatCheck(check.examine(Facts.stems().sums(NullClass.EXPLAINED, -3, new OffsetCause("5_music.wav", 441, 44_100)).facts()))
        .found(Severity.BLOCK).cites("STEM-06").says("5_music.wav is 441 samples (10.00 ms) late");
  }

  @Test
  void another_length_and_drift_are_questions() {
    assertThatCheck(check.examine(Facts.stems().sums(NullClass.EXPLAINED, -3, new LengthCause("5_music.wav", -10, 44_100)).facts()))
        .found(Severity.WARN).says("shorter than the other files");
    assertThatCheck(check.examine(Facts.stems().sums(NullClass.EXPLAINED, -3, new DriftCause("5_music.wav", 5, 2.2, 44_100)).facts()))
        .found(Severity.WARN).says("runs slower than the mix");
  }

  @Test
  void a_set_that_was_not_summed_is_not_examined() {
    assertThatCheck(check.examine(Facts.stems().unprovable(new UnprovableCause("a.wav", "a.wav is text.")).facts()))
        .wasNotExaminedBecause("could not be laid over");
  }
}
