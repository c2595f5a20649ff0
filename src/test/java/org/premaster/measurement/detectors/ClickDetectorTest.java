package org.premaster.measurement.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.measurement.MemoryAudio;
import org.premaster.measurement.Signal;
import org.premaster.measurement.traces.Clicks;

class ClickDetectorTest {

  private static Clicks seen(int rate, double[]... channels) {
    return MemoryAudio.of(rate, channels).examined().traces().of(Clicks.class).orElseThrow();
  }

  private static double[] chord(int rate) {
    double[] x = new double[2 * rate];
    SplittableRandom random = new SplittableRandom(41);
    for (int i = 0; i < x.length; i++) {
      double t = (double) i / rate;
      x[i] = 0.15 * Math.sin(2 * Math.PI * 220 * t) + 0.1 * Math.sin(2 * Math.PI * 277.2 * t) + 0.08 * Math.sin(2 * Math.PI * 1_318 * t)
          + 0.0005 * (random.nextDouble() - 0.5);
    }
    return x;
  }

  @ParameterizedTest
  @ValueSource(ints = {16_000, 44_100, 48_000, 96_000, 192_000})
  void a_click_is_found_with_its_frame_at_any_rate(int rate) {
    double[] x = chord(rate);
    x[rate + 5] += 0.3;
    x[rate + 6] -= 0.2;
    Clicks seen = seen(rate, x, chord(rate));
    assertThat(seen.clicks()).isEqualTo(1);
    assertThat(seen.steps()).isZero();
    assertThat(seen.first()).singleElement().satisfies(click -> {
      assertThat(click.channel()).isZero();
      assertThat(click.frame()).isBetween(rate + 3L, rate + 10L);
      assertThat(click.excessDb()).isGreaterThan(34);
    });
  }

  @Test
  void a_step_is_told_from_a_click() {
    double[] chord = chord(44_100);
    double[] x = new double[60_000];
    System.arraycopy(chord, 0, x, 0, 30_000);
    System.arraycopy(chord, 30_077, x, 30_000, 30_000);
    Clicks seen = seen(44_100, x);
    assertThat(seen.steps()).isEqualTo(1);
    assertThat(seen.clicks()).isZero();
  }

  @Test
  void sound_without_clicks_has_none() {
    assertThat(seen(44_100, chord(44_100))).isEqualTo(new Clicks(java.util.List.of(), 0, 0));
    assertThat(seen(44_100, Signal.at(44_100).noise(2, 0.5, 2).build()).clicks()).isZero();
  }

  @Test
  void a_hit_that_rings_is_none() {
    double[] x = chord(44_100);
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 4_000; i++) {
      x[40_000 + i] += 0.5 * Math.exp(-i / 800.0) * (random.nextDouble() - 0.5);
    }
    assertThat(seen(44_100, x)).isEqualTo(new Clicks(java.util.List.of(), 0, 0));
  }
}
