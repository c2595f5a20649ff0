package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.premaster.measurement.traces.Dither;
import org.premaster.measurement.traces.Dither.Kind;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Severity;

class DitherCheckTest {
  private final DitherCheck check = new DitherCheck(CheckSettings.of(DitherCheck.MANUAL));

  private static Dither seen(Kind kind, int bits, double dbfs) {
    return new Dither(kind, bits, OptionalDouble.of(dbfs), OptionalDouble.of(-95), OptionalDouble.of(181.2), 1);
  }

  private Examination examine(Dither seen) {
    return check.examine(Facts.mix().audio(Facts.audio().trace(seen)).facts());
  }

  @Test
  void PREP_05_dither_of_16_bits_is_a_question_and_never_more() {
    assertThatCheck(examine(seen(Kind.TRIANGULAR, 16, -96.3)))
        .found(Severity.WARN)
        .cites("PREP-05")
        .says("Dither for 16 bits", "triangular, -96.3 dBFS", "3:01.2", "switch dither off")
        .holds(16, 24, "bit");
    assertThatCheck(examine(seen(Kind.SHAPED, 16, -84))).found(Severity.WARN).says("noise shaping");
    assertThatCheck(examine(seen(Kind.RECTANGULAR, 20, -122))).found(Severity.WARN).says("rectangular");
  }

  @Test
  void dither_of_24_bits_is_a_note() {
    assertThatCheck(examine(seen(Kind.TRIANGULAR, 24, -144.5))).found(Severity.INFO).says("nothing needs to be done");
  }

  @Test
  void plain_rounding_passes() {
    assertThatCheck(examine(new Dither(Kind.ABSENT, 0, OptionalDouble.empty(), OptionalDouble.of(-110), OptionalDouble.of(0), 0))).passed();
  }

  @Test
  void VER_08_where_nothing_is_quiet_enough_nothing_is_said() {
    assertThatCheck(examine(Dither.UNKNOWN)).wasNotExaminedBecause("no passage quiet enough");
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().digitalSilence().trace(Dither.UNKNOWN)).facts()))
        .wasNotExaminedBecause("silence");
  }
}
