package org.premaster.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.premaster.stems.GainCause;
import org.premaster.stems.NullClass;
import org.premaster.stems.UnprovableCause;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

class StemFallbackCheckTest {
  private final StemFallbackCheck check = new StemFallbackCheck(CheckSettings.of(StemFallbackCheck.MANUAL));

  @Test
  void a_set_that_sums_passes() {
    assertThatCheck(check.examine(Facts.stems().facts())).passed();
    assertThatCheck(check.examine(Facts.stems().sums(NullClass.EXPLAINED, -18, new GainCause("3.wav", -1)).facts())).passed();
  }

  @Test
  void STEM_15_a_set_that_fails_falls_back_to_stereo() {
    assertThatCheck(check.examine(Facts.stems().sums(NullClass.FAIL, -3).facts())).found(Severity.INFO).cites("STEM-15").says("set treatment to stereo");
    assertThatCheck(check.examine(Facts.stems().unprovable(new UnprovableCause("a.wav", "a.wav is text.")).facts())).found(Severity.INFO);
    assertThatCheck(check.examine(Facts.stems().count(17).facts())).found(Severity.INFO);
  }

  @Test
  void a_set_that_was_not_examined_says_so() {
    assertThatCheck(check.examine(Facts.stems().noRoughMix().facts())).wasNotExaminedBecause("nothing to hold the stems against");
  }

  @Test
  void a_song_that_is_stereo_anyway_does_not_concern_it() {
    assertThat(check.concerns(Facts.stems().of(Facts.song("A")).facts())).isFalse();
  }
}
