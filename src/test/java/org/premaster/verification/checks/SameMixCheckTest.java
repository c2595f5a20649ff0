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

class SameMixCheckTest {
  private final SameMixCheck check = new SameMixCheck(CheckSettings.of(SameMixCheck.MANUAL));

  private Examination examined(FileRole role, KinBuilder other) {
    return check.examine(Facts.mix().role(role).kin(other.build()).facts());
  }

  @Test
  void a_mix_that_is_like_no_other_passes() {
    assertThatCheck(check.examine(Facts.mix().facts())).passed();
    assertThatCheck(examined(FileRole.MIX, kin().ofSong("Slow Harbour").is(Relation.ALTERNATE_MIX))).passed();
  }

  @Test
  void CONS_12_the_mix_of_another_song_under_this_name_blocks() {
    assertThatCheck(examined(FileRole.MIX, kin().ofSong("Slow Harbour").differingBy(3, -0.037)))
        .found(Severity.BLOCK)
        .cites("CONS-12")
        .says("the same mix as Mixes/02_Slow Harbour.wav (Slow Harbour)", "3.0 dB louder and starts 37 ms later", "90 dB below")
        .holds(-90, -17, "dB");
  }

  @Test
  void PREP_07_an_alternate_that_is_the_mix_itself_is_a_question() {
    assertThatCheck(examined(FileRole.ALTERNATE_MIX, kin().differingBy(-0.6, 0)))
        .found(Severity.WARN)
        .says("This alternate mix is the same as the mix itself", "0.6 dB quieter");
  }

  @Test
  void of_the_pair_only_the_alternate_is_asked_about() {
    assertThatCheck(examined(FileRole.MIX, kin().at("Alternate Mixes/02_Instrumental.wav", FileRole.ALTERNATE_MIX))).passed();
  }

  @Test
  void a_song_that_came_earlier_under_another_name_is_a_question_also_where_every_sample_is_the_same() {
    assertThatCheck(examined(FileRole.MIX, kin().ofSong("Slow Harbour").cameWith("autumn").is(Relation.IDENTICAL_AUDIO).notNulled()))
        .found(Severity.WARN)
        .says("(Slow Harbour, delivery \"autumn\")", "every sample is the same");
  }

  @Test
  void VER_04_the_same_song_in_an_earlier_delivery_is_no_finding_but_a_new_attempt() {
    assertThatCheck(examined(FileRole.MIX, kin().cameWith("autumn"))).passed();
  }

  @Test
  void identical_samples_in_one_delivery_are_told_elsewhere() {
    assertThatCheck(examined(FileRole.MIX, kin().ofSong("Slow Harbour").is(Relation.IDENTICAL_AUDIO))).passed();
  }
}
