package org.premaster.measurement.detectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.measurement.MemoryAudio;
import org.premaster.measurement.Signal;
import org.premaster.measurement.traces.Infrasonic;

class InfrasonicDetectorTest {
  private static double[] tones(int rate, double lowHertz, double low) {
    double[] samples = Signal.at(rate).tone(440, 0.2, 20).build();
    double[] rumble = Signal.at(rate).tone(lowHertz, low, 20).build();
    for (int i = 0; i < samples.length; i++) {
      samples[i] += rumble[i];
    }
    return samples;
  }

  private static Infrasonic seen(int rate, double[]... channels) {
    return MemoryAudio.of(rate, channels).examined().traces().of(Infrasonic.class).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(ints = {8_000, 44_100, 48_000, 96_000})
  void a_rumble_is_told_with_its_level_and_its_share(int rate) {
    double[] rumbling = tones(rate, 11, 0.1);
    Infrasonic seen = seen(rate, rumbling, rumbling);
    assertThat(seen.levelDbfs().orElseThrow()).isCloseTo(-23.01, within(0.3));
    assertThat(seen.share()).isCloseTo(0.2, within(0.01));
  }

  @Test
  void channels_against_each_other_count_as_much() {
    double[] left = tones(44_100, 11, 0.1);
    double[] right = tones(44_100, 11, -0.1);
    assertThat(seen(44_100, left, right).share()).isCloseTo(0.2, within(0.01));
  }

  @Test
  void a_low_bass_is_no_rumble() {
    assertThat(seen(44_100, tones(44_100, 27.5, 0.2)).share()).isLessThan(0.0001);
    assertThat(seen(44_100, tones(44_100, 41.2, 0.2)).share()).isLessThan(0.0001);
  }

  @Test
  void silence_cannot_be_examined() {
    assertThat(MemoryAudio.of(44_100, new double[400_000]).examined().traces().of(Infrasonic.class)).isEmpty();
  }
}
