package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.intake.FileRole;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

class AlternatesFolderCheckTest {
  private final AlternatesFolderCheck check = new AlternatesFolderCheck(CheckSettings.of(AlternatesFolderCheck.MANUAL));

  @ParameterizedTest
  @ValueSource(strings = {"Alternate Mixes/01_Instrumental.wav", "Album/alternate mixes/x/01.wav", "ALTERNATE MIXES/01.wav"})
  void PREP_07_the_folder_at_any_depth_and_in_any_case_passes(String path) {
    assertThatCheck(check.examine(Facts.delivery().file(path, FileRole.ALTERNATE_MIX).facts())).passed();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mixes/01_Instrumental.wav", "Alternates/01.wav", "Alternate Mixes.wav"})
  void PREP_07_an_alternate_elsewhere_is_worth_a_question(String path) {
    assertThatCheck(check.examine(Facts.delivery().file(path, FileRole.ALTERNATE_MIX).facts()))
        .found(Severity.WARN)
        .says("An alternate mix lies outside", path, "\"Alternate Mixes\"")
        .holds(1, 0, "files");
  }

  @Test
  void other_files_may_lie_where_they_like() {
    assertThatCheck(check.examine(Facts.delivery().file("Mixes/01.wav", FileRole.MIX).facts())).passed();
  }
}
