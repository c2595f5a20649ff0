package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.premaster.measurement.traces.NoiseFloor;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Severity;

class NoiseFloorCheckTest {
  private final NoiseFloorCheck check = new NoiseFloorCheck(CheckSettings.of(NoiseFloorCheck.MANUAL));

  private Examination examine(double floor, double lowest, double median, double fall, double evenness) {
    NoiseFloor seen = new NoiseFloor(
        OptionalDouble.of(floor), OptionalDouble.of(lowest), OptionalDouble.of(median), OptionalDouble.of(fall), evenness, OptionalDouble.of(2));
    return check.examine(Facts.mix().audio(Facts.audio().trace(seen)).facts());
  }

  @Test
  void PREP_11_steady_noise_in_the_pauses_is_a_question_that_names_its_colour() {
    assertThatCheck(examine(-52, -52.4, -20, 0.1, 0.97))
        .found(Severity.WARN)
        .says("-52.0 dBFS (hiss; listen at 0:02.0)")
        .holds(-52, -60, "dBFS");
    assertThatCheck(examine(-52, -52.4, -20, 3, 0.97)).found(Severity.WARN).says("rushing");
    assertThatCheck(examine(-52, -52.4, -20, 6, 0.97)).found(Severity.WARN).says("rumbling");
  }

  @Test
  void quiet_noise_music_and_fades_pass() {
    assertThatCheck(examine(-60, -60.2, -20, 0, 0.97)).passed();
    assertThatCheck(examine(-30, -30.5, -20, 0, 0.97)).passed();
    assertThatCheck(examine(-52, -60, -20, 0, 0.97)).passed();
    assertThatCheck(examine(-52, -52.4, -20, 0, 0.8)).passed();
  }

  @Test
  void VER_08_a_moment_of_sound_is_not_examined() {
    NoiseFloor none = new NoiseFloor(
        OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), 0, OptionalDouble.empty());
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().trace(none)).facts())).wasNotExaminedBecause("too little sound");
  }
}
