package org.premaster.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.premaster.measurement.Reading.assertReading;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeakToShortTermTest {
  private static final int RATE = 48_000;
  private static final Offset<Double> LU = within(0.03);

  @Test
  void a_stereo_tone_of_1_kHz_reads_as_many_LUFS_as_its_peaks_read_dBFS() {
    PeakToShortTerm psr = SteppedTone.at(RATE).tone(-20, 10).measured().psr();
    assertReading(psr.minimumLu()).isCloseTo(0, LU);
    assertReading(psr.p10Lu()).isCloseTo(0, LU);
    assertReading(psr.medianLu()).isCloseTo(0, LU);
    assertReading(psr.p90Lu()).isCloseTo(0, LU);
  }

  @Test
  void the_densest_three_seconds_are_found_with_their_start() {
    double[] channel = Signal.at(RATE).tone(1_000, 0.1, 20).build();
    for (int second = 0; second < 20; second++) {
      if (second < 8 || second >= 12) {
        channel[second * RATE + 12] = 0.8;
      }
    }
    PeakToShortTerm psr = MemoryAudio.measured(RATE, channel, channel).psr();
    assertReading(psr.minimumLu()).isCloseTo(0, LU);
    assertReading(psr.minimumAtSeconds()).isBetween(7.05, 9.05);
    assertReading(psr.medianLu()).isCloseTo(20 * Math.log10(8), within(0.1));
    assertReading(psr.p90Lu()).isCloseTo(20 * Math.log10(8), within(0.1));
  }

  @ParameterizedTest(name = "{0} Hz")
  @ValueSource(ints = {44_100, 48_000, 96_000, 11_025})
  void readings_are_those_of_every_window_looked_at_by_itself(int rate) {
    double[] left = Signal.at(rate).noise(1, 0.3, 6).noise(2, 0.9, 5).clipped(0.5).noise(3, 0.05, 7.037).build();
    double[] right = Signal.at(rate).noise(4, 0.2, 9).noise(5, 0.6, 9.037).clipped(0.4).build();
    Measurements m = MemoryAudio.measured(rate, left, right);
    double[] each = plain(m.energies(), left, right);
    double[] sorted = Arrays.stream(each).sorted().toArray();
    assertReading(m.psr().minimumLu()).isCloseTo(sorted[0], within(1e-9));
    int first = (int) Math.round(m.psr().minimumAtSeconds().orElseThrow() * 10);
    assertThat(each[first]).isCloseTo(sorted[0], within(1e-9));
    percentile(m.psr().p10Lu(), sorted, 0.1);
    percentile(m.psr().medianLu(), sorted, 0.5);
    percentile(m.psr().p90Lu(), sorted, 0.9);
  }

  @Test
  void windows_at_or_below_the_absolute_gate_do_not_count() {
    PeakToShortTerm psr = SteppedTone.at(RATE).tone(-20, 10).silence(30).measured().psr();
    assertReading(psr.minimumLu()).isCloseTo(0, LU);
    assertThat(psr.p90Lu().orElseThrow()).isLessThan(15);
    assertThat(SteppedTone.at(RATE).tone(-71, 10).measured().psr()).isEqualTo(PeakToShortTerm.none());
    assertThat(SteppedTone.at(RATE).tone(-20, 2.9).measured().psr()).isEqualTo(PeakToShortTerm.none());
  }

  /** Neighbouring ranks are allowed, since the definition leaves the rank between two windows open. */
  private static void percentile(OptionalDouble read, double[] sorted, double share) {
    int rank = (int) Math.round((sorted.length - 1) * share);
    assertReading(read).isBetween(sorted[Math.max(0, rank - 1)] - 1e-9, sorted[Math.min(sorted.length - 1, rank + 1)] + 1e-9);
  }

  private static double[] plain(BlockEnergies energies, double[]... channels) {
    return IntStream.rangeClosed(0, energies.sums().length - 30)
        .filter(j -> BlockEnergies.lufs(energies.meanPower(j, 30)) > -70)
        .mapToDouble(j -> {
          double peak = 0;
          for (double[] channel : channels) {
            for (int i = (int) energies.startFrame(j); i < energies.startFrame(j + 30); i++) {
              peak = Math.max(peak, Math.abs(channel[i]));
            }
          }
          return 20 * Math.log10(peak) - BlockEnergies.lufs(energies.meanPower(j, 30));
        })
        .toArray();
  }
}
