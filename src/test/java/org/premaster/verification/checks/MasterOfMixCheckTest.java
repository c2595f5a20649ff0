package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;
import static org.premaster.testkit.KinBuilder.kin;

import org.junit.jupiter.api.Test;
import org.premaster.intake.FileRole;
import org.premaster.measurement.likeness.Likeness.Relation;
import org.premaster.testkit.Facts;
import org.premaster.testkit.KinBuilder;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

/** The clean mix has a peak to loudness ratio of 15.2 LU. */
class MasterOfMixCheckTest {
  private final MasterOfMixCheck check = new MasterOfMixCheck(CheckSettings.of(MasterOfMixCheck.MANUAL));

  private static KinBuilder unmastered() {
    return kin().at("Alternate Mixes/02_No Limiter.wav", FileRole.ALTERNATE_MIX).is(Relation.MASTER_OF_SAME_MIX);
  }

  @Test
  void BEAT_04_a_mix_that_is_denser_than_another_print_of_itself_is_a_question() {
    assertThatCheck(check.examine(Facts.mix().kin(unmastered().plr(19.5).build()).facts()))
        .found(Severity.WARN)
        .cites("BEAT-04")
        .says("15.2 LU", "19.5 LU", "without processing on the master bus")
        .isSure(0.8);
  }

  @Test
  void the_print_with_more_room_is_the_right_one_to_master() {
    assertThatCheck(check.examine(Facts.mix().kin(unmastered().plr(9).build()).facts())).passed();
  }

  @Test
  void a_mastered_alternate_and_another_song_are_no_matter() {
    assertThatCheck(check.examine(Facts.mix().role(FileRole.ALTERNATE_MIX).kin(unmastered().plr(19.5).build()).facts())).passed();
    assertThatCheck(check.examine(Facts.mix().kin(unmastered().ofSong("Slow Harbour").plr(19.5).build()).facts())).passed();
  }
}
