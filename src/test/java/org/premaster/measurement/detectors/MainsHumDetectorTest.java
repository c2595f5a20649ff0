package org.premaster.measurement.detectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.measurement.MemoryAudio;
import org.premaster.measurement.Signal;
import org.premaster.measurement.traces.MainsHum;

class MainsHumDetectorTest {
  /** Eight seconds of noise between 1.2 s of room on both sides, with harmonics of a fundamental that are all of one level. */
  private static double[] song(int rate, double hertz, int lines, double dbfs) {
    double[] room = Signal.at(rate).noise(1, 0.00001, 1.2).noise(2, 0.3, 8).noise(3, 0.00001, 1.2).build();
    for (int i = 0; i < room.length; i++) {
      for (int line = 1; line <= lines; line++) {
        room[i] += Math.sqrt(2.0 / lines) * Math.pow(10, dbfs / 20) * Math.sin(2 * Math.PI * hertz * line * i / rate + line);
      }
    }
    return room;
  }

  private static MainsHum seen(int rate, double[]... channels) {
    return MemoryAudio.of(rate, channels).examined().traces().of(MainsHum.class).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"44100, 50, -50", "44100, 60, -70", "48000, 49.85, -64", "96000, 60.1, -60", "8000, 50, -60", "192000, 50.1, -60"})
  void PREP_11_hum_is_measured_in_the_room_before_and_after_the_music(int rate, double hertz, double dbfs) {
    double[] song = song(rate, hertz, 4, dbfs);
    MainsHum seen = seen(rate, song, song);
    assertThat(seen.hertz().orElseThrow()).isCloseTo(hertz, within(0.1));
    assertThat(seen.levelDbfs().orElseThrow()).isCloseTo(dbfs, within(1.5));
    assertThat(seen.lines()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(doubles = {49.0, 51.91, 55, 58.27, 61.74})
  void bass_notes_beside_the_mains_are_none(double hertz) {
    assertThat(seen(44_100, song(44_100, hertz, 6, -50)).hertz()).isEmpty();
  }

  @Test
  void a_clean_room_has_none() {
    assertThat(seen(44_100, song(44_100, 50, 0, -50)).hertz()).isEmpty();
  }

  @Test
  void a_line_that_fades_with_the_music_is_none() {
    double[] song = song(44_100, 50, 4, -40);
    for (int i = 0; i < song.length; i++) {
      song[i] *= Math.pow(10, -1.0 * i / 44_100);
    }
    assertThat(seen(44_100, song).lines()).isZero();
  }

  @Test
  void digital_silence_and_less_than_a_piece_cannot_be_examined() {
    assertThat(MemoryAudio.of(44_100, new double[200_000]).examined().traces().of(MainsHum.class)).isEmpty();
    assertThat(MemoryAudio.of(44_100, Signal.at(44_100).noise(1, 0.1, 0.5).build()).examined().traces().of(MainsHum.class)).isEmpty();
  }
}
