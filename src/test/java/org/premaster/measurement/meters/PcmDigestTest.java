package org.premaster.measurement.meters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.premaster.measurement.MemoryAudio;
import org.premaster.measurement.Signal;

class PcmDigestTest {
  private static final int RATE = 44_100;

  @Test
  void it_is_32_lower_case_hex_digits() {
    assertThat(digest(noise())).matches("[0-9a-f]{32}");
    assertThat(digest(new double[0])).matches("[0-9a-f]{32}");
  }

  @Test
  void equal_samples_have_equal_digests() {
    assertThat(digest(noise(), noise())).isEqualTo(digest(noise(), noise()));
  }

  @Test
  void every_single_sample_and_its_place_count() {
    Set<String> seen = new HashSet<>();
    seen.add(digest(noise()));
    for (int i = 0; i < 2_000; i += 37) {
      double[] changed = noise();
      changed[i] += 1.0 / (1 << 23);
      assertThat(seen.add(digest(changed))).isTrue();
    }
    double[] swapped = noise();
    double first = swapped[0];
    swapped[0] = swapped[4];
    swapped[4] = first;
    assertThat(seen.add(digest(swapped))).isTrue();
  }

  @Test
  void polarity_length_channels_and_their_order_count() {
    double[] x = noise();
    double[] other = Signal.at(RATE).noise(2, 0.5, 0.05).build();
    Set<String> all = new HashSet<>();
    assertThat(all.add(digest(x))).isTrue();
    assertThat(all.add(digest(Arrays.stream(x).map(v -> -v).toArray()))).isTrue();
    assertThat(all.add(digest(Arrays.copyOf(x, x.length + 1)))).isTrue();
    assertThat(all.add(digest(Arrays.copyOf(x, x.length - 1)))).isTrue();
    assertThat(all.add(digest(x, x))).isTrue();
    assertThat(all.add(digest(x, other))).isTrue();
    assertThat(all.add(digest(other, x))).isTrue();
  }

  @Test
  void lengths_of_silence_differ() {
    Set<String> all = new HashSet<>();
    for (int frames = 0; frames < 50; frames++) {
      assertThat(all.add(digest(new double[frames]))).isTrue();
      assertThat(all.add(digest(new double[frames], new double[frames]))).isTrue();
    }
  }

  @Test
  void minus_zero_is_zero() {
    double[] x = noise();
    x[7] = 0.0;
    double[] y = x.clone();
    y[7] = -0.0;
    assertThat(digest(y)).isEqualTo(digest(x));
  }

  private static double[] noise() {
    double[] x = Signal.at(RATE).noise(1, 0.5, 0.05).build();
    for (int i = 0; i < x.length; i++) {
      x[i] = Math.rint(x[i] * (1 << 23)) / (1 << 23);
    }
    return x;
  }

  private static String digest(double[]... channels) {
    return MemoryAudio.measured(RATE, channels).pcmDigest();
  }
}
