package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

class StemNamesCheckTest {
  private final StemNamesCheck check = new StemNamesCheck(CheckSettings.of(StemNamesCheck.MANUAL));

  @Test
  void STEM_09_a_number_and_a_group_pass() {
    assertThatCheck(check.examine(Facts.stems().facts())).passed();
  }

  @Test
  void other_names_are_a_note_with_the_names_that_they_should_have() {
    assertThatCheck(check.examine(Facts.stems().stems("Stems/Drums final.wav", "Stems/2_bass.wav").facts()))
        .found(Severity.INFO).cites("STEM-09").says("Drums final.wav to 1_drums_final.wav").doesNotSay("2_bass");
  }

  @Test
  void of_many_the_rest_is_counted() {
    String[] many = new String[20];
    Arrays.setAll(many, k -> "Track " + k + ".wav");
    assertThatCheck(check.examine(Facts.stems().stems(many).facts())).found(Severity.INFO).says("and 12 more");
  }
}
