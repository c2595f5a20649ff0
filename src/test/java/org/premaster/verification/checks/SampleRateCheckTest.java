package org.premaster.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.premaster.intake.FileRole;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Severity;

class SampleRateCheckTest {
  private final SampleRateCheck check = new SampleRateCheck(CheckSettings.of(SampleRateCheck.MANUAL));

  private Examination examine(int sessionRate, int fileRate) {
    return check.examine(
        Facts.mix().on(Facts.album("Lantern Year").session(sessionRate, 24)).audio(Facts.audio().rate(fileRate)).facts());
  }

  @Test
  void PREP_03_the_rate_of_the_session_passes() {
    assertThatCheck(examine(48_000, 48_000)).passed();
    assertThatCheck(examine(44_100, 44_100)).passed();
  }

  @Test
  void PREP_03_a_lower_rate_than_the_sessions_blocks() {
    assertThatCheck(examine(96_000, 44_100))
        .found(Severity.BLOCK)
        .cites("PREP-03")
        .says("The file runs at 44.1 kHz, the session at 96 kHz.", "Converting costs quality", "print it again at 96 kHz")
        .holds(44_100, 96_000, "Hz");
  }

  @Test
  void PREP_03_a_higher_rate_than_the_sessions_blocks_too_because_it_adds_nothing() {
    assertThatCheck(examine(44_100, 88_200)).found(Severity.BLOCK).says("88.2 kHz", "adds nothing");
  }

  @Test
  void VER_08_without_a_session_rate_it_was_not_examined() {
    assertThatCheck(check.examine(Facts.mix().on(Facts.album("Lantern Year").unknownSession()).facts()))
        .wasNotExaminedBecause("session");
    assertThatCheck(check.examine(Facts.mix().loose().facts())).wasNotExaminedBecause("session");
  }

  @Test
  void stems_and_alternates_are_held_to_the_same_rate() {
    assertThat(check.concerns(Facts.mix().role(FileRole.STEM).facts())).isTrue();
    assertThat(check.concerns(Facts.mix().role(FileRole.ALTERNATE_MIX).facts())).isTrue();
    assertThat(check.concerns(Facts.mix().role(FileRole.OTHER).facts())).isFalse();
  }
}
