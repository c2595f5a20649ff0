package org.premaster.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.premaster.audio.Container;
import org.premaster.testkit.Facts;
import org.premaster.verification.AlbumFacts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

class MixedSampleRatesCheckTest {
  private final MixedSampleRatesCheck check = new MixedSampleRatesCheck(CheckSettings.of(MixedSampleRatesCheck.MANUAL));

  @Test
  void one_rate_passes() {
    assertThatCheck(check.examine(Facts.facts(Facts.album("Lantern Year"))
            .song(Facts.song("A").at(1), Facts.audio())
            .song(Facts.song("B").at(2), Facts.audio())
            .facts()))
        .passed();
  }

  @Test
  void GATE_12_two_rates_are_worth_a_question_and_name_their_songs() {
    assertThatCheck(check.examine(Facts.facts(Facts.album("Lantern Year").unknownSession())
            .song(Facts.song("A").at(1), Facts.audio().rate(48_000))
            .song(Facts.song("B").at(2), Facts.audio().rate(44_100))
            .song(Facts.song("C").at(3), Facts.audio().rate(44_100))
            .facts()))
        .found(Severity.WARN)
        .says("2 sample rates: 44.1 kHz (\"B\" and \"C\"); 48 kHz (\"A\").", "do not convert anything");
  }

  @Test
  void an_album_of_one_song_does_not_concern_it() {
    assertThat(check.concerns(Facts.facts(Facts.album("S")).song(Facts.song("A"), Facts.audio()).facts())).isFalse();
  }

  @Test
  void VER_08_with_fewer_than_two_readable_mixes_it_was_not_examined() {
    AlbumFacts facts = Facts.facts(Facts.album("Lantern Year"))
        .song(Facts.song("A").at(1), Facts.audio())
        .song(Facts.song("B").at(2), Facts.audio().unreadable(Container.TEXT, false, "It is text."))
        .missing(Facts.song("C").at(3))
        .facts();
    assertThat(check.concerns(facts)).isTrue();
    assertThatCheck(check.examine(facts)).wasNotExaminedBecause("Fewer than two");
  }
}
