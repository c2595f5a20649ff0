package org.premaster.measurement.detectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.premaster.measurement.Reading.assertReading;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.premaster.measurement.MemoryAudio;
import org.premaster.measurement.Signal;
import org.premaster.measurement.traces.Head;

class HeadDetectorTest {
  private static final int RATE = 48_000;

  private static Head head(double[]... channels) {
    return MemoryAudio.of(RATE, channels).examined().traces().of(Head.class).orElseThrow();
  }

  @Test
  void sound_that_is_there_from_the_first_sample_shows_in_it() {
    double[] cosine = new double[RATE];
    for (int i = 0; i < RATE; i++) {
      cosine[i] = 0.5 * Math.cos(2 * Math.PI * 440 * i / RATE);
    }
    Head seen = head(cosine);
    assertThat(seen.silenceSeconds()).isZero();
    assertThat(seen.edge()).isEqualTo(0.5);
    assertReading(seen.levelDbfs()).isCloseTo(-9.03, within(0.5));
    assertReading(seen.nextDbfs()).isCloseTo(-9.03, within(0.1));
    assertThat(seen.steepest()).isCloseTo(0.5 * 2 * Math.PI * 440 / RATE, within(0.001));
  }

  @Test
  void sound_that_rises_from_rest_has_next_to_nothing_in_its_first_tenth_of_a_millisecond() {
    double[] x = Signal.at(RATE).silence(0.3).tone(200, 0.5, 1).tapered().build();
    for (int i = 0; i < 960; i++) {
      x[14_400 + i] *= i / 960.0;
    }
    Head seen = head(x);
    assertThat(seen.silenceSeconds()).isCloseTo(0.3, within(0.0005));
    assertThat(seen.edge()).isLessThan(0.001);
  }

  @Test
  void any_channel_may_begin() {
    double[] late = Signal.at(RATE).silence(1).tone(-20, 1).build();
    double[] early = Signal.at(RATE).silence(0.5).tone(-20, 0.5).silence(1).build();
    assertThat(head(late, early).silenceSeconds()).isCloseTo(0.5, within(0.0001));
  }

  @Test
  void an_offset_is_no_sound_but_one_of_the_music_alone_is_none_of_the_silence() {
    double[] shifted = Signal.at(RATE).silence(1).tone(-20, 1).build();
    for (int i = 0; i < shifted.length; i++) {
      shifted[i] += 0.05;
    }
    assertThat(head(shifted).edge()).isLessThan(1e-6);
    double[] leaning = Signal.at(RATE).silence(1).tone(-20, 2).build();
    for (int i = RATE; i < leaning.length; i++) {
      leaning[i] += 0.05;
    }
    leaning[0] = 0.0001;
    assertThat(head(leaning).edge()).isEqualTo(0.0001);
  }

  @Test
  void noise_that_stands_before_the_music_is_a_floor_with_its_length_and_level() {
    double[] x = Signal.at(RATE).noise(3, 0.004, 1.2).noise(4, 0.5, 3).build();
    Head seen = head(x);
    assertThat(seen.floorSeconds()).isBetween(1.0, 1.3);
    assertReading(seen.floorDbfs()).isBetween(-70.0, -52.0);
  }

  @Test
  void crackle_does_not_hide_the_floor() {
    double[] x = Signal.at(RATE).noise(3, 0.004, 1.2).noise(4, 0.5, 3).build();
    for (int i = 3_000; i < 55_000; i += 9_000) {
      Arrays.fill(x, i, i + 20, 0.1);
    }
    assertThat(head(x).floorSeconds()).isBetween(1.0, 1.3);
  }

  @Test
  void nothing_sounds_in_silence() {
    assertThat(MemoryAudio.of(RATE, new double[RATE]).examined().traces().of(Head.class)).isEmpty();
  }
}
