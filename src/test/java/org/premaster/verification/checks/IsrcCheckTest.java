package org.premaster.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.testkit.Facts;
import org.premaster.verification.AlbumFacts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;
import org.premaster.verification.SongInAlbum;

class IsrcCheckTest {
  private final IsrcCheck check = new IsrcCheck(CheckSettings.of(IsrcCheck.MANUAL));

  private static SongInAlbum isrc(String written) {
    AlbumFacts facts = Facts.facts(Facts.album("A")).song(Facts.song("S").isrc(written), Facts.audio()).facts();
    return new SongInAlbum(facts, facts.songs().getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"AA6Q72000047", "aa-6q7-20-00047", "ISRC AA-6Q7-20-00047"})
  void CODE_02_a_code_in_any_usual_spelling_passes(String written) {
    assertThatCheck(check.examine(isrc(written))).passed();
  }

  @Test
  void CODE_02_a_letter_O_for_a_zero_is_pointed_at() {
    assertThatCheck(check.examine(isrc("AA-6Q7-2O-00047"))).found(Severity.WARN).cites("CODE-02").says("letter O", "zero");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AA6Q7200004", "1A6Q72000047", "tba"})
  void CODE_02_what_is_no_code_is_worth_a_question(String written) {
    assertThatCheck(check.examine(isrc(written))).found(Severity.WARN).says("the song goes without a code");
  }

  @Test
  void a_song_without_code_does_not_concern_it() {
    assertThat(check.concerns(isrc(" "))).isFalse();
    assertThat(check.concerns(isrc("tba"))).isTrue();
  }
}
