package org.premaster.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.premaster.audio.Container;
import org.premaster.intake.FileRole;
import org.premaster.testkit.AudioBuilder;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

class NonFiniteCheckTest {
  private final NonFiniteCheck check = new NonFiniteCheck(CheckSettings.of(NonFiniteCheck.MANUAL));

  @Test
  void numbers_pass() {
    assertThatCheck(check.examine(Facts.mix().facts())).passed();
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {"1; 1 sample that is", "70000; 70,000 samples that are"})
  void PREP_11_one_sample_that_is_no_number_blocks(long samples, String said) {
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().floatingPoint().nonFinite(samples)).facts()))
        .found(Severity.BLOCK)
        .says(said, "print the file again")
        .holds(samples, 0, "samples");
  }

  @Test
  void stems_concern_it_too() {
    assertThat(check.concerns(Facts.mix().role(FileRole.STEM).facts())).isTrue();
  }

  @Test
  void VER_08_a_file_that_could_not_be_read_was_not_examined() {
    AudioBuilder none = Facts.audio().unreadable(Container.TEXT, false, "The file is text.");
    assertThatCheck(check.examine(Facts.mix().audio(none).facts())).wasNotExaminedBecause("could not be read");
  }
}
