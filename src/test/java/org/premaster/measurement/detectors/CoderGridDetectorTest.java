package org.premaster.measurement.detectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.measurement.MemoryAudio;
import org.premaster.measurement.Signal;
import org.premaster.measurement.traces.Coder;
import org.premaster.measurement.traces.CoderGrid;
import org.premaster.measurement.traces.CoderGrid.Stretch;

class CoderGridDetectorTest {
  private static final int RATE = 44_100;

  private static double[] noise(long seed, double seconds) {
    return Signal.at(RATE).noise(seed, 0.5, seconds).build();
  }

  private static Optional<CoderGrid> seen(int rate, double[]... channels) {
    return MemoryAudio.of(rate, channels).coded(24).examined().traces().of(CoderGrid.class);
  }

  static Stream<Arguments> coders() {
    return Stream.of(
        Arguments.of(Coder.AAC, RATE, new BlockCoder(BlockCoder.sine(2048), 0)),
        Arguments.of(Coder.VORBIS, RATE, new BlockCoder(BlockCoder.vorbis(2048, 1024), 0)),
        Arguments.of(Coder.OPUS, 48_000, new BlockCoder(BlockCoder.vorbis(1920, 120), 0.85)));
  }

  @ParameterizedTest
  @MethodSource("coders")
  void what_a_coder_rounded_is_found_wherever_its_blocks_begin(Coder coder, int rate, BlockCoder its) {
    double[] coded = its.coded(noise(11, 7), 333, 1);
    assertThat(seen(rate, coded)).hasValueSatisfying(grid -> {
      assertThat(grid.coder()).contains(coder);
      assertThat(grid.chance()).isLessThan(1e-6);
      assertThat(grid.tracedSeconds()).isEqualTo(grid.soundingSeconds()).isCloseTo(coded.length / (double) rate, within(1e-9));
    });
  }

  @Test
  void layer_III_of_mpeg_is_found_after_a_change_of_level_and_a_trim() {
    double[] coded = LayerThree.coded(noise(12, 7), 1);
    double[] changed = Arrays.stream(coded, 1_117, coded.length).map(x -> 0.61 * x).toArray();
    assertThat(seen(RATE, changed)).hasValueSatisfying(grid -> {
      assertThat(grid.coder()).contains(Coder.MP3);
      assertThat(grid.chance()).isLessThan(1e-6);
    });
  }

  @Test
  void dither_of_16_bits_does_not_hide_it() {
    double[] coded = LayerThree.coded(noise(13, 7), 1);
    SplittableRandom random = new SplittableRandom(13);
    for (int i = 0; i < coded.length; i++) {
      coded[i] = Math.rint(coded[i] * 0x1p15 + random.nextDouble() - random.nextDouble()) * 0x1p-15;
    }
    assertThat(seen(RATE, coded).flatMap(CoderGrid::coder)).contains(Coder.MP3);
  }

  @Test
  void BEAT_03_a_coded_beat_is_found_and_timed_beside_what_is_clean() {
    double[] beat = LayerThree.coded(noise(14, 20), 1);
    double[] clean = noise(15, 20);
    System.arraycopy(clean, 10 * RATE, beat, 10 * RATE, 10 * RATE);
    assertThat(seen(RATE, beat)).hasValueSatisfying(grid -> {
      assertThat(grid.coder()).contains(Coder.MP3);
      assertThat(grid.stretches()).containsExactly(new Stretch(0, 10));
      assertThat(grid.tracedSeconds()).isEqualTo(10);
      assertThat(grid.soundingSeconds()).isEqualTo(20);
    });
  }

  @Test
  void a_voice_in_the_middle_does_not_hide_the_sides_of_a_coded_beat() {
    double[] left = LayerThree.coded(noise(16, 7), 1);
    double[] right = LayerThree.coded(noise(17, 7), 1);
    double[] voice = noise(18, 7);
    for (int i = 0; i < left.length; i++) {
      left[i] = 0.5 * left[i] + 0.4 * voice[i];
      right[i] = 0.5 * right[i] + 0.4 * voice[i];
    }
    assertThat(seen(RATE, left, right).flatMap(CoderGrid::coder)).contains(Coder.MP3);
  }

  @ParameterizedTest
  @ValueSource(ints = {44_100, 48_000, 96_000})
  void clean_noise_has_no_grid(int rate) {
    assertThat(seen(rate, noise(19, 7), noise(20, 7))).hasValueSatisfying(grid -> {
      assertThat(grid.coder()).isEmpty();
      assertThat(grid.pieces()).isPositive();
      assertThat(grid.chance()).isEqualTo(1);
    });
  }

  @ParameterizedTest
  @ValueSource(ints = {46, 48, 64, 96, 192, 576, 960, 1024})
  void a_square_wave_whose_period_fits_a_grid_is_no_coder(int period) {
    double[] square = new double[48_000 * 11];
    for (int i = 0; i < square.length; i++) {
      square[i] = i % period < period / 2 ? 0.3 : -0.3;
    }
    assertThat(seen(48_000, square).flatMap(CoderGrid::coder)).isEmpty();
  }

  @Test
  void VER_08_what_is_silent_too_short_too_slow_or_no_music_is_not_examined() {
    assertThat(seen(RATE, new double[RATE * 3])).isEmpty();
    assertThat(seen(RATE, noise(21, 0.05))).isEmpty();
    assertThat(seen(RATE, new double[0])).isEmpty();
    assertThat(seen(8_000, Signal.at(8_000).noise(22, 0.5, 3).build())).isEmpty();
    double[] huge = noise(23, 3);
    Arrays.setAll(huge, i -> huge[i] * 1e38);
    assertThat(MemoryAudio.of(RATE, huge).examined().traces().of(CoderGrid.class)).isEmpty();
  }

  @Test
  void a_constant_is_examined_and_has_none() {
    double[] constant = new double[RATE * 3];
    Arrays.fill(constant, 0.4);
    assertThat(seen(RATE, constant).flatMap(CoderGrid::coder)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 777, 5_000})
  void facts_do_not_depend_on_how_the_file_is_read(int pieces) {
    double[] coded = LayerThree.coded(noise(24, 5), 1);
    CoderGrid whole = MemoryAudio.of(RATE, coded, coded).examined().traces().of(CoderGrid.class).orElseThrow();
    assertThat(MemoryAudio.inPieces(() -> pieces, RATE, coded, coded).examined().traces().of(CoderGrid.class)).contains(whole);
  }
}
