package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;
import static org.premaster.testkit.KinBuilder.kin;

import org.junit.jupiter.api.Test;
import org.premaster.measurement.likeness.Likeness.Relation;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

class OtherSpeedCheckTest {
  private final OtherSpeedCheck check = new OtherSpeedCheck(CheckSettings.of(OtherSpeedCheck.MANUAL));

  @Test
  void PREP_03_a_mix_of_48_kHz_labeled_as_44_1_runs_slower_than_its_other_print() {
    assertThatCheck(check.examine(Facts.mix().kin(kin().is(Relation.SAME_SONG).notNulled().speed(48 / 44.1).build()).facts()))
        .found(Severity.WARN)
        .says("8.1 % slower and lower", "44.1 and 48 kHz");
  }

  @Test
  void PREP_03_a_mix_of_44_1_kHz_labeled_as_48_runs_faster() {
    assertThatCheck(check.examine(Facts.mix().kin(kin().is(Relation.SAME_SONG).notNulled().speed(44.1 / 48).build()).facts()))
        .found(Severity.WARN)
        .says("8.8 % faster and higher", "44.1 and 48 kHz");
  }

  @Test
  void prints_of_one_speed_pass() {
    assertThatCheck(check.examine(Facts.mix().kin(kin().build()).facts())).passed();
  }
}
