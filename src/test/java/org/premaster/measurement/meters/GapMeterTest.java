package org.premaster.measurement.meters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.measurement.Measurements.Gap;
import org.premaster.measurement.Signal;

class GapMeterTest {
  private static final int RATE = 48_000;

  @Test
  void a_hole_cut_into_both_channels_is_one_gap_with_its_jump() {
    double[] left = tone();
    double[] right = tone();
    Arrays.fill(left, 12_007, 12_135, 0);
    Arrays.fill(right, 12_007, 12_135, 0);
    List<Gap> gaps = gaps(left, right);
    assertThat(gaps).hasSize(1);
    Gap gap = gaps.getFirst();
    assertThat(gap.channel()).isEqualTo(-1);
    assertThat(gap.startFrame()).isEqualTo(12_007);
    assertThat(gap.frames()).isEqualTo(128);
    assertThat(gap.jump()).isEqualTo(Math.max(Math.abs(left[12_006]), Math.abs(left[12_135])));
    assertThat(gap.beforeDbfs()).isCloseTo(rms(left, 12_007 - 240, 12_007), within(1e-9));
    assertThat(gap.afterDbfs()).isCloseTo(rms(left, 12_135, 12_135 + 240), within(1e-9));
  }

  @Test
  void it_is_told_how_much_the_sound_beside_a_hole_moves() {
    double[] music = tone();
    double[] square = tone();
    for (int i = 0; i < square.length; i++) {
      square[i] = i / 60 % 2 == 0 ? 0.25 : -0.25;
    }
    Arrays.fill(music, 12_007, 12_135, 0);
    Arrays.fill(square, 12_007, 12_135, 0);
    assertThat(gaps(music)).singleElement().satisfies(gap -> assertThat(gap.moving()).isEqualTo(1));
    assertThat(gaps(square)).singleElement().satisfies(gap -> assertThat(gap.moving()).isEqualTo(8 / 478.0));
  }

  @Test
  void a_hole_in_one_channel_names_the_channel() {
    double[] right = tone();
    Arrays.fill(right, 20_000, 20_480, 0);
    List<Gap> gaps = gaps(tone(), right);
    assertThat(gaps).hasSize(1);
    assertThat(gaps.getFirst().channel()).isEqualTo(1);
    assertThat(gaps.getFirst().startFrame()).isEqualTo(20_000);
    assertThat(gaps.getFirst().frames()).isEqualTo(480);
  }

  @Test
  void a_hole_in_mono_is_a_hole_in_all_channels() {
    double[] x = tone();
    Arrays.fill(x, 5_003, 5_103, 0);
    assertThat(gaps(x)).singleElement().satisfies(gap -> assertThat(gap.channel()).isEqualTo(-1));
  }

  @Test
  void channels_that_fall_silent_a_few_frames_apart_make_one_gap() {
    double[] left = tone();
    double[] right = tone();
    Arrays.fill(left, 9_000, 9_100, 0);
    Arrays.fill(right, 8_995, 9_104, 0);
    assertThat(gaps(left, right)).singleElement().satisfies(gap -> {
      assertThat(gap.channel()).isEqualTo(-1);
      assertThat(gap.startFrame()).isEqualTo(9_000);
      assertThat(gap.frames()).isEqualTo(100);
    });
  }

  @Test
  void nine_zeros_are_no_gap_and_ten_are_one_wherever_they_lie() {
    double[] tone = tone();
    for (int start = 7_000; start < 7_000 + 1_100; start++) {
      double[] nine = Arrays.copyOf(tone, 11_000);
      Arrays.fill(nine, start, start + 9, 0);
      assertThat(gaps(nine)).as("nine at %d", start).isEmpty();
      double[] ten = Arrays.copyOf(tone, 11_000);
      Arrays.fill(ten, start, start + 10, 0);
      assertThat(gapStarts(gaps(ten))).as("ten at %d", start).containsExactly((long) start);
    }
  }

  @Test
  void silence_before_and_after_the_music_is_no_gap() {
    assertThat(gaps(Signal.at(RATE).silence(1).noise(1, 0.5, 1).silence(1).build())).isEmpty();
  }

  @Test
  void a_pause_of_seconds_between_sounds_is_a_gap_of_its_length_without_a_jump() {
    double[] x = Signal.at(RATE).tone(1_000, 0.5, 1).silence(3).tone(1_000, 0.5, 1).build();
    fade(x, 47_900, 48_000, false);
    fade(x, 192_000, 192_100, true);
    assertThat(gaps(x)).singleElement().satisfies(gap -> {
      assertThat(gap.frames()).isBetween(144_000L, 144_003L);
      assertThat(gap.jump()).isLessThan(0.002);
    });
  }

  @Test
  void zeros_next_to_nothing_but_noise_floor_are_no_gap() {
    double[] x = Signal.at(RATE).noise(2, 0.0005, 2).build();
    Arrays.fill(x, 48_000, 48_500, 0);
    assertThat(gaps(x)).isEmpty();
  }

  @Test
  void sound_within_50_ms_counts_and_sound_farther_away_does_not() {
    int fifty = RATE / 20;
    assertThat(gaps(floorThenSound(fifty - 1))).hasSize(1);
    assertThat(gaps(floorThenSound(fifty))).isEmpty();
  }

  /** Tone, 100 zeros, then noise floor with its first sound {@code after} frames behind the zeros. */
  private static double[] floorThenSound(int after) {
    double[] x = tone();
    Arrays.fill(x, 10_000, 10_100, 0);
    Arrays.fill(x, 10_100, 10_100 + after, 0.0005);
    x[10_100 + after] = 0.2;
    Arrays.fill(x, 10_100 + after + 1, x.length, 0.0005);
    return x;
  }

  @Test
  void a_silent_channel_has_no_gaps() {
    assertThat(gaps(tone(), new double[RATE])).isEmpty();
  }

  @Test
  void a_hundred_gaps_are_kept_the_first() {
    double[] x = tone();
    for (int i = 0; i < 150; i++) {
      Arrays.fill(x, 1_000 + 200 * i, 1_000 + 200 * i + 20, 0);
    }
    List<Gap> gaps = gaps(x);
    assertThat(gaps).hasSize(Gap.MOST);
    assertThat(gaps.getFirst().startFrame()).isEqualTo(1_000);
    assertThat(gaps.getLast().startFrame()).isEqualTo(1_000 + 200 * 99);
  }

  @ParameterizedTest
  @ValueSource(ints = {8_000, 44_100, 192_000})
  void gaps_are_those_of_the_definition(int rate) {
    long seed = 4_711;
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 30; round++) {
      double[] x = new double[20_000];
      double level = 0;
      for (int i = 0; i < x.length; i++) {
        if (random.nextInt(60) == 0) {
          level = new double[] {0, 0, 0.0004, 0.0004, 0.3}[random.nextInt(5)];
        }
        x[i] = level;
      }
      List<Long> starts = gapStarts(gaps(rate, x));
      assertThat(starts).as("seed %d, round %d", seed, round).isEqualTo(byDefinition(rate, x));
    }
  }

  private static List<Long> gapStarts(List<Gap> gaps) {
    return gaps.stream().map(Gap::startFrame).toList();
  }

  private static List<Long> byDefinition(int rate, double[] x) {
    int near = Math.round(rate / 20f);
    List<Long> starts = new ArrayList<>();
    for (int s = 0; s < x.length; s++) {
      if (x[s] == 0 && (s == 0 || x[s - 1] != 0)) {
        int e = s;
        while (e < x.length && x[e] == 0) {
          e++;
        }
        if (e - s >= 10 && sounds(x, s - near, s) && sounds(x, e, e + near) && starts.size() < Gap.MOST) {
          starts.add((long) s);
        }
      }
    }
    return starts;
  }

  private static boolean sounds(double[] x, int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(to, x.length); i++) {
      if (Math.abs(x[i]) > 0.001) {
        return true;
      }
    }
    return false;
  }

  private static void fade(double[] x, int from, int to, boolean in) {
    for (int i = from; i < to; i++) {
      double share = (double) (i - from) / (to - from);
      x[i] *= in ? share : 1 - share;
    }
  }

  private static double rms(double[] x, int from, int to) {
    double energy = 0;
    for (int i = from; i < to; i++) {
      energy += x[i] * x[i];
    }
    return 10 * Math.log10(energy / (to - from));
  }

  /** A second without an exact zero. */
  private static double[] tone() {
    double[] x = Signal.at(RATE).tone(997, 0.5, 1).build();
    for (int i = 0; i < x.length; i++) {
      x[i] += 1e-7;
    }
    return x;
  }

  private static List<Gap> gaps(double[]... channels) {
    return gaps(RATE, channels);
  }

  private static List<Gap> gaps(int rate, double[]... channels) {
    SampleHistory history = new SampleHistory(channels.length, GapMeter.reach(rate));
    GapMeter meter = new GapMeter(rate, channels.length, history);
    Blocks.feed(
        block -> {
          history.take(block);
          meter.take(block);
        },
        channels);
    return meter.gaps();
  }
}
