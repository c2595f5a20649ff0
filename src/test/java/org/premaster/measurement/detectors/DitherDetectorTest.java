package org.premaster.measurement.detectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.measurement.MemoryAudio;
import org.premaster.measurement.Signal;
import org.premaster.measurement.traces.Dither;
import org.premaster.measurement.traces.Dither.Kind;

class DitherDetectorTest {
  private static final int RATE = 44_100;

  /** A tone that is loud for two seconds and fades to nothing in three. */
  private static double[] fading() {
    double[] samples = Signal.at(RATE).tone(220, 0.3, 6).build();
    for (int i = 0; i < samples.length; i++) {
      samples[i] *= Math.pow(10, -6 * Math.max(0, (double) i / RATE - 2) / 3);
    }
    return samples;
  }

  /** Rounded to so many bits with noise of one or two even random numbers, its error fed back where it is shaped. */
  private static double[] printed(double[] samples, int bits, int numbers, boolean shaped) {
    SplittableRandom random = new SplittableRandom(17);
    double steps = Math.scalb(1.0, bits - 1);
    double[] out = new double[samples.length];
    double last = 0;
    double before = 0;
    for (int i = 0; i < out.length; i++) {
      double noise = 0;
      for (int n = 0; n < numbers; n++) {
        noise += random.nextDouble() - 0.5;
      }
      double wanted = samples[i] * steps + (shaped ? -1.6 * last + 0.7 * before : 0);
      double code = Math.rint(wanted + noise);
      before = last;
      last = code - wanted;
      out[i] = code / steps;
    }
    return out;
  }

  private static double[] lowered(double[] samples, double decibels) {
    double[] out = samples.clone();
    for (int i = 0; i < out.length; i++) {
      out[i] *= Math.pow(10, -decibels / 20);
    }
    return out;
  }

  private static Dither seen(double[] samples, int bits) {
    return MemoryAudio.of(RATE, samples).coded(bits).examined().traces().of(Dither.class).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 24})
  void PREP_05_triangular_dither_is_seen_in_its_own_depth_and_padded(int file) {
    Dither seen = seen(printed(fading(), 16, 2, false), file);
    assertThat(seen.kind()).isEqualTo(Kind.TRIANGULAR);
    assertThat(seen.bits()).isEqualTo(16);
    assertThat(seen.levelDbfs().orElseThrow()).isCloseTo(-96.3, within(0.5));
  }

  @Test
  void PREP_05_it_is_seen_after_its_level_was_changed_in_24_bits() {
    Dither seen = seen(lowered(printed(fading(), 16, 2, false), 1.4), 24);
    assertThat(seen.kind()).isEqualTo(Kind.TRIANGULAR);
    assertThat(seen.levelDbfs().orElseThrow()).isCloseTo(-97.7, within(0.5));
  }

  @Test
  void PREP_05_rectangular_dither_shows_where_the_music_is_still_moving() {
    assertThat(seen(printed(fading(), 16, 1, false), 16).kind()).isEqualTo(Kind.RECTANGULAR);
  }

  @Test
  void PREP_05_shaped_dither_is_known_by_the_mean_of_its_decibels() {
    assertThat(seen(printed(fading(), 16, 2, true), 16).kind()).isEqualTo(Kind.SHAPED);
    assertThat(seen(lowered(printed(fading(), 16, 2, true), 0.7), 24).kind()).isEqualTo(Kind.SHAPED);
  }

  @Test
  void dither_of_24_bits_is_seen_as_such() {
    Dither seen = seen(printed(fading(), 24, 2, false), 24);
    assertThat(seen.kind()).isEqualTo(Kind.TRIANGULAR);
    assertThat(seen.bits()).isEqualTo(24);
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 24})
  void plain_rounding_is_none(int bits) {
    assertThat(seen(printed(fading(), bits, 0, false), bits).kind()).isEqualTo(Kind.ABSENT);
  }

  @Test
  void VER_08_under_noise_that_never_ends_nothing_can_be_said() {
    assertThat(seen(Signal.at(RATE).noise(3, 0.3, 4).build(), 24).kind()).isEqualTo(Kind.UNKNOWN);
    assertThat(seen(new double[3 * RATE], 24)).isEqualTo(Dither.UNKNOWN);
  }

  @Test
  void hiss_at_another_level_is_no_dither() {
    SplittableRandom random = new SplittableRandom(4);
    double[] hiss = fading();
    for (int i = 0; i < hiss.length; i++) {
      hiss[i] += 3e-5 * (random.nextDouble() + random.nextDouble() - 1);
    }
    assertThat(seen(lowered(hiss, -8), 24).kind()).isEqualTo(Kind.UNKNOWN);
  }
}
