package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.premaster.measurement.traces.Infrasonic;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

class InfrasonicCheckTest {
  private final InfrasonicCheck check = new InfrasonicCheck(CheckSettings.of(InfrasonicCheck.MANUAL));

  @Test
  void PREP_11_a_large_share_below_20_Hz_is_a_question() {
    Infrasonic rumble = new Infrasonic(0.062, OptionalDouble.of(-31.4));
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().trace(rumble)).facts()))
        .found(Severity.WARN)
        .says("6.2 % of the energy", "-31.4 dBFS", "high-pass")
        .holds(6.2, 3, "%");
  }

  @Test
  void what_a_bass_drum_brings_passes() {
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().trace(new Infrasonic(0.03, OptionalDouble.of(-33)))).facts())).passed();
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().trace(new Infrasonic(0, OptionalDouble.empty()))).facts())).passed();
  }
}
