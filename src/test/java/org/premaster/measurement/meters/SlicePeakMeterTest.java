package org.premaster.measurement.meters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.measurement.MemoryAudio;
import org.premaster.measurement.PeakToShortTerm;
import org.premaster.measurement.Signal;

class SlicePeakMeterTest {
  /** A tone in both channels at −23 dBFS peak reads −23 LUFS: ratio 0 but for the filter's +0.007 dB at 1 kHz. */
  @ParameterizedTest
  @ValueSource(ints = {44_100, 48_000, 96_000})
  void a_steady_stereo_tone_has_the_same_ratio_at_all_times(int rate) {
    double[] tone = Signal.at(rate).tone(-23, 10).build();
    PeakToShortTerm psr = MemoryAudio.measured(rate, tone, tone).psr();
    assertThat(psr.minimumLu()).hasValueCloseTo(0.0, within(0.03));
    assertThat(psr.p10Lu()).hasValueCloseTo(0.0, within(0.03));
    assertThat(psr.medianLu()).hasValueCloseTo(0.0, within(0.03));
    assertThat(psr.p90Lu()).hasValueCloseTo(0.0, within(0.03));
  }

  @Test
  void the_densest_three_seconds_are_found_where_they_are() {
    double[] x = Signal.at(48_000).tone(-23, 8).tone(-13, 4).tone(-23, 8).build();
    for (int i = 0; i < 48_000 * 7; i += 4_800) {
      x[i] = 0.5;
    }
    for (int i = 48_000 * 13; i < x.length; i += 4_800) {
      x[i] = 0.5;
    }
    PeakToShortTerm psr = MemoryAudio.measured(48_000, x, x).psr();
    assertThat(psr.minimumAtSeconds().orElseThrow()).isBetween(8.0, 9.1);
    assertThat(psr.minimumLu()).hasValueCloseTo(0.0, within(0.05));
    assertThat(psr.p90Lu().orElseThrow()).isGreaterThan(14);
    assertThat(psr.p10Lu().orElseThrow()).isLessThanOrEqualTo(psr.medianLu().orElseThrow());
  }

  @Test
  void a_single_peak_counts_in_the_thirty_windows_that_hold_it() {
    double[] x = Signal.at(48_000).tone(-43, 20).build();
    x[48_000 * 10 + 17] = 0.7;
    PeakToShortTerm psr = MemoryAudio.measured(48_000, x, x).psr();
    assertThat(psr.medianLu()).hasValueCloseTo(0.0, within(0.05));
    assertThat(psr.p90Lu().orElseThrow()).isGreaterThan(30);
  }

  @Test
  void silence_and_files_under_three_seconds_have_none() {
    assertThat(MemoryAudio.measured(48_000, new double[48_000 * 10]).psr()).isEqualTo(PeakToShortTerm.none());
    assertThat(MemoryAudio.measured(48_000, Signal.at(48_000).tone(-20, 2.95).build()).psr()).isEqualTo(PeakToShortTerm.none());
  }
}
