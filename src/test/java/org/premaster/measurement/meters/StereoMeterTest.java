package org.premaster.measurement.meters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.premaster.measurement.Reading.assertReading;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
  void mid_and_side_have_their_RMS_and_their_crest() {
    double[] common = Signal.at(RATE).tone(500, 0.25, 4).build();
    double[] apart = Signal.at(RATE).tone(3_000, 0.0625, 4).build();
    double[] left = sum(common, apart, 1);
    double[] right = sum(common, apart, -1);
    Stereo stereo = stereo(left, right);
    assertReading(stereo.midRmsDbfs()).isCloseTo(20 * Math.log10(0.25) - 3.01, within(0.01));
    assertReading(stereo.sideRmsDbfs()).isCloseTo(20 * Math.log10(0.0625) - 3.01, within(0.01));
    assertReading(stereo.midCrestDb()).isCloseTo(3.01, within(0.01));
    assertReading(stereo.sideCrestDb()).isCloseTo(3.01, within(0.01));
    Stereo mono = stereo(left, left);
    assertReading(mono.midCrestDb()).isPositive();
    assertThat(mono.sidePeakDbfs()).isEmpty();
    assertThat(mono.sideCrestDb()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1_023, 1_024, 50_011})
  void no_sample_of_mid_or_side_is_higher_than_its_peak_and_one_is_as_high(int frames) {
    long seed = 500 + frames;
    SplittableRandom random = new SplittableRandom(seed);
    double[] left = random.doubles(frames, -1, 1).toArray();
    double[] right = random.doubles(frames, -1, 1).toArray();
    for (int i = 0; i < frames; i++) {
      double level = (i / 3_000 % 5 + 1) / 5.0;
      left[i] = Math.rint(left[i] * level * 0x1p23) * 0x1p-23;
      right[i] = Math.rint(right[i] * level * 0x1p23) * 0x1p-23;
    }
    left[frames - 1] = -1;
    right[frames - 1] = -1;
    double mid = IntStream.range(0, frames).mapToDouble(i -> Math.abs(left[i] + right[i]) / 2).max().orElseThrow();
    double side = IntStream.range(0, frames).mapToDouble(i -> Math.abs(left[i] - right[i]) / 2).max().orElseThrow();
    for (Stereo stereo : List.of(stereo(left, right), MemoryAudio.of(RATE, left, right).coded().measured().stereo())) {
      assertReading(stereo.midPeakDbfs()).as("seed %d", seed).isCloseTo(20 * Math.log10(mid), within(1e-12));
      if (side > 0) {
        assertReading(stereo.sidePeakDbfs()).as("seed %d", seed).isCloseTo(20 * Math.log10(side), within(1e-12));
      } else {
        assertThat(stereo.sidePeakDbfs()).isEmpty();
      }
    }
  }

  private static double[] sum(double[] x, double[] y, double sign) {
    return IntStream.range(0, x.length).mapToDouble(i -> x[i] + sign * y[i]).toArray();
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
