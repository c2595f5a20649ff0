package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.premaster.measurement.traces.CodecRoundTrip;
import org.premaster.measurement.traces.CodecRoundTrip.Codec;
import org.premaster.measurement.traces.CodecRoundTrip.Coded;
import org.premaster.testkit.AudioBuilder;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Severity;

class CodecHeadroomCheckTest {
  private final CodecHeadroomCheck check = new CodecHeadroomCheck(CheckSettings.of(CodecHeadroomCheck.MANUAL));

  private Examination examine(AudioBuilder audio) {
    return check.examine(Facts.mix().audio(audio).facts());
  }

  private static CodecRoundTrip trip(double aac256, double aac128, long overs) {
    return new CodecRoundTrip(List.of(
        new Coded(Codec.AAC_256, OptionalDouble.of(aac256), 0), new Coded(Codec.AAC_128, OptionalDouble.of(aac128), overs)));
  }

  @Test
  void a_mix_with_room_passes() {
    assertThatCheck(examine(Facts.audio())).passed();
  }

  @Test
  void PREP_02_a_dense_mix_near_full_scale_would_probably_clip() {
    assertThatCheck(examine(Facts.audio().truePeak(-0.6).loudness(-9))).found(Severity.INFO).says("-0.6 dBTP", "probably", "AAC or Opus").holds(0.4, 0, "dBTP");
    assertThatCheck(examine(Facts.audio().truePeak(-1).loudness(-9))).passed();
  }

  @Test
  void an_open_mix_is_hardly_lifted() {
    assertThatCheck(examine(Facts.audio().truePeak(-0.6).loudness(-16))).passed();
    assertThatCheck(examine(Facts.audio().truePeak(-0.05).loudness(-16))).found(Severity.INFO);
  }

  @Test
  void PREP_02_a_round_trip_that_clipped_is_told_with_what_came_back() {
    assertThatCheck(examine(Facts.audio().trace(trip(0.3, 1.24, 214))))
        .found(Severity.WARN)
        .cites("PREP-02")
        .says("AAC at 128 kbit/s", "reaches 1.2 dBTP", "AAC at 256 kbit/s 0.3 dBTP", "214 samples go over full scale")
        .holds(1.24, 0, "dBTP");
  }

  @Test
  void a_round_trip_that_did_not_clip_stands_over_the_forecast() {
    assertThatCheck(examine(Facts.audio().truePeak(-0.6).loudness(-9).trace(trip(-0.4, -0.1, 0)))).passed();
  }

  @Test
  void a_round_trip_that_no_codec_made_leaves_the_forecast() {
    assertThatCheck(examine(Facts.audio().truePeak(-0.6).loudness(-9).trace(new CodecRoundTrip(List.of())))).found(Severity.INFO);
  }

  @Test
  void floating_point_over_full_scale_is_told_elsewhere() {
    assertThatCheck(examine(Facts.audio().floatingPoint().peak(2))).passed();
  }

  @Test
  void VER_08_silence_was_not_examined() {
    assertThatCheck(examine(Facts.audio().digitalSilence())).wasNotExaminedBecause("silence");
  }
}
