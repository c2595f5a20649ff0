package org.premaster.measurement.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.premaster.measurement.MemoryAudio;
import org.premaster.measurement.Signal;
import org.premaster.measurement.Trace;

class DetectorBenchTest {

  static Stream<double[]> oddities() {
    SplittableRandom random = new SplittableRandom(8);
    return Stream.of(
        new double[0],
        new double[] {0.5},
        new double[70_000],
        filled(70_000, 0.7),
        filled(70_000, 1e38),
        random.doubles(70_000, -1e38, 1e38).toArray(),
        random.doubles(70_000, -1e-40, 1e-40).toArray(),
        random.doubles(70_000, -1, 1).map(x -> x > 0 ? 1 : -1).toArray());
  }

  private static double[] filled(int length, double value) {
    double[] samples = new double[length];
    Arrays.fill(samples, value);
    return samples;
  }

  @ParameterizedTest
  @MethodSource("oddities")
  void whatever_comes_detectors_neither_fail_nor_see_what_is_no_number(double[] samples) {
    for (int rate : new int[] {8_000, 11_025, 44_100, 192_000, 384_000}) {
      for (int channels : new int[] {1, 2, 8}) {
        double[][] audio = new double[channels][];
        for (int c = 0; c < channels; c++) {
          audio[c] = samples.clone();
        }
        List<Trace> traces = MemoryAudio.of(rate, audio).examined().traces().all();
        assertThat(traces.toString()).doesNotContain("NaN").doesNotContain("Infinity");
      }
    }
  }

  @Test
  void traces_do_not_depend_on_the_pieces_that_a_reader_delivers() {
    long seed = 21;
    SplittableRandom random = new SplittableRandom(seed);
    double[] left = Signal.at(44_100).noise(1, 0.00001, 1).noise(2, 0.3, 9).silence(0.5).build();
    double[] right = Signal.at(44_100).noise(3, 0.00002, 1).tone(440, 0.2, 9).silence(0.5).build();
    List<Trace> whole = MemoryAudio.of(44_100, left.clone(), right.clone()).coded(24).examined().traces().all();
    List<Trace> pieces =
        MemoryAudio.inPieces(() -> 1 + random.nextInt(3000), 44_100, left.clone(), right.clone()).coded(24).examined().traces().all();
    assertThat(pieces).as("seed %d", seed).isEqualTo(whole);
  }
}
