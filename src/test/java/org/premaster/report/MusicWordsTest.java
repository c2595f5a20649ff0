package org.premaster.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.premaster.measurement.Music;

class MusicWordsTest {
  @Test
  void estimates_are_called_so() {
    Music music = new Music(OptionalDouble.of(117.3), Optional.of("Eb minor"), OptionalDouble.of(0.52));

    assertThat(Words.music(music)).isEqualTo("Estimated: 117.3 BPM, Eb minor, first onset 0.52 s");
  }

  @Test
  void what_is_not_clear_is_left_out() {
    assertThat(Words.music(new Music(OptionalDouble.of(92), Optional.empty(), OptionalDouble.empty()))).isEqualTo("Estimated: 92 BPM");
    assertThat(Words.music(Music.none())).isEmpty();
  }
}
