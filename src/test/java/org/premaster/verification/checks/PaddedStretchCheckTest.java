package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.premaster.measurement.traces.WordLength;
import org.premaster.measurement.traces.WordLength.Stretch;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Severity;

class PaddedStretchCheckTest {
  private final PaddedStretchCheck check = new PaddedStretchCheck(CheckSettings.of(PaddedStretchCheck.MANUAL));

  private Examination examine(WordLength seen) {
    return check.examine(Facts.mix().audio(Facts.audio().trace(seen)).facts());
  }

  @Test
  void PREP_04_stretches_of_fewer_bits_are_told_with_their_times() {
    assertThatCheck(examine(new WordLength(24, false, List.of(new Stretch(30, 50, 16), new Stretch(100, 110, 16)))))
        .found(Severity.WARN)
        .cites("PREP-04")
        .says("0:30.0 to 0:50.0 (16 bits) and 1:40.0 to 1:50.0 (16 bits)")
        .holds(16, 24, "bit")
        .isAt(30, 50);
  }

  @Test
  void a_bit_or_four_less_pass() {
    assertThatCheck(examine(new WordLength(24, false, List.of(new Stretch(30, 50, 20))))).passed();
    assertThatCheck(examine(new WordLength(24, false))).passed();
  }

  @Test
  void floating_point_is_held_against_24_bits() {
    assertThatCheck(examine(new WordLength(32, true, List.of(new Stretch(0, 10, 24))))).passed();
    assertThatCheck(examine(new WordLength(32, true, List.of(new Stretch(0, 10, 16))))).found(Severity.WARN);
  }

  @Test
  void VER_08_silence_is_not_examined() {
    assertThatCheck(examine(new WordLength(0, false))).wasNotExaminedBecause("silence");
  }
}
