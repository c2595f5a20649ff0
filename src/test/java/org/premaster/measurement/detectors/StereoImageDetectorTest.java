package org.premaster.measurement.detectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.measurement.MemoryAudio;
import org.premaster.measurement.Signal;
import org.premaster.measurement.traces.StereoImage;

class StereoImageDetectorTest {
  private static final int RATE = 44_100;

  private static double[] noise(long seed) {
    return Signal.at(RATE).noise(seed, 0.5, 8).build();
  }

  private static double[] times(double[] x, double gain) {
    return Arrays.stream(x).map(v -> v * gain).toArray();
  }

  private static StereoImage seen(int rate, double[] left, double[] right) {
    return MemoryAudio.of(rate, left, right).examined().traces().of(StereoImage.class).orElseThrow();
  }

  @Test
  void equal_channels_are_balanced_and_lose_nothing_in_mono() {
    StereoImage image = seen(RATE, noise(1), noise(1));
    assertThat(image.balanceDb().orElseThrow()).isCloseTo(0, within(1e-9));
    assertThat(image.monoLossLu().orElseThrow()).isCloseTo(0, within(1e-9));
    assertThat(image.bassCorrelation().orElseThrow()).isCloseTo(1, within(1e-9));
  }

  @Test
  void unrelated_channels_lose_three_decibels() {
    StereoImage image = seen(RATE, noise(1), noise(2));
    assertThat(image.monoLossLu().orElseThrow()).isCloseTo(3.01, within(0.15));
    assertThat(image.bassCorrelation().orElseThrow()).isCloseTo(0, within(0.2));
  }

  @Test
  void an_inverted_channel_loses_all() {
    StereoImage image = seen(RATE, noise(1), times(noise(1), -1));
    assertThat(image.monoLossLu()).hasValue(60);
    assertThat(image.bassCorrelation().orElseThrow()).isCloseTo(-1, within(1e-9));
  }

  @Test
  void a_gain_between_the_channels_is_read_as_it_is() {
    assertThat(seen(RATE, times(noise(3), 0.5), noise(3)).balanceDb().orElseThrow()).isCloseTo(-6.02, within(0.01));
  }

  @ParameterizedTest
  @ValueSource(ints = {8_000, 44_100, 48_000, 96_000, 192_000})
  void the_bass_is_judged_by_itself_at_every_rate(int rate) {
    double[] bass = Signal.at(rate).tone(60, 0.4, 4).build();
    double[] above = Signal.at(rate).tone(1_000, 0.2, 4).build();
    double[] left = new double[bass.length];
    double[] right = new double[bass.length];
    for (int i = 0; i < bass.length; i++) {
      left[i] = above[i] + bass[i];
      right[i] = above[i] - bass[i];
    }
    assertThat(seen(rate, left, right).bassCorrelation().orElseThrow()).isCloseTo(-1, within(0.01));
  }

  @Test
  void where_there_is_no_bass_it_is_not_compared() {
    double[] high = Signal.at(RATE).tone(2_000, 0.4, 4).build();
    assertThat(seen(RATE, high, high).bassCorrelation()).isEmpty();
  }

  @Test
  void what_is_seen_does_not_depend_on_how_the_file_is_read() {
    SplittableRandom random = new SplittableRandom(3);
    StereoImage pieces = MemoryAudio.inPieces(() -> 1 + random.nextInt(4000), RATE, noise(1), noise(2)).examined().traces().of(StereoImage.class).orElseThrow();
    assertThat(pieces).isEqualTo(seen(RATE, noise(1), noise(2)));
  }

  @Test
  void mono_has_no_image_and_silence_an_empty_one() {
    assertThat(MemoryAudio.of(RATE, noise(1)).examined().traces().of(StereoImage.class)).isEmpty();
    StereoImage silence = seen(RATE, new double[9_000], new double[9_000]);
    assertThat(silence.balanceDb()).isEmpty();
    assertThat(silence.monoLossLu()).isEmpty();
    assertThat(silence.bassCorrelation()).isEmpty();
  }
}
