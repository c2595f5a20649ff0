package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.premaster.measurement.traces.DcDrift;
import org.premaster.testkit.AudioBuilder;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Severity;

class DcOffsetCheckTest {
  private final CheckSettings settings = CheckSettings.of(DcOffsetCheck.MANUAL);
  private final DcOffsetCheck check = new DcOffsetCheck(settings);

  private Examination examine(double left, double right) {
    return check.examine(Facts.mix().audio(Facts.audio().dc(left, right)).facts());
  }

  @Test
  void an_offset_up_to_a_thousandth_passes() {
    assertThatCheck(examine(0.001, -0.001)).passed();
  }

  @Test
  void PREP_11_an_offset_above_it_is_worth_a_question() {
    assertThatCheck(examine(0, -0.0025))
        .found(Severity.WARN)
        .says("of the right channel is shifted by -0.25 %", "high-pass")
        .holds(0.0025, 0.001, "of full scale")
        .isInChannel(1);
  }

  @Test
  void an_offset_that_costs_a_decibel_of_headroom_blocks() {
    assertThatCheck(examine(0.1, 0.002)).found(Severity.WARN).isInAllChannels();
    assertThatCheck(examine(0.101, 0.002)).found(Severity.BLOCK).says("print the mix again").holds(0.101, 0.1, "of full scale");
  }

  @Test
  void the_few_percent_that_a_sampled_instrument_brings_with_its_notes_do_not_block() {
    assertThatCheck(examine(0.0174, 0.0298)).found(Severity.WARN).says("2.98 %").doesNotSay("again");
  }

  @Test
  void the_only_channel_of_a_mono_file_is_not_named() {
    AudioBuilder mono = Facts.audio().mono().dc(0.005, 0);
    assertThatCheck(check.examine(Facts.mix().audio(mono).facts())).found(Severity.WARN).isInAllChannels();
  }

  @Test
  void VER_08_a_file_without_audio_was_not_examined() {
    AudioBuilder empty = Facts.audio().digitalSilence().seconds(0);
    assertThatCheck(check.examine(Facts.mix().audio(empty).facts())).wasNotExaminedBecause("no audio");
  }

  @Test
  void PREP_11_an_offset_that_moves_and_evens_out_is_worth_a_question() {
    AudioBuilder drifting = Facts.audio().trace(new DcDrift(1, -0.004, 0.003, 60));
    assertThatCheck(check.examine(Facts.mix().audio(drifting).facts()))
        .found(Severity.WARN)
        .says("of the right channel drifts", "0.70 %", "1:00.0")
        .holds(0.007, 0.004, "of full scale")
        .isInChannel(1);
    AudioBuilder hardly = Facts.audio().trace(new DcDrift(1, -0.002, 0.002, 60));
    assertThatCheck(check.examine(Facts.mix().audio(hardly).facts())).passed();
  }

  @Test
  void a_profile_that_asks_for_less_than_it_blocks_stays_sound() {
    DcOffsetCheck odd = new DcOffsetCheck(settings.with(DcOffsetCheck.WARNED, 0.5).with(DcOffsetCheck.BLOCKED, 0.1));
    AudioBuilder audio = Facts.audio().dc(0.2, 0);
    assertThatCheck(odd.examine(Facts.mix().audio(audio).facts())).found(Severity.BLOCK).holds(0.2, 0.1, "of full scale");
  }
}
