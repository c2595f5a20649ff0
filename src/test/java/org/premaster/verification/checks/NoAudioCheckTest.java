package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.premaster.intake.FileRole;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

class NoAudioCheckTest {
  private final NoAudioCheck check = new NoAudioCheck(CheckSettings.of(NoAudioCheck.MANUAL));

  @ParameterizedTest
  @EnumSource(value = FileRole.class, names = {"MIX", "ALTERNATE_MIX", "STEM"})
  void any_audio_passes(FileRole role) {
    assertThatCheck(check.examine(Facts.delivery().file("a.wav", role).facts())).passed();
  }

  @Test
  void audio_that_no_song_claims_passes_here() {
    assertThatCheck(check.examine(Facts.delivery().extra("a.wav").facts())).passed();
  }

  @Test
  void PREP_09_an_empty_delivery_blocks_so_that_it_never_counts_as_verified() {
    assertThatCheck(check.examine(Facts.delivery().facts())).found(Severity.BLOCK).says("The delivery is empty.");
  }

  @Test
  void a_delivery_of_papers_blocks() {
    assertThatCheck(check.examine(Facts.delivery().file("catalog.csv", FileRole.SHEET).facts()))
        .found(Severity.BLOCK)
        .says("1 file, but no audio");
  }
}
