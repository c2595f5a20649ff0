package org.premaster.measurement.detectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.premaster.measurement.MemoryAudio;
import org.premaster.measurement.Signal;
import org.premaster.measurement.traces.PileUp;
import org.premaster.testkit.MusicLike;

class PileUpDetectorTest {
  private static final int RATE = 44_100;

  private static double[][] music() {
    return MusicLike.of(11, RATE, 2, 20, 4);
  }

  private static PileUp seen(double[]... channels) {
    return MemoryAudio.of(RATE, channels).examined().traces().of(PileUp.class).orElseThrow();
  }

  /** A limiter without look-ahead: every block whose peak is too high is turned down to the ceiling. */
  private static double[][] limited(double[][] audio, double ceiling) {
    for (int from = 0; from < audio[0].length; from += 441) {
      int to = Math.min(from + 441, audio[0].length);
      double peak = 0;
      for (double[] channel : audio) {
        for (int i = from; i < to; i++) {
          peak = Math.max(peak, Math.abs(channel[i]));
        }
      }
      for (double[] channel : audio) {
        for (int i = from; i < to && peak > ceiling; i++) {
          channel[i] *= ceiling / peak;
        }
      }
    }
    return audio;
  }

  private static double[][] gained(double[][] audio, double gain) {
    return Arrays.stream(audio).map(channel -> Arrays.stream(channel).map(x -> x * gain).toArray()).toArray(double[][]::new);
  }

  @Test
  void peaks_of_music_that_nothing_held_do_not_crowd() {
    assertThat(seen(music()).crowding()).isLessThan(2.6);
  }

  @Test
  void peaks_that_a_limiter_held_crowd_at_its_ceiling() {
    PileUp held = seen(limited(music(), 0.2));
    assertThat(held.crowding()).isGreaterThan(10);
    assertThat(held.perMinute()).isGreaterThan(200);
    assertThat(held.ceilingDbfs().orElseThrow()).isCloseTo(20 * Math.log10(0.2), within(0.01));
  }

  @Test
  void a_limited_master_that_was_turned_down_crowds_as_much() {
    PileUp loud = seen(limited(music(), 0.2));
    PileUp down = seen(gained(limited(music(), 0.2), 0.25));
    assertThat(down.crowding()).isCloseTo(loud.crowding(), within(0.01 * loud.crowding()));
    assertThat(down.ceilingDbfs().orElseThrow()).isCloseTo(20 * Math.log10(0.05), within(0.01));
  }

  @Test
  void single_peaks_above_the_ceiling_do_not_hide_the_crowd() {
    double[][] held = limited(music(), 0.2);
    held[0][30_000] = 0.23;
    held[1][500_000] = -0.225;
    assertThat(seen(held).crowding()).isGreaterThan(4);
  }

  @Test
  void what_is_seen_does_not_depend_on_how_the_file_is_read() {
    SplittableRandom random = new SplittableRandom(5);
    PileUp whole = seen(music());
    PileUp pieces = MemoryAudio.inPieces(() -> 1 + random.nextInt(3000), RATE, music()).examined().traces().of(PileUp.class).orElseThrow();
    assertThat(pieces).isEqualTo(whole);
  }

  @Test
  void silence_has_no_peaks_and_enormous_ones_are_peaks() {
    assertThat(seen(new double[5_000])).isEqualTo(PileUp.NONE);
    double[] enormous = {1e38, -1e38, 1e38, 0};
    assertThat(seen(enormous).crowding()).isFinite();
  }

  @Test
  void a_steady_tone_is_known_by_its_loudness_and_music_by_its_own() {
    double[] tone = Signal.at(RATE).tone(-20, 5).build();
    assertThat(seen(tone).spreadDb()).isLessThan(0.1);
    assertThat(seen(limited(music(), 0.2)).spreadDb()).isGreaterThan(1);
  }
}
