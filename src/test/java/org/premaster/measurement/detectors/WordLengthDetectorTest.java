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
    MemoryAudio audio = MemoryAudio.of(8_000, rounded(left, 16, left.length), right).coded(24);
    right[right.length - 1] = 0x1p-23;
    assertThat(seen(audio)).isEqualTo(new WordLength(24, false));
  }

  @Test
  void integers_in_floating_point_clothes_are_recognised() {
    MemoryAudio dressed = MemoryAudio.of(8_000, quantised(24));
    assertThat(seen(dressed)).isEqualTo(new WordLength(24, false));
    assertThat(seen(MemoryAudio.of(8_000, noise())).finer()).isTrue();
  }

  @Test
  void PREP_04_stretches_of_fewer_bits_are_told_with_their_times() {
    double[] fine = Signal.at(8_000).noise(7, 0.5, 40).build();
    double[] mixed = rounded(fine, 16, 20 * 8_000);
    WordLength seen = seen(MemoryAudio.of(8_000, mixed).coded(24));
    assertThat(seen.bits()).isEqualTo(24);
    assertThat(seen.narrower()).singleElement().satisfies(stretch -> {
      assertThat(stretch.bits()).isEqualTo(16);
      assertThat(stretch.startSeconds()).isZero();
      assertThat(stretch.endSeconds()).isBetween(9.9, 20.1);
    });
  }

  @Test
  void silence_and_a_moment_of_sound_are_no_stretch_of_fewer_bits() {
    double[] silent = Signal.at(8_000).noise(7, 0.5, 20).silence(20).build();
    silent[30 * 8_000] = 0.5;
    assertThat(seen(MemoryAudio.of(8_000, silent).coded(24)).narrower()).isEmpty();
  }

  @Test
  void digital_silence_uses_no_bit() {
    assertThat(seen(MemoryAudio.of(8_000, new double[5_000]))).isEqualTo(new WordLength(0, false));
  }

  /** The first samples rounded to so many bits. */
  private static double[] rounded(double[] samples, int bits, int length) {
    double steps = Math.scalb(1.0, bits - 1);
    double[] out = samples.clone();
    for (int i = 0; i < length; i++) {
      out[i] = Math.rint(out[i] * steps) / steps;
    }
    return out;
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
