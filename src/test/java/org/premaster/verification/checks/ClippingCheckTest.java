package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.premaster.audio.Container;
import org.premaster.measurement.Measurements.ClipRun;
import org.premaster.measurement.Measurements.Clipping;
import org.premaster.measurement.traces.FlatTops;
import org.premaster.testkit.AudioBuilder;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Severity;

class ClippingCheckTest {
  private final CheckSettings settings = CheckSettings.of(ClippingCheck.MANUAL);
  private final ClippingCheck check = new ClippingCheck(settings);

  private Examination examine(AudioBuilder audio) {
    return check.examine(Facts.mix().audio(audio).facts());
  }

  @Test
  void a_waveform_that_touches_its_ceiling_once_passes() {
    assertThatCheck(examine(Facts.audio().peak(0))).passed();
  }

  @Test
  void PREP_11_one_run_of_eight_samples_blocks_and_says_when_to_listen() {
    assertThatCheck(examine(Facts.audio().peak(0).clipped(1, 8, 0)))
        .found(Severity.BLOCK)
        .cites("PREP-11")
        .says("in 1 place at 0.0 dBFS", "8 samples", "the first at 1:30.0", "print the mix again")
        .holds(8, 8, "samples")
        .isAt(90, 90 + 8 / 48_000.0)
        .isInChannel(0);
  }

  @Test
  void PREP_11_more_than_ten_short_places_a_minute_block() {
    assertThatCheck(examine(Facts.audio().clipped(31, 3, -0.1)))
        .found(Severity.BLOCK)
        .says("31 places (10.3 a minute)", "the first at 0:05.6, 0:11.3 and 0:16.9")
        .holds(31 / 3.0, 10, "a minute")
        .isInAllChannels();
  }

  @Test
  void ten_short_places_a_minute_are_worth_a_question() {
    assertThatCheck(examine(Facts.audio().clipped(30, 7, -0.1))).found(Severity.WARN).says("30 places", "may stay as it is");
  }

  @Test
  void a_single_short_place_is_a_note() {
    assertThatCheck(examine(Facts.audio().clipped(1, 3, 0))).found(Severity.INFO);
  }

  @Test
  void a_file_under_a_minute_counts_as_one_minute() {
    assertThatCheck(examine(Facts.audio().seconds(6).clipped(10, 3, -0.2))).found(Severity.WARN);
    assertThatCheck(examine(Facts.audio().seconds(6).clipped(11, 3, -0.2))).found(Severity.BLOCK);
  }

  @Test
  void both_channels_of_one_peak_are_one_place() {
    List<ClipRun> runs = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      runs.add(new ClipRun(i % 2, 48_000L * (i / 2) + i % 2, 4, true));
    }
    Clipping clipping = new Clipping(40, 160, 4, OptionalDouble.of(0), runs);
    assertThatCheck(examine(Facts.audio().seconds(120).clipping(clipping))).found(Severity.WARN).says("20 places (10.0 a minute)");
  }

  @Test
  void PREP_02_peaks_at_full_scale_that_are_cut_off_block() {
    assertThatCheck(examine(Facts.audio().peak(0).clipped(400, 23, 0))).found(Severity.BLOCK).says("leave 2 to 3 dB");
  }

  @Test
  void a_ceiling_far_below_full_scale_counts_only_where_places_are_long_and_many() {
    assertThatCheck(examine(Facts.audio().clipped(1, 20, -6))).passed();
    assertThatCheck(examine(Facts.audio().clipped(400, 4, -6))).passed();
    assertThatCheck(examine(Facts.audio().clipped(400, 20, -6))).found(Severity.BLOCK).says("-6.0 dBFS");
  }

  @Test
  void crests_that_16_bits_round_flat_are_not_clipped() {
    AudioBuilder bass = Facts.audio().depth(16).peak(0);
    assertThatCheck(examine(bass.clipped(4000, 4, 0))).passed();
    assertThatCheck(examine(bass.clipped(4000, 9, 0))).found(Severity.BLOCK);
  }

  @Test
  void the_higher_the_rate_the_longer_the_crest_that_rounding_explains() {
    AudioBuilder bass = Facts.audio().depth(16).rate(192_000).peak(0);
    assertThatCheck(examine(bass.clipped(4000, 16, 0))).passed();
    assertThatCheck(examine(bass.clipped(4000, 40, 0))).found(Severity.BLOCK);
  }

  @Test
  void eight_bits_round_every_crest_flat() {
    assertThatCheck(examine(Facts.audio().depth(8).rate(44_100).clipped(4000, 50, -0.07))).passed();
  }

  @Test
  void a_square_wave_is_a_question_and_not_an_overload() {
    List<ClipRun> runs = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      runs.add(new ClipRun(0, 1000 + 50L * i, 50, i % 2 == 0));
    }
    Clipping square = new Clipping(172_000, 8_600_000, 50, OptionalDouble.of(-0.5), runs);
    assertThatCheck(examine(Facts.audio().mono().clipping(square))).found(Severity.WARN).says("square", "meant to sound like this");
  }

  @Test
  void a_wave_that_is_clipped_almost_square_still_needs_samples_to_cross_and_blocks() {
    List<ClipRun> runs = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      runs.add(new ClipRun(0, 1000 + 50L * i, 44, i % 2 == 0));
    }
    Clipping hard = new Clipping(172_000, 7_500_000, 44, OptionalDouble.of(0), runs);
    assertThatCheck(examine(Facts.audio().mono().clipping(hard))).found(Severity.BLOCK);
  }

  @Test
  void lesser_places_keep_their_weight_unless_the_profile_is_lighter() {
    ClippingCheck warning = new ClippingCheck(settings.with(Severity.WARN));
    assertThatCheck(warning.examine(Facts.mix().audio(Facts.audio().clipped(400, 20, 0)).facts())).found(Severity.WARN);
    ClippingCheck noting = new ClippingCheck(settings.with(Severity.INFO));
    assertThatCheck(noting.examine(Facts.mix().audio(Facts.audio().clipped(5, 4, 0)).facts())).found(Severity.INFO);
  }

  @Test
  void VER_08_silence_was_not_examined_and_an_unreadable_file_neither() {
    assertThatCheck(examine(Facts.audio().digitalSilence())).wasNotExaminedBecause("silence");
    assertThatCheck(examine(Facts.audio().unreadable(Container.TEXT, false, "It is text."))).wasNotExaminedBecause("not be read");
  }

  private static FlatTops tops(int flat, int frames, double levelDbfs, long held, double stepped) {
    List<ClipRun> first = new ArrayList<>();
    for (int i = 0; i < Math.min(flat, ClipRun.MOST); i++) {
      first.add(new ClipRun(1, 48_000L + 9_600L * i, frames, true));
    }
    FlatTops.Side side = new FlatTops.Side(1, true, OptionalDouble.of(levelDbfs), flat, frames, held);
    return new FlatTops(List.of(side), stepped, first);
  }

  @Test
  void PREP_11_what_clipped_and_was_turned_down_and_dithered_blocks_by_its_flat_tops() {
    assertThatCheck(examine(Facts.audio().peak(-7).trace(tops(90, 21, -7, 60, 0.01))))
        .found(Severity.BLOCK)
        .says("90 places", "-7.0 dBFS", "21 samples", "the first at 0:01.0")
        .holds(21, 8, "samples")
        .isAt(1, 1 + 21 / 48_000.0)
        .isInChannel(1);
  }

  @Test
  void a_long_flat_top_far_below_full_scale_needs_two_more_to_block() {
    assertThatCheck(examine(Facts.audio().peak(-7).trace(tops(3, 12, -7, 3, 0)))).found(Severity.BLOCK);
    assertThatCheck(examine(Facts.audio().peak(-7).trace(tops(2, 12, -7, 3, 0)))).found(Severity.WARN);
    assertThatCheck(examine(Facts.audio().peak(-7).trace(tops(1, 4, -7, 3, 0)))).found(Severity.INFO);
  }

  @Test
  void PREP_02_two_places_at_full_scale_block_however_short() {
    assertThatCheck(examine(Facts.audio().peak(0).trace(tops(2, 3, 0, 4, 0)))).found(Severity.BLOCK);
    assertThatCheck(examine(Facts.audio().peak(-0.1).trace(tops(2, 3, -0.1, 4, 0)))).found(Severity.WARN);
  }

  @Test
  void the_few_flat_tops_among_a_limiters_thousand_peaks_are_chance() {
    assertThatCheck(examine(Facts.audio().peak(-0.3).trace(tops(4, 3, -0.3, 1000, 0)))).passed();
  }

  @Test
  void a_waveform_made_of_steps_is_a_question_and_not_an_overload() {
    assertThatCheck(examine(Facts.audio().peak(-0.5).trace(tops(900, 40, -0.5, 900, 0.9)))).found(Severity.WARN).says("square");
  }
}
