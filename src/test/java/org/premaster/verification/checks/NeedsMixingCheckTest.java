package org.premaster.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

class NeedsMixingCheckTest {
  private final NeedsMixingCheck check = new NeedsMixingCheck(CheckSettings.of(NeedsMixingCheck.MANUAL));

  @ParameterizedTest
  @ValueSource(strings = {"The lead needs vocal rides", "Please ride the vocal in the bridge", "drum replacement", "replace the snare", "Vocal tuning in verse 2",
      "some creative effects", "remix it"})
  void STEM_16_what_mixing_does_is_referred_to_mixing(String wish) {
    assertThatCheck(check.examine(Facts.stems().of(Facts.song("A").fromStems(wish)).facts()))
        .found(Severity.WARN).cites("STEM-16").says("done in mixing");
    assertThatCheck(check.examine(Facts.stems().of(Facts.song("A").fromStems("x").stemNotes(wish)).facts())).found(Severity.WARN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"The lead guitar sinks in the chorus when the mix is limited", "808 bleeding into the kick", "loud backing vocals in the chorus", ""})
  void what_stems_are_for_passes(String wish) {
    assertThatCheck(check.examine(Facts.stems().of(Facts.song("A").fromStems(wish)).facts())).passed();
  }

  @Test
  void a_stereo_song_does_not_concern_it() {
    assertThat(check.concerns(Facts.stems().of(Facts.song("A")).facts())).isFalse();
  }
}
