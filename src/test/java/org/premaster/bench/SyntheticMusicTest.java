package org.premaster.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What Premaster is compared on resembles music where it matters to a meter: peaks over the mean, width, and what a limiter does to both. */
class SyntheticMusicTest {
  private static final int RATE = 44_100;
  private static final int FRAMES = 40 * RATE;

  private final double[][] song = SyntheticMusic.song(1, RATE, FRAMES);

  @Test
  void a_song_peaks_at_minus_3_dbfs_and_12_to_16_db_above_its_mean() {
    assertThat(db(peak(song))).isCloseTo(SyntheticMusic.PEAK_DBFS, within(1e-9));
    assertThat(db(peak(song) / rms(song))).isBetween(12.0, 16.0);
  }

  @Test
  void a_song_has_width() {
    double both = 0;
    for (int i = 0; i < FRAMES; i++) {
      both += song[0][i] * song[1][i];
    }
    double correlation = both / Math.sqrt(energy(song[0]) * energy(song[1]));

    assertThat(correlation).isBetween(0.3, 0.95);
  }

  @Test
  void the_same_seed_gives_the_same_song_and_another_seed_another() {
    double[][] piece = SyntheticMusic.song(1, RATE, RATE);

    assertThat(SyntheticMusic.song(1, RATE, RATE)).isDeepEqualTo(piece);
    assertThat(SyntheticMusic.song(2, RATE, RATE)[0]).isNotEqualTo(piece[0]);
  }

  @Test
  void pushed_into_the_limiter_a_song_stays_below_the_ceiling_and_gets_much_louder() {
    double[][] limited = Limiter.pushed(song, 12, RATE);

    assertThat(db(peak(limited))).isLessThanOrEqualTo(Limiter.CEILING_DBFS + 1e-9).isGreaterThan(Limiter.CEILING_DBFS - 0.1);
    assertThat(db(rms(limited) / rms(song))).isBetween(8.0, 12.0);
    assertThat(Arrays.equals(Limiter.pushed(song, 0, RATE)[0], song[0])).as("a song below the ceiling passes unchanged").isTrue();
  }

  private static double peak(double[][] audio) {
    return Arrays.stream(audio).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElseThrow();
  }

  private static double rms(double[][] audio) {
    return Math.sqrt((energy(audio[0]) + energy(audio[1])) / (2.0 * FRAMES));
  }

  private static double energy(double[] channel) {
    return Arrays.stream(channel).map(x -> x * x).sum();
  }

  private static double db(double ratio) {
    return 20 * Math.log10(ratio);
  }
}
