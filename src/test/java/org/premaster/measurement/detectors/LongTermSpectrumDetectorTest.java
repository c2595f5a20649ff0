package org.premaster.measurement.detectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.measurement.MemoryAudio;
import org.premaster.measurement.Signal;
import org.premaster.measurement.traces.LongTermSpectrum;
import org.premaster.measurement.traces.LongTermSpectrum.Source;

class LongTermSpectrumDetectorTest {
  private static final int SECONDS = 8;

  private static LongTermSpectrum seen(int rate, double[] samples) {
    return MemoryAudio.of(rate, samples).coded(24).examined().traces().of(LongTermSpectrum.class).orElseThrow();
  }

  private static Source source(int rate, double[] samples) {
    return seen(rate, samples).source().orElseThrow();
  }

  /** White noise in beats of half a second, each fading by 60 dB. */
  private static double[] beats(long seed, int rate) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] samples = new double[SECONDS * rate];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = 0.4 * (2 * random.nextDouble() - 1) * Math.pow(10, -3 * (2.0 * i / rate % 1));
    }
    return samples;
  }

  /** What falls by 12 dB an octave from 2 kHz on, as cymbals do towards the top. */
  private static double[] soft(double[] samples, int rate) {
    double share = 1 - Math.exp(-2 * Math.PI * 2000 / rate);
    double[] out = new double[samples.length];
    double one = 0;
    double two = 0;
    for (int i = 0; i < out.length; i++) {
      one += share * (samples[i] - one);
      two += share * (one - two);
      out[i] = two;
    }
    return out;
  }

  /** Twice the rate, by a filter whose stop band begins at the old half rate or, with one tap on each side, by straight lines. */
  private static double[] doubled(double[] samples, boolean well) {
    int taps = well ? 127 : 1;
    double[] out = new double[2 * samples.length];
    for (int i = 0; i < out.length; i++) {
      double sum = 0;
      for (int k = -taps; k <= taps; k++) {
        int from = i + k;
        if (from % 2 == 0 && from >= 0 && from < out.length) {
          double x = Math.PI * k * 0.93 / 2;
          double phase = Math.PI * k / (taps + 1);
          double window = 0.35875 + 0.48829 * Math.cos(phase) + 0.14128 * Math.cos(2 * phase) + 0.01168 * Math.cos(3 * phase);
          double weight = well ? (k == 0 ? 0.93 : 0.93 * Math.sin(x) / x) * window : 1 - Math.abs(k) / 2.0;
          sum += weight * samples[from / 2];
        }
      }
      out[i] = sum;
    }
    return out;
  }

  @ParameterizedTest
  @ValueSource(ints = {44_100, 48_000})
  void PREP_03_a_good_converter_leaves_a_wall_at_half_the_old_rate_and_nothing_above(int rate) {
    Source source = source(2 * rate, doubled(soft(beats(11, rate), rate), true));
    assertThat(source.rateHz()).isEqualTo(rate);
    assertThat(source.wallDb()).isGreaterThan(40);
    assertThat(source.wallHz()).isBetween(0.9 * rate / 2, 1.02 * rate / 2);
    assertThat(source.emptyAbove()).isTrue();
  }

  @Test
  void PREP_03_straight_lines_between_the_samples_leave_mirror_images() {
    Source source = source(96_000, doubled(soft(beats(12, 48_000), 48_000), false));
    assertThat(source.rateHz()).isEqualTo(48_000);
    assertThat(source.mirrored()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {44_100, 48_000, 88_200, 96_000, 192_000})
  void audio_of_its_own_rate_has_neither(int rate) {
    Source source = source(rate, soft(beats(13, rate), rate));
    assertThat(source.wallDb()).isLessThan(12);
    assertThat(source.mirrored()).isFalse();
  }

  @Test
  void dark_music_without_anything_up_there_has_neither() {
    Source source = source(96_000, soft(soft(soft(beats(14, 96_000), 96_000), 96_000), 96_000));
    assertThat(source.wallDb()).isLessThan(15);
    assertThat(source.mirrored()).isFalse();
  }

  @Test
  void a_steady_tone_is_told_in_its_band_with_its_level() {
    double[] tone = Signal.at(48_000).tone(1000, 0.5, SECONDS).build();
    LongTermSpectrum seen = seen(48_000, tone);
    int band = (int) Math.floor(LongTermSpectrum.PER_OCTAVE * Math.log(1000 / LongTermSpectrum.LOWEST_HZ) / Math.log(2));
    assertThat(seen.bandsDb()).hasSize(LongTermSpectrum.BANDS);
    // A squared Hann window spreads a line over bins that add up to 35/18 of its power
    assertThat(seen.bandsDb().get(band)).isCloseTo(-6.02 + 10 * Math.log10(35.0 / 18), within(0.6));
    assertThat(seen.bandsDb().get(band + 20)).isLessThan(-100);
  }

  @Test
  void rates_that_nothing_is_converted_up_to_and_files_of_some_moments_have_no_source() {
    assertThat(seen(32_000, beats(15, 32_000)).source()).isEqualTo(Optional.empty());
    assertThat(seen(48_000, Signal.at(48_000).noise(1, 0.5, 1.2).build()).source()).isEqualTo(Optional.empty());
  }

  @Test
  void a_file_shorter_than_one_moment_has_no_spectrum() {
    assertThat(MemoryAudio.of(48_000, new double[3000]).examined().traces().of(LongTermSpectrum.class)).isEmpty();
  }
}
