package org.premaster.measurement.detectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.measurement.MemoryAudio;
import org.premaster.measurement.Signal;

/** What every detector promises, held against sound that gives all of them something to see. */
class DetectorsOfEdgesAndDropoutsTest {

  /** Noise with a click, a hold, a repeated buffer, a drop and a cut end. */
  private static double[] eventful(int rate, long seed) {
    double[] x = Signal.at(rate).noise(seed, 0.4, 3).build();
    x[rate / 2] += 0.5;
    Arrays.fill(x, rate, rate + 100, x[rate - 1]);
    System.arraycopy(x, 3 * rate / 2 - 256, x, 3 * rate / 2, 256);
    for (int i = 2 * rate; i < 2 * rate + rate / 20; i++) {
      x[i] *= 0.004;
    }
    return x;
  }

  @Test
  void traces_are_the_same_however_the_file_is_read() {
    double[][] channels = {eventful(44_100, 1), eventful(44_100, 2)};
    SplittableRandom random = new SplittableRandom(17);
    assertThat(MemoryAudio.inPieces(() -> 1 + random.nextInt(3_000), 44_100, channels).examined().traces())
        .isEqualTo(MemoryAudio.of(44_100, channels).examined().traces());
  }

  @ParameterizedTest
  @ValueSource(ints = {8_000, 11_025, 32_000, 88_200, 176_400, 384_000})
  void any_rate_and_any_number_of_channels_will_do(int rate) {
    for (int channels = 1; channels <= 8; channels++) {
      double[][] all = new double[channels][];
      for (int c = 0; c < channels; c++) {
        all[c] = eventful(rate, c);
      }
      assertThatCode(() -> MemoryAudio.of(rate, all).examined()).doesNotThrowAnyException();
    }
  }

  @Test
  void files_of_no_or_few_frames_silence_offsets_and_giants_will_do() {
    for (int frames : new int[] {0, 1, 2, 9, 100, 1_023, 1_024, 1_025, 2_500, 9_000}) {
      double[] giant = new double[frames];
      double[] offset = new double[frames];
      double[] small = new double[frames];
      for (int i = 0; i < frames; i++) {
        giant[i] = (i * 7919 % 13 - 6) * 5e37;
        offset[i] = 0.25;
        small[i] = i % 2 == 0 ? Double.MIN_NORMAL : -Float.MIN_VALUE;
      }
      assertThatCode(() -> MemoryAudio.of(44_100, giant, offset, small, new double[frames]).examined())
          .as("%d frames", frames)
          .doesNotThrowAnyException();
    }
  }
}
