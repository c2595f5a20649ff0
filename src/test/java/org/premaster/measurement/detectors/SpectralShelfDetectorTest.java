package org.premaster.measurement.detectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.premaster.measurement.MemoryAudio;
import org.premaster.measurement.Signal;
import org.premaster.measurement.traces.SpectralShelf;

class SpectralShelfDetectorTest {

  private static Optional<SpectralShelf> seen(int rate, double[] samples) {
    return MemoryAudio.of(rate, samples).coded(24).examined().traces().of(SpectralShelf.class);
  }

  private static double[] white(int rate, double seconds) {
    SplittableRandom random = new SplittableRandom(41);
    return random.doubles((long) (rate * seconds), -0.5, 0.5).toArray();
  }

  /** A low-pass of 501 taps under a Blackman window: it falls by 74 dB within half a kilohertz. */
  private static double[] below(double hertz, int rate, double[] x) {
    int reach = 250;
    double[] filter = new double[2 * reach + 1];
    for (int i = -reach; i <= reach; i++) {
      double turn = 2 * hertz / rate;
      double sinc = i == 0 ? turn : Math.sin(Math.PI * turn * i) / (Math.PI * i);
      filter[i + reach] = sinc * (0.42 + 0.5 * Math.cos(Math.PI * i / (reach + 1)) + 0.08 * Math.cos(2 * Math.PI * i / (reach + 1)));
    }
    double[] out = new double[x.length - 2 * reach];
    for (int n = 0; n < out.length; n++) {
      for (int i = 0; i < filter.length; i++) {
        out[n] += filter[i] * x[n + i];
      }
    }
    return out;
  }

  @ParameterizedTest
  @CsvSource({"16000, 44100", "19000, 44100", "16000, 48000", "20000, 48000", "18500, 96000"})
  void noise_that_ends_at_a_low_pass_has_a_shelf_there(double hertz, int rate) {
    assertThat(seen(rate, below(hertz, rate, white(rate, 2)))).hasValueSatisfying(shelf -> {
      assertThat(shelf.edgeHz()).isCloseTo(hertz, within(250.0));
      assertThat(shelf.fallDb()).isGreaterThan(40);
    });
  }

  @ParameterizedTest
  @CsvSource({"44100", "48000", "96000"})
  void noise_up_to_the_top_has_none(int rate) {
    assertThat(seen(rate, white(rate, 2))).hasValueSatisfying(shelf -> assertThat(shelf.fallDb()).isLessThan(5));
  }

  @Test
  void one_part_that_reaches_higher_is_no_shelf_for_all() {
    double[] dark = below(16_000, 44_100, white(44_100, 3));
    double[] bright = white(44_100, 1);
    System.arraycopy(bright, 0, dark, 44_100, bright.length);
    assertThat(seen(44_100, dark)).hasValueSatisfying(shelf -> assertThat(shelf.fallDb()).isLessThan(15));
  }

  @Test
  void VER_08_a_short_file_a_low_rate_and_silence_are_not_examined() {
    assertThat(seen(44_100, white(44_100, 0.3))).isEmpty();
    assertThat(seen(22_050, white(22_050, 3))).isEmpty();
    assertThat(seen(44_100, new double[44_100 * 3])).isEmpty();
    assertThat(seen(44_100, Signal.at(44_100).tone(1_000, 0.0001, 3).build())).isEmpty();
  }
}
