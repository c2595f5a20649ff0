package org.premaster.measurement.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.measurement.MemoryAudio;
import org.premaster.measurement.Signal;
import org.premaster.measurement.traces.WordLength;

class WordLengthDetectorTest {
  private static double[] noise() {
    return Signal.at(8_000).noise(7, 0.5, 1.3).build();
  }

  private static WordLength seen(MemoryAudio audio) {
    return audio.examined().traces().of(WordLength.class).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 12, 16, 20, 24, 32})
  void the_depth_that_samples_really_have_shows_through_any_padding(int bits) {
    MemoryAudio padded = MemoryAudio.of(8_000, noise(), noise()).coded(bits);
    assertThat(seen(padded)).isEqualTo(new WordLength(bits, false));
  }

  @Test
  void one_sample_of_one_channel_in_the_last_block_is_enough() {
    double[] left = noise();
    double[] right = new double[left.length];
    MemoryAudio audio = MemoryAudio.of(8_000, left, right).coded(16);
    right[right.length - 1] = 0x1p-23;
    assertThat(seen(audio.coded())).isEqualTo(new WordLength(24, false));
  }

  @Test
  void integers_in_floating_point_clothes_are_recognised() {
    MemoryAudio dressed = MemoryAudio.of(8_000, quantised(24));
    assertThat(seen(dressed)).isEqualTo(new WordLength(24, false));
    assertThat(seen(MemoryAudio.of(8_000, noise())).finer()).isTrue();
  }

  @Test
  void digital_silence_uses_no_bit() {
    assertThat(seen(MemoryAudio.of(8_000, new double[5_000]))).isEqualTo(new WordLength(0, false));
  }

  private static double[] quantised(int bits) {
    double steps = Math.scalb(1.0, bits - 1);
    double[] samples = noise();
    for (int i = 0; i < samples.length; i++) {
      samples[i] = Math.rint(samples[i] * steps) / steps;
    }
    return samples;
  }
}
