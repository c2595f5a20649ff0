package org.premaster.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.intake.FileRole;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

class HeadroomCheckTest {
  private final CheckSettings settings = CheckSettings.of(HeadroomCheck.MANUAL);
  private final HeadroomCheck check = new HeadroomCheck(settings);

  private static MixFacts peaking(double dbfs) {
    return Facts.mix().audio(Facts.audio().peak(dbfs)).facts();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-2.0, -1.9999, -2.5, -6, -40})
  void PREP_02_two_decibels_of_room_pass(double peak) {
    assertThatCheck(check.examine(peaking(peak))).passed();
  }

  @Test
  void PREP_02_a_fader_set_to_minus_two_passes_in_any_bit_depth() {
    double sixteenBits = 20 * Math.log10(Math.ceil(32768 * Math.pow(10, -0.1)) / 32768);
    assertThat(sixteenBits).isGreaterThan(-2);
    assertThatCheck(check.examine(peaking(sixteenBits))).passed();
  }

  @Test
  void PREP_02_less_room_is_worth_a_question_and_says_where_and_by_how_much() {
    assertThatCheck(check.examine(peaking(-0.3)))
        .found(Severity.WARN)
        .cites("PREP-02")
        .says("-0.3 dBFS at 1:30.0", "2 dB of room", "lower the master fader by about 2 dB", "no limiter")
        .holds(-0.3, -2, "dBFS")
        .isAt(90, 90);
  }

  @Test
  void a_near_miss_is_told_with_enough_decimals_to_be_one() {
    assertThatCheck(check.examine(peaking(-1.98))).found(Severity.WARN).says("-1.98 dBFS", "about 1 dB");
  }

  @Test
  void CON_10_advice_beyond_the_requirement_is_a_note() {
    HeadroomCheck strict = new HeadroomCheck(settings.with(HeadroomCheck.ADVISED, 3));
    assertThatCheck(strict.examine(peaking(-2.4))).found(Severity.INFO).says("nothing needs to be done").holds(-2.4, -3, "dBFS");
    assertThatCheck(strict.examine(peaking(-3))).passed();
    assertThatCheck(strict.examine(peaking(-1))).found(Severity.WARN);
  }

  @Test
  void a_profile_may_make_it_block() {
    HeadroomCheck strict = new HeadroomCheck(settings.with(Severity.BLOCK));
    assertThatCheck(strict.examine(peaking(-1))).found(Severity.BLOCK);
  }

  @Test
  void VER_08_silence_has_no_headroom() {
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().digitalSilence()).facts())).wasNotExaminedBecause("silence");
  }

  @Test
  void stems_need_no_headroom_of_their_own() {
    assertThat(check.concerns(Facts.mix().role(FileRole.STEM).facts())).isFalse();
    assertThat(check.concerns(Facts.mix().role(FileRole.ALTERNATE_MIX).facts())).isTrue();
  }

  @Test
  void PREP_02_what_goes_over_full_scale_between_samples_is_told_too() {
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().peak(-0.1).truePeak(0.8)).facts()))
        .found(Severity.WARN)
        .says("Between samples the waveform goes 0.8 dB over full scale");
  }

  @Test
  void PREP_02_a_true_peak_near_full_scale_is_too_hot_wherever_the_samples_stand() {
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().peak(-2.4).truePeak(-0.2)).facts()))
        .found(Severity.WARN)
        .says("Between its samples the waveform reaches -0.2 dBTP at 1:30.0")
        .holds(-0.2, -0.5, "dBTP");
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().peak(-2.4).truePeak(-0.5)).facts())).passed();
  }

  @Test
  void floating_point_loses_nothing_by_being_turned_down_and_is_told_elsewhere_where_it_is_over() {
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().floatingPoint().peak(-0.5)).facts()))
        .found(Severity.WARN)
        .says("leave it to us", "loses nothing");
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().floatingPoint().peak(2)).facts())).passed();
  }
}
