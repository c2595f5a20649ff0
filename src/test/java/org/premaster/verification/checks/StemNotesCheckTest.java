package org.premaster.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

class StemNotesCheckTest {
  private final StemNotesCheck check = new StemNotesCheck(CheckSettings.of(StemNotesCheck.MANUAL));

  @Test
  void notes_in_the_sheet_or_beside_the_stems_pass() {
    assertThatCheck(check.examine(Facts.stems().facts())).passed();
    assertThatCheck(check.examine(Facts.stems().of(Facts.song("A").fromStems("x")).notesFile().facts())).passed();
  }

  @Test
  void STEM_12_no_notes_are_a_question() {
    assertThatCheck(check.examine(Facts.stems().of(Facts.song("A").fromStems("x").stemNotes("  ")).facts()))
        .found(Severity.WARN).cites("STEM-12").says("what needs control");
  }

  @Test
  void loose_stems_have_no_sheet() {
    assertThat(check.concerns(Facts.stems().loose())).isFalse();
  }
}
