package org.premaster.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.premaster.measurement.Reading.assertReading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlbumLoudnessTest {
  private static final int RATE = 48_000;

  @Test
  void one_song_is_its_own_album() {
    Measurements song = Signal.at(RATE).noise(1, 0.3, 10).stereo();
    assertThat(AlbumLoudness.integratedLufs(List.of(song.energies()))).isEqualTo(song.loudness().integratedLufs());
  }

  @Test
  void the_pool_is_not_the_mean_of_the_songs() {
    BlockEnergies loud = tone(-14, 10);
    BlockEnergies quiet = tone(-22, 10);
    double expected = 10 * Math.log10((Math.pow(10, -1.4) + Math.pow(10, -2.2)) / 2);
    assertReading(AlbumLoudness.integratedLufs(List.of(loud, quiet))).isCloseTo(expected, within(0.03));
    assertThat(expected).isNotCloseTo(-18, within(1.0));
  }

  @Test
  void both_gates_run_once_on_the_pool() {
    // Alone, each song passes its own gate; on an album, the quiet one lies more than 10 below the pool and is left out
    assertReading(AlbumLoudness.integratedLufs(List.of(tone(-40, 10)))).isCloseTo(-40, within(0.02));
    assertReading(AlbumLoudness.integratedLufs(List.of(tone(-14, 10), tone(-40, 10)))).isCloseTo(-14, within(0.02));
  }

  @Test
  void songs_laid_end_to_end_read_nearly_the_same() {
    double[] first = Signal.at(RATE).noise(1, 0.3, 12).build();
    double[] second = Signal.at(RATE).noise(2, 0.12, 9).build();
    double[] both = Signal.at(RATE).samples(first).samples(second).build();
    double pooled =
        AlbumLoudness.integratedLufs(
                List.of(MemoryAudio.measured(RATE, first).energies(), MemoryAudio.measured(RATE, second).energies()))
            .orElseThrow();
    assertReading(MemoryAudio.measured(RATE, both).loudness().integratedLufs()).isCloseTo(pooled, within(0.05));
  }

  @Test
  void no_block_spans_two_songs() {
    assertThat(AlbumLoudness.integratedLufs(List.of(tone(-20, 0.3), tone(-20, 0.3)))).isEmpty();
  }

  @Test
  void songs_of_different_rates_are_pooled_and_their_order_hardly_matters() {
    List<BlockEnergies> songs = new ArrayList<>();
    songs.add(tone(-20, 5));
    songs.add(Signal.at(96_000).tone(-16, 5).stereo().energies());
    songs.add(Signal.at(44_100).tone(-18, 5).stereo().energies());
    double album = AlbumLoudness.integratedLufs(songs).orElseThrow();
    double expected = 10 * Math.log10((Math.pow(10, -2.0) + Math.pow(10, -1.6) + Math.pow(10, -1.8)) / 3);
    assertThat(album).isCloseTo(expected, within(0.03));
    Collections.reverse(songs);
    assertReading(AlbumLoudness.integratedLufs(songs)).isCloseTo(album, within(1e-12));
  }

  @Test
  void an_album_of_nothing_or_of_silence_has_no_loudness() {
    assertThat(AlbumLoudness.integratedLufs(List.of())).isEmpty();
    assertThat(AlbumLoudness.integratedLufs(List.of(tone(-80, 10), tone(Double.NEGATIVE_INFINITY, 10)))).isEmpty();
  }

  private static BlockEnergies tone(double dbfs, double seconds) {
    return Signal.at(RATE).tone(dbfs, seconds).stereo().energies();
  }
}
