package org.premaster.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.premaster.audio.Container;
import org.premaster.intake.FileRole;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckCatalogue;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Profile;
import org.premaster.verification.Severity;

class ChannelsCheckTest {
  private final ChannelsCheck check = new ChannelsCheck(CheckSettings.of(ChannelsCheck.MANUAL));

  @Test
  void mono_and_stereo_pass() {
    assertThatCheck(check.examine(Facts.mix().facts())).passed();
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().mono()).facts())).passed();
  }

  @Test
  void CONS_12_a_surround_mix_is_a_question_that_names_its_channels() {
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().channels(6)).facts()))
        .found(Severity.WARN)
        .cites("CONS-12")
        .says("6 channels (left, right, center, LFE, back left, back right)", "a stereo mix is expected")
        .holds(6, 2, "channels");
  }

  @Test
  void VER_08_what_could_not_be_read_was_not_examined() {
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().unreadable(Container.TEXT, false, "The file is text.")).facts()))
        .wasNotExaminedBecause("could not be read");
    assertThat(check.concerns(Facts.mix().role(FileRole.STEM).facts())).isFalse();
  }

  @Test
  void checks_about_left_and_right_do_not_concern_a_surround_mix() {
    MixFacts surround = Facts.mix().audio(Facts.audio().channels(6)).facts();
    assertThat(CheckCatalogue.of(Profile.defaults()).examine(surround)).extracting(Examination::check)
        .doesNotContain("mix.dual-mono", "mix.polarity", "mix.silent-channel").contains("mix.channels");
  }
}
