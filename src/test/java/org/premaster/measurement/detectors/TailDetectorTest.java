package org.premaster.measurement.detectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.premaster.measurement.Reading.assertReading;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.measurement.MemoryAudio;
import org.premaster.measurement.Signal;
import org.premaster.measurement.traces.Tail;

class TailDetectorTest {
  private static Tail tail(int rate, double[]... channels) {
    return MemoryAudio.of(rate, channels).examined().traces().of(Tail.class).orElseThrow();
  }

  /** Noise for so long, then so much longer with a gain that follows the seconds left. */
  private static double[] falling(int rate, double seconds, double fall, DoubleUnaryOperator gainOfSecondsLeft) {
    double[] x = Signal.at(rate).noise(11, 0.5, seconds + fall).build();
    int from = (int) (seconds * rate);
    for (int i = from; i < x.length; i++) {
      x[i] *= gainOfSecondsLeft.applyAsDouble((double) (x.length - i) / rate);
    }
    return x;
  }

  @ParameterizedTest
  @ValueSource(ints = {8_000, 44_100, 48_000, 96_000, 192_000})
  void a_decay_that_is_cut_tells_its_level_and_its_slope_at_any_rate(int rate) {
    double[] x = falling(rate, 3, 1.5, left -> Math.pow(10, -20 * (1.5 - left) / 20));
    Tail seen = tail(rate, x, x);
    assertThat(seen.silenceSeconds()).isZero();
    assertReading(seen.decayDbPerSecond()).isCloseTo(20, within(4.0));
    assertThat(seen.fadeSeconds()).isEmpty();
    assertThat(seen.edge()).isGreaterThan(0.0005);
  }

  @Test
  void a_fade_against_clicks_shows_in_the_last_5_ms_but_not_before() {
    double[] x = Signal.at(48_000).tone(300, 0.3, 2).build();
    for (int i = 0; i < 480; i++) {
      x[x.length - 1 - i] *= i / 480.0;
    }
    Tail seen = tail(48_000, x);
    assertReading(seen.beforeDbfs()).isCloseTo(-13.5, within(0.2));
    assertReading(seen.levelDbfs()).isBetween(-30.0, -19.0);
    assertThat(seen.edge()).isLessThan(0.01);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 700, 1_024, 5_000, 200_000})
  void silence_of_any_length_may_follow(int frames) {
    double[] x = Arrays.copyOf(Signal.at(48_000).tone(-12, 2).build(), 96_000 + frames);
    x[95_999] = 0.2;
    Tail seen = tail(48_000, x);
    assertThat(seen.silenceSeconds()).isEqualTo(frames / 48_000.0);
    assertThat(seen.edge()).isCloseTo(0.2, within(0.001));
    assertReading(seen.beforeDbfs()).isCloseTo(-15.01, within(0.1));
  }

  @Test
  void sound_after_a_long_silence_is_looked_at_with_the_silence_before_it() {
    double[] x = Signal.at(48_000).tone(-12, 1).silence(40).tone(-20, 0.05).build();
    Tail seen = tail(48_000, x);
    assertReading(seen.beforeDbfs()).isLessThan(-25);
    assertThat(seen.decayDbPerSecond()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 2})
  void a_faders_way_down_is_known_by_its_shape(double power) {
    double[] x = falling(48_000, 6, 4, left -> Math.pow(left / 4, power));
    double[] followed = Arrays.copyOf(x, x.length + 48_000);
    assertReading(tail(48_000, followed).fadeSeconds()).isBetween(2.0, 6.0);
    assertReading(tail(48_000, x).fadeSeconds()).isBetween(2.0, 6.0);
  }

  @Test
  void a_decay_to_nothing_is_no_fade() {
    double[] x = falling(48_000, 6, 4, left -> Math.pow(10, -25 * (4 - left) / 20));
    assertThat(tail(48_000, Arrays.copyOf(x, x.length + 48_000)).fadeSeconds()).isEmpty();
  }

  @Test
  void a_fade_that_falls_evenly_is_known_by_the_notes_that_go_on_in_it() {
    double[] x = falling(48_000, 6, 6, left -> Math.pow(10, -60 * (6 - left) / 120));
    for (int beat = 0; beat < x.length; beat += 12_000) {
      for (int i = beat; i < Math.min(x.length, beat + 12_000); i++) {
        x[i] *= Math.exp(-(i - beat) / 9_000.0);
      }
    }
    assertThat(tail(48_000, Arrays.copyOf(x, x.length + 48_000)).fadeSeconds()).isPresent();
  }

  @Test
  void noise_that_stands_after_the_music_is_a_floor() {
    Tail seen = tail(48_000, Signal.at(48_000).noise(1, 0.5, 3).noise(2, 0.004, 1.4).build());
    assertThat(seen.floorSeconds()).isBetween(1.1, 1.5);
    assertReading(seen.floorDbfs()).isBetween(-70.0, -52.0);
    assertThat(seen.decayDbPerSecond()).isEmpty();
  }

  @Test
  void nothing_sounds_in_silence_and_a_single_sample_is_sound() {
    assertThat(MemoryAudio.of(48_000, new double[5_000]).examined().traces().of(Tail.class)).isEmpty();
    assertThat(tail(48_000, new double[] {0.5}).edge()).isLessThanOrEqualTo(0.5);
  }
}
