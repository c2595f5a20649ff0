package org.premaster.measurement.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.measurement.MemoryAudio;
import org.premaster.measurement.Signal;
import org.premaster.measurement.traces.RepeatedBuffers;
import org.premaster.measurement.traces.RepeatedBuffers.Repeat;

class RepeatedBufferDetectorTest {
  private static final int RATE = 44_100;

  private static RepeatedBuffers seen(double[]... channels) {
    return MemoryAudio.of(RATE, channels).coded(16).examined().traces().of(RepeatedBuffers.class).orElseThrow();
  }

  private static double[] noise() {
    return Signal.at(RATE).noise(21, 0.5, 1).build();
  }

  private static double[] repeated(int at, int buffer, int times) {
    double[] x = noise();
    for (int k = 0; k < times; k++) {
      System.arraycopy(x, at - buffer, x, at + k * buffer, buffer);
    }
    return x;
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 128, 256, 441, 480, 512, 960, 1024})
  void a_buffer_that_is_played_twice_is_found_wherever_it_lies(int buffer) {
    SplittableRandom random = new SplittableRandom(buffer);
    for (int n = 0; n < 12; n++) {
      int at = 5_000 + random.nextInt(20_000);
      double[] x = repeated(at, buffer, 1);
      assertThat(seen(x, x).first()).as("at %d", at).singleElement().satisfies(repeat -> {
        assertThat(repeat.channel()).isEqualTo(-1);
        assertThat(repeat.startFrame()).isBetween(at - 1L, (long) at);
        assertThat(repeat.buffer()).isEqualTo(buffer);
        assertThat(repeat.times()).isEqualTo(1);
      });
    }
  }

  @Test
  void one_that_is_played_four_times_is_one_place() {
    assertThat(seen(repeated(9_000, 256, 3)).first()).singleElement().extracting(Repeat::times).isEqualTo(3);
  }

  @Test
  void a_repetition_in_one_channel_is_in_that_channel() {
    assertThat(seen(noise(), repeated(9_000, 128, 1)).first()).singleElement().extracting(Repeat::channel).isEqualTo(1);
  }

  @Test
  void a_tone_that_repeats_itself_exactly_is_periodic() {
    double[] tone = IntStream.range(0, RATE).mapToDouble(i -> 0.5 * Math.sin(2 * Math.PI * (i % 64) / 64)).toArray();
    RepeatedBuffers seen = seen(tone);
    assertThat(seen.first()).isEmpty();
    assertThat(seen.periodic()).isPositive();
  }

  @Test
  void silence_held_samples_and_loops_of_music_are_no_repeated_buffers() {
    assertThat(seen(new double[RATE])).isEqualTo(new RepeatedBuffers(java.util.List.of(), 0));
    double[] held = noise();
    java.util.Arrays.fill(held, 9_000, 9_700, 0.1);
    assertThat(seen(held).first()).isEmpty();
    double[] loop = noise();
    System.arraycopy(loop, 0, loop, RATE / 2, RATE / 2);
    assertThat(seen(loop).first()).isEmpty();
  }
}
