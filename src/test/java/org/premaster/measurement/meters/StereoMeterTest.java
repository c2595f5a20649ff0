package org.premaster.measurement.meters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.premaster.measurement.Reading.assertReading;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.premaster.measurement.Measurements.Stereo;
import org.premaster.measurement.MemoryAudio;
import org.premaster.measurement.Signal;

class StereoMeterTest {
  private static final int RATE = 48_000;

  @Test
  void a_channel_with_flipped_polarity_correlates_at_minus_one_all_the_time() {
    double[] left = Signal.at(RATE).noise(1, 0.5, 4).build();
    Stereo stereo = stereo(left, times(left, -1));
    assertReading(stereo.correlation()).isEqualTo(-1);
    assertThat(stereo.negativeShare()).isEqualTo(1);
    assertThat(stereo.identical()).isFalse();
  }

  @Test
  void equal_channels_are_identical_and_correlate_at_one() {
    double[] left = Signal.at(RATE).noise(1, 0.5, 4).build();
    Stereo stereo = stereo(left, left);
    assertReading(stereo.correlation()).isEqualTo(1);
    assertThat(stereo.negativeShare()).isZero();
    assertThat(stereo.identical()).isTrue();
  }

  @Test
  void one_differing_sample_ends_identity() {
    double[] left = Signal.at(RATE).noise(1, 0.5, 2).build();
    double[] right = left.clone();
    right[right.length - 1] += 1e-6;
    assertThat(stereo(left, right).identical()).isFalse();
  }

  @Test
  void a_level_difference_leaves_the_correlation_and_ends_identity() {
    double[] left = Signal.at(RATE).noise(1, 0.5, 2).build();
    Stereo stereo = stereo(left, times(left, 0.25));
    assertReading(stereo.correlation()).isCloseTo(1, within(1e-12));
    assertThat(stereo.identical()).isFalse();
  }

  @Test
  void independent_channels_hardly_correlate() {
    double[] left = Signal.at(RATE).noise(1, 0.5, 20).build();
    double[] right = Signal.at(RATE).noise(2, 0.5, 20).build();
    assertReading(stereo(left, right).correlation()).isCloseTo(0, within(0.05));
  }

  @Test
  void the_negative_share_counts_sounding_windows_only() {
    double[] left = Signal.at(RATE).noise(1, 0.5, 4).silence(8).noise(2, 0.5, 12).build();
    double[] right = left.clone();
    for (int i = 0; i < 4 * RATE; i++) {
      right[i] = -right[i];
    }
    assertThat(stereo(left, right).negativeShare()).isEqualTo(0.25);
  }

  @Test
  void a_silent_channel_has_no_correlation() {
    double[] left = Signal.at(RATE).noise(1, 0.5, 2).build();
    Stereo stereo = stereo(left, new double[left.length]);
    assertThat(stereo.correlation()).isEmpty();
    assertThat(stereo.negativeShare()).isZero();
  }

  @Test
  void mono_has_no_relation() {
    assertThat(Signal.at(RATE).noise(1, 0.5, 1).mono().stereo()).isEqualTo(StereoMeter.none());
  }

  private static double[] times(double[] x, double gain) {
    return Arrays.stream(x).map(v -> v * gain).toArray();
  }

  private static Stereo stereo(double[] left, double[] right) {
    return MemoryAudio.measured(RATE, left, right).stereo();
  }
}
