package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.premaster.testkit.AlbumBuilder;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

class ConsultationCheckTest {
  private final ConsultationCheck check = new ConsultationCheck(CheckSettings.of(ConsultationCheck.MANUAL));

  @Test
  void a_complete_consultation_passes() {
    assertThatCheck(check.examine(Facts.facts(Facts.album("Lantern Year")).facts())).passed();
  }

  @Test
  void CONS_09_all_missing_answers_are_listed_at_once() {
    AlbumBuilder album = Facts.album("Lantern Year").missing("purpose", "session_software", "session_rate");
    assertThatCheck(check.examine(Facts.facts(album).facts()))
        .found(Severity.BLOCK)
        .cites("CONS-09")
        .says("these answers: purpose, session_software, session_rate.")
        .holds(3, 0, "answers");
  }

  @Test
  void one_missing_answer_is_asked_for_in_the_singular() {
    AlbumBuilder album = Facts.album("Lantern Year").missing("purpose");
    assertThatCheck(check.examine(Facts.facts(album).facts())).found(Severity.BLOCK).says("this answer: purpose.");
  }
}
