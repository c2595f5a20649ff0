package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.premaster.measurement.traces.FlatTops;
import org.premaster.measurement.traces.PileUp;
import org.premaster.testkit.AudioBuilder;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Severity;

class AlreadyMasteredCheckTest {
  private final AlreadyMasteredCheck check = new AlreadyMasteredCheck(CheckSettings.of(AlreadyMasteredCheck.MANUAL));

  private Examination examine(AudioBuilder audio) {
    return check.examine(Facts.mix().audio(audio).facts());
  }

  /** A mix with so much crowding under a ceiling of −0.3 dBFS, and this peak to loudness ratio. */
  private static AudioBuilder crowded(double crowding, double plr) {
    return Facts.audio().peak(-0.3).truePeak(0).loudness(-plr).trace(new PileUp(crowding, 1234, OptionalDouble.of(-0.3), 4));
  }

  private static FlatTops tops(long flat, long held, double stepped) {
    return new FlatTops(List.of(new FlatTops.Side(0, true, OptionalDouble.of(-0.3), flat, 9, held)), stepped, List.of());
  }

  @Test
  void an_honest_mix_passes_and_so_does_one_with_its_peak_at_full_scale() {
    assertThatCheck(examine(Facts.audio())).passed();
    assertThatCheck(examine(crowded(2.5, 15))).passed();
  }

  @Test
  void BEAT_04_a_crowd_at_the_ceiling_together_with_a_low_PLR_blocks_and_explains_both() {
    assertThatCheck(examine(crowded(40, 8.9)))
        .found(Severity.BLOCK)
        .cites("BEAT-04")
        .says("mastered already", "1,234 peaks a minute end within 0.3 dB of one level, -0.3 dBFS", "8.9 LU above the loudness",
            "bypass limiter", "tracked-out")
        .holds(8.9, 11, "LU");
  }

  @Test
  void BEAT_04_a_master_that_was_turned_down_is_still_one() {
    AudioBuilder down = Facts.audio().peak(-6.3).truePeak(-6).loudness(-15).trace(new PileUp(40, 1234, OptionalDouble.of(-6.3), 4));
    assertThatCheck(examine(down)).found(Severity.BLOCK).says("-6.3 dBFS");
  }

  @Test
  void a_crowd_alone_is_a_question() {
    assertThatCheck(examine(crowded(40, 11.1))).found(Severity.WARN).says("limiter or clipper", "PLR 11.1").holds(40, 3, "times");
    assertThatCheck(examine(crowded(4.9, 10))).found(Severity.WARN).holds(4.9, 3, "times");
  }

  @Test
  void a_low_PLR_alone_is_a_question_because_a_compressor_may_do_it() {
    assertThatCheck(examine(crowded(1.5, 7.2))).found(Severity.WARN).says("as dense as a master", "7.2 LU").holds(7.2, 8.5, "LU");
    assertThatCheck(examine(crowded(1.5, 8.5))).passed();
  }

  @Test
  void a_few_peaks_at_exactly_one_level_are_a_question() {
    assertThatCheck(examine(crowded(1.5, 15).trace(tops(0, 8, 0)))).found(Severity.WARN).says("8 of them end at exactly one level").holds(8, 8, "peaks");
    assertThatCheck(examine(crowded(1.5, 15).trace(tops(0, 7, 0)))).passed();
  }

  @Test
  void what_clipped_is_told_by_the_check_for_it() {
    assertThatCheck(examine(crowded(40, 10).trace(tops(400, 800, 0)))).passed();
    assertThatCheck(examine(crowded(40, 10).trace(tops(40, 800, 0)))).found(Severity.BLOCK);
  }

  @Test
  void chips_have_one_height_by_nature_and_do_not_block() {
    assertThatCheck(examine(crowded(40, 10).trace(tops(10, 800, 0.9)))).passed();
    assertThatCheck(examine(crowded(40, 4).trace(tops(10, 800, 0.9)))).found(Severity.WARN);
  }

  @Test
  void VER_08_silence_and_files_that_were_only_measured_are_not_examined() {
    assertThatCheck(examine(Facts.audio().digitalSilence())).wasNotExaminedBecause("silence");
    assertThatCheck(examine(Facts.audio().notExamined())).wasNotExaminedBecause("not examined");
  }

  @Test
  void VER_08_a_steady_tone_has_peaks_that_are_alike_by_nature() {
    assertThatCheck(examine(crowded(40, 3).trace(new PileUp(40, 1234, OptionalDouble.of(-0.3), 0.2)))).wasNotExaminedBecause("steady sound");
  }

  @Test
  void VER_08_a_few_seconds_have_too_few_peaks_to_tell() {
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().seconds(8)).facts())).wasNotExaminedBecause("fewer than 10 seconds");
  }
}
