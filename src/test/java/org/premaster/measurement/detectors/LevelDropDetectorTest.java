package org.premaster.measurement.detectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.premaster.measurement.MemoryAudio;
import org.premaster.measurement.Signal;
import org.premaster.measurement.traces.LevelDrops;
import org.premaster.measurement.traces.LevelDrops.Drop;

class LevelDropDetectorTest {

  private static List<Drop> seen(int rate, double[]... channels) {
    return MemoryAudio.of(rate, channels).examined().traces().of(LevelDrops.class).orElseThrow().first();
  }

  /** Noise with a hole of −45 dB. */
  private static double[] holed(int rate, int at, int frames) {
    double[] x = Signal.at(rate).noise(31, 0.5, 2).build();
    for (int i = at; i < at + frames; i++) {
      x[i] *= 0.0056;
    }
    return x;
  }

  @ParameterizedTest
  @CsvSource({"44100, 20", "44100, 100", "48000, 400", "96000, 20", "192000, 50", "22050, 40"})
  void a_drop_of_all_channels_is_found_with_its_place_length_and_depth(int rate, int milliseconds) {
    int frames = milliseconds * rate / 1000;
    double[] x = holed(rate, rate / 2 + 77, frames);
    assertThat(seen(rate, x, x)).singleElement().satisfies(drop -> {
      assertThat(drop.channel()).isEqualTo(-1);
      assertThat(drop.startFrame() / (double) rate).isCloseTo((rate / 2 + 77.0) / rate, within(0.001));
      assertThat(drop.frames() / (double) rate).isCloseTo(milliseconds / 1000.0, within(0.002));
      assertThat(drop.fallDb()).isBetween(35.0, 50.0);
      assertThat(drop.edgeSeconds()).isLessThan(0.001);
      assertThat(drop.edge()).isGreaterThan(0.3);
      assertThat(drop.correlation()).isEmpty();
    });
  }

  @Test
  void a_drop_of_one_channel_is_in_that_channel_and_knows_how_alike_they_were() {
    double[] sound = Signal.at(44_100).noise(31, 0.5, 2).build();
    assertThat(seen(44_100, sound, holed(44_100, 30_000, 2_000))).singleElement().satisfies(drop -> {
      assertThat(drop.channel()).isEqualTo(1);
      assertThat(drop.correlation().orElseThrow()).isCloseTo(1, within(1e-6));
    });
  }

  @Test
  void digital_silence_is_for_the_gaps() {
    double[] x = Signal.at(44_100).noise(31, 0.5, 2).build();
    java.util.Arrays.fill(x, 30_000, 33_000, 0);
    assertThat(seen(44_100, x)).isEmpty();
  }

  @Test
  void a_decay_and_an_end_are_no_drops() {
    double[] x = Signal.at(44_100).noise(31, 0.5, 2).build();
    for (int i = 30_000; i < 60_000; i++) {
      x[i] *= Math.exp(-(i - 30_000) / 600.0);
    }
    assertThat(seen(44_100, x)).isEmpty();
    assertThat(seen(44_100, holed(44_100, 60_000, 28_000))).isEmpty();
  }

  @Test
  void an_edge_that_was_drawn_over_some_milliseconds_shows_as_slow_or_as_coming_from_nothing() {
    double[] x = holed(44_100, 30_000, 5_000);
    double[] y = Signal.at(44_100).noise(31, 0.5, 2).build();
    for (int i = 0; i < 220; i++) {
      x[29_780 + i] = y[29_780 + i] * (1 - i / 221.0);
      x[35_000 + i] = y[35_000 + i] * (i / 221.0);
    }
    assertThat(seen(44_100, x)).allSatisfy(drop -> assertThat(drop.edgeSeconds() > 0.001 || drop.edge() < 0.3).isTrue());
  }
}
