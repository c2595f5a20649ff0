package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;
import static org.premaster.testkit.KinBuilder.kin;

import org.junit.jupiter.api.Test;
import org.premaster.intake.FileRole;
import org.premaster.measurement.likeness.Likeness.Relation;
import org.premaster.testkit.Facts;
import org.premaster.testkit.KinBuilder;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Severity;

class OtherSongCheckTest {
  private final OtherSongCheck check = new OtherSongCheck(CheckSettings.of(OtherSongCheck.MANUAL));

  private Examination examined(KinBuilder other) {
    return check.examine(Facts.mix().kin(other.build()).facts());
  }

  @Test
  void a_song_that_shares_nothing_with_another_passes() {
    assertThatCheck(check.examine(Facts.mix().facts())).passed();
  }

  @Test
  void CONS_12_one_performance_under_two_names_is_a_question() {
    assertThatCheck(examined(kin().ofSong("Slow Harbour").is(Relation.ALTERNATE_MIX).leaving(-14)))
        .found(Severity.WARN)
        .says("the same performance as Mixes/02_Slow Harbour.wav (Slow Harbour)", "14 dB of it cancel out");
  }

  @Test
  void music_in_common_without_proof_is_worth_knowing() {
    assertThatCheck(examined(kin().ofSong("Slow Harbour").is(Relation.SAME_SONG).notNulled())).found(Severity.INFO).says("in common");
  }

  @Test
  void versions_of_the_song_itself_and_alternate_files_are_no_matter() {
    assertThatCheck(examined(kin().is(Relation.ALTERNATE_MIX))).passed();
    assertThatCheck(examined(kin().ofSong("Slow Harbour").is(Relation.ALTERNATE_MIX).at("Alternate Mixes/a.wav", FileRole.ALTERNATE_MIX)))
        .passed();
    assertThatCheck(examined(kin().ofNoSong().is(Relation.ALTERNATE_MIX))).passed();
  }
}
