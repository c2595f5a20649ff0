package org.premaster.measurement.detectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.measurement.MemoryAudio;
import org.premaster.measurement.Signal;
import org.premaster.measurement.traces.CodeLattice;

class CodeLatticeDetectorTest {
  private static double[] noise() {
    return Signal.at(44_100).noise(5, 0.3, 6).build();
  }

  /** Rounded to so many bits, then changed in level. */
  private static double[] scaled(int bits, double decibels) {
    double steps = Math.scalb(1.0, bits - 1);
    double gain = Math.pow(10, decibels / 20);
    double[] samples = noise();
    for (int i = 0; i < samples.length; i++) {
      samples[i] = Math.rint(samples[i] * steps) / steps * gain;
    }
    return samples;
  }

  private static CodeLattice seen(MemoryAudio audio) {
    return audio.examined().traces().of(CodeLattice.class).orElseThrow();
  }

  private static double step(int bits, double decibels) {
    return Math.scalb(1.0, 1 - bits) * Math.pow(10, decibels / 20);
  }

  @ParameterizedTest
  @CsvSource({"16, -0.5", "16, -3", "16, -6.5", "16, 2.2", "16, -12.3", "20, -1.5", "12, -4"})
  void PREP_04_fewer_bits_at_another_level_keep_their_grid_in_24(int bits, double decibels) {
    CodeLattice seen = seen(MemoryAudio.of(44_100, scaled(bits, decibels)).coded(24));
    assertThat(seen.step().orElseThrow() / step(bits, decibels)).isCloseTo(1, within(0.002));
    assertThat(seen.share()).isGreaterThan(0.8);
  }

  @ParameterizedTest
  @ValueSource(doubles = {3, 1.5, 6.6})
  void PREP_04_a_level_raised_in_16_bits_leaves_holes_of_the_gain(double decibels) {
    CodeLattice seen = seen(MemoryAudio.of(44_100, scaled(16, decibels)).coded(16));
    assertThat(seen.step().orElseThrow() / step(16, decibels)).isCloseTo(1, within(0.01));
  }

  @Test
  void PREP_04_floating_point_of_24_bits_at_another_level_stands_on_their_grid() {
    double[] quiet = Signal.at(44_100).noise(5, 0.005, 6).build();
    for (int i = 0; i < quiet.length; i++) {
      quiet[i] = Math.rint(quiet[i] * 0x1p23) * step(24, -1.7);
    }
    CodeLattice seen = seen(MemoryAudio.of(44_100, quiet));
    assertThat(seen.step().orElseThrow() / step(24, -1.7)).isCloseTo(1, within(0.01));
  }

  @Test
  void a_grid_in_one_channel_alone_is_seen() {
    CodeLattice seen = seen(MemoryAudio.of(44_100, noise(), scaled(16, -3)).coded(24));
    assertThat(seen.step().orElseThrow() / step(16, -3)).isCloseTo(1, within(0.002));
  }

  @Test
  void samples_of_the_file_s_own_bits_stand_on_no_other_grid() {
    assertThat(seen(MemoryAudio.of(44_100, noise()).coded(24))).isEqualTo(CodeLattice.NONE);
    assertThat(seen(MemoryAudio.of(44_100, noise()).coded(16))).isEqualTo(CodeLattice.NONE);
    assertThat(seen(MemoryAudio.of(44_100, noise()))).isEqualTo(CodeLattice.NONE);
  }

  @Test
  void silence_and_a_few_samples_say_nothing() {
    assertThat(seen(MemoryAudio.of(44_100, new double[50_000]).coded(24))).isEqualTo(CodeLattice.NONE);
    assertThat(seen(MemoryAudio.of(44_100, Signal.at(44_100).tone(-6, 0.02).build()).coded(24))).isEqualTo(CodeLattice.NONE);
  }
}
