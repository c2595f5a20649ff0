package org.premaster.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.premaster.measurement.Measurements;
import org.premaster.testkit.Facts;
import org.premaster.verification.checks.DcOffsetCheck;
import org.premaster.verification.checks.GapCheck;
import org.premaster.verification.checks.HeadroomCheck;
import org.premaster.verification.checks.ResubmittedUnchangedCheck;
import org.premaster.verification.checks.SampleRateCheck;
import org.premaster.verification.checks.WholeFileCheck;

class FindingComparisonTest {
  private final GapCheck gap = new GapCheck(CheckSettings.of(GapCheck.MANUAL));
  private final HeadroomCheck headroom = new HeadroomCheck(CheckSettings.of(HeadroomCheck.MANUAL));
  private final SampleRateCheck rate = new SampleRateCheck(CheckSettings.of(SampleRateCheck.MANUAL));
  private final DcOffsetCheck offset = new DcOffsetCheck(CheckSettings.of(DcOffsetCheck.MANUAL));
  private final WholeFileCheck whole = new WholeFileCheck(CheckSettings.of(WholeFileCheck.MANUAL));

  private Finding dropout(double seconds) {
    return Finding.of(gap, Severity.BLOCK, "The sound drops out at " + Figures.time(seconds) + ".").at(seconds, seconds + 0.01);
  }

  private Finding hot(double peak, double seconds) {
    return Finding.of(headroom, Severity.WARN, "The peak is at " + peak + ".").with(peak, -2, "dBFS").at(seconds, seconds);
  }

  @Test
  void VER_04_what_is_gone_is_fixed_what_stays_remains_and_the_rest_is_fresh() {
    Finding slow = Finding.of(rate, Severity.BLOCK, "Wrong rate.");
    FindingComparison comparison =
        FindingComparison.compare(List.of(slow, hot(-0.1, 62)), List.of(hot(-1.5, 140), dropout(30)));
    assertThat(comparison.fixed()).containsExactly(slow);
    assertThat(comparison.remaining()).containsExactly(hot(-1.5, 140));
    assertThat(comparison.fresh()).containsExactly(dropout(30));
  }

  @Test
  void a_dropout_at_another_place_is_another_dropout() {
    FindingComparison comparison = FindingComparison.compare(List.of(dropout(30), dropout(90)), List.of(dropout(31.5), dropout(140)));
    assertThat(comparison.remaining()).containsExactly(dropout(31.5));
    assertThat(comparison.fixed()).containsExactly(dropout(90));
    assertThat(comparison.fresh()).containsExactly(dropout(140));
  }

  @Test
  void another_channel_is_another_finding() {
    Finding left = Finding.of(offset, Severity.WARN, "Shifted.").in(0);
    Finding right = Finding.of(offset, Severity.WARN, "Shifted.").in(1);
    FindingComparison comparison = FindingComparison.compare(List.of(left), List.of(right));
    assertThat(comparison.fixed()).containsExactly(left);
    assertThat(comparison.fresh()).containsExactly(right);
  }

  @Test
  void a_whole_file_with_a_harmless_fault_is_no_longer_a_cut_one() {
    Finding cut = Finding.of(whole, Severity.BLOCK, "4 s are missing.");
    Finding trailing = Finding.of(whole, Severity.INFO, "12 bytes follow.");
    FindingComparison comparison = FindingComparison.compare(List.of(cut), List.of(trailing));
    assertThat(comparison.fixed()).containsExactly(cut);
    assertThat(comparison.fresh()).containsExactly(trailing);
  }

  @Test
  void a_lighter_weight_of_the_same_thing_still_remains() {
    Finding now = Finding.of(headroom, Severity.INFO, "A little hot.").at(62, 62);
    assertThat(FindingComparison.compare(List.of(hot(-0.1, 62)), List.of(now)).remaining()).containsExactly(now);
  }

  @Test
  void the_nearest_words_are_paired_first_and_the_order_is_that_of_now() {
    FindingComparison comparison =
        FindingComparison.compare(List.of(dropout(30), dropout(31)), List.of(dropout(31), dropout(30), dropout(29)));
    assertThat(comparison.remaining()).containsExactly(dropout(31), dropout(30));
    assertThat(comparison.fresh()).containsExactly(dropout(29));
  }

  @Test
  void that_the_same_audio_came_again_is_neither_fixed_nor_fresh() {
    Finding same = Finding.of(
        new ResubmittedUnchangedCheck(CheckSettings.of(ResubmittedUnchangedCheck.MANUAL)), Severity.BLOCK, "Not fixed.");
    FindingComparison comparison = FindingComparison.compare(List.of(same), List.of(same));
    assertThat(comparison.fixed()).isEmpty();
    assertThat(comparison.remaining()).isEmpty();
    assertThat(comparison.fresh()).isEmpty();
  }

  @Test
  void VER_04_a_print_that_changed_nothing_else_says_nothing() {
    assertThat(FindingComparison.changes(Facts.measurements(), Facts.measurements())).isEmpty();
  }

  @Test
  void VER_04_length_loudness_and_peak_that_changed_are_told() {
    Measurements now = Facts.audio().seconds(181.3).loudness(-15.9).peak(-4.2).measurements();
    assertThat(FindingComparison.changes(Facts.measurements(), now)).containsExactly(
        "The mix is 1.3 s longer: 3:01.3; it was 3:00.0.",
        "The mix is 2.1 LU louder: -15.9 LUFS; it was -18.0 LUFS.",
        "The loudest sample is 1.2 dB lower: -4.2 dBFS; it was -3.0 dBFS.");
  }

  @Test
  void a_new_format_is_told() {
    Measurements now = Facts.audio().mono().rate(44_100).depth(16).measurements();
    assertThat(FindingComparison.changes(Facts.measurements(), now)).containsExactly(
        "The sample rate is 44.1 kHz; it was 48 kHz.",
        "The bit depth is 16; it was 24.",
        "The file has 1 channel; it had 2.");
  }

  @Test
  void changes_too_small_to_hear_are_not_told() {
    Measurements now = Facts.audio().seconds(180.01).loudness(-17.6).peak(-2.6).measurements();
    assertThat(FindingComparison.changes(Facts.measurements(), now)).isEmpty();
  }

  @Test
  void silence_has_no_loudness_to_compare() {
    assertThat(FindingComparison.changes(Facts.measurements(), Facts.audio().digitalSilence().measurements())).isEmpty();
  }
}
