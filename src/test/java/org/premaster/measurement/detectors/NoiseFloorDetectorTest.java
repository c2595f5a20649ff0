package org.premaster.measurement.detectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.measurement.MemoryAudio;
import org.premaster.measurement.Signal;
import org.premaster.measurement.traces.NoiseFloor;

class NoiseFloorDetectorTest {
  private static double[] white(long seed, int length, double dbfs) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] samples = new double[length];
    for (int i = 0; i < length; i++) {
      samples[i] = Math.sqrt(3) * Math.pow(10, dbfs / 20) * (2 * random.nextDouble() - 1);
    }
    return samples;
  }

  private static NoiseFloor seen(double[] samples) {
    return MemoryAudio.of(44_100, samples).examined().traces().of(NoiseFloor.class).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-90, -60, -45})
  void hiss_where_the_music_pauses_is_told_with_its_level_and_colour(double dbfs) {
    double[] music = Signal.at(44_100).tone(330, 0.3, 8).silence(1).build();
    double[] hiss = white(5, music.length, dbfs);
    for (int i = 0; i < music.length; i++) {
      music[i] += hiss[i];
    }
    NoiseFloor seen = seen(music);
    assertThat(seen.floorDbfs().orElseThrow()).isCloseTo(dbfs, within(0.3));
    assertThat(seen.lowestDbfs().orElseThrow()).isCloseTo(dbfs, within(0.5));
    assertThat(seen.medianDbfs().orElseThrow()).isCloseTo(-13.5, within(0.3));
    assertThat(seen.fallDbPerOctave().orElseThrow()).isCloseTo(0, within(0.3));
    assertThat(seen.evenness()).isGreaterThan(0.95);
    assertThat(seen.atSeconds().orElseThrow()).isBetween(7.9, 9.0);
  }

  @Test
  void tones_are_not_even() {
    assertThat(seen(Signal.at(44_100).tone(330, 0.01, 3).build()).evenness()).isLessThan(0.8);
  }

  @Test
  void digital_silence_has_no_floor() {
    NoiseFloor seen = seen(Signal.at(44_100).tone(330, 0.3, 0.5).silence(5).build());
    assertThat(seen.floorDbfs()).isEmpty();
    assertThat(seen(new double[50_000]).atSeconds()).isEmpty();
  }
}
