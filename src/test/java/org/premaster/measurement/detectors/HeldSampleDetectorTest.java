package org.premaster.measurement.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.measurement.MemoryAudio;
import org.premaster.measurement.Signal;
import org.premaster.measurement.traces.HeldSamples;
import org.premaster.measurement.traces.HeldSamples.Hold;

class HeldSampleDetectorTest {
  private static final int RATE = 48_000;

  private static HeldSamples seen(double[]... channels) {
    return MemoryAudio.of(RATE, channels).coded(24).examined().traces().of(HeldSamples.class).orElseThrow();
  }

  /** A tone that stands still for so many frames; the last sample before is the one that is held. */
  private static double[] held(int at, int frames) {
    double[] x = Signal.at(RATE).tone(440, 0.4, 1).build();
    Arrays.fill(x, at, at + frames, x[at - 1]);
    return x;
  }

  @ParameterizedTest
  @ValueSource(ints = {32, 64, 100, 441, 1_024, 5_000, 22_050})
  void a_hold_of_both_channels_is_one_with_its_start_and_length(int frames) {
    for (int at : new int[] {9_003, 10_240, 10_239, 10_235}) {
      HeldSamples held = seen(held(at, frames), held(at, frames));
      assertThat(held.first()).as("%d frames at %d", frames, at).hasSize(1);
      Hold hold = held.first().getFirst();
      assertThat(hold.channel()).isEqualTo(-1);
      assertThat(hold.startFrame()).isBetween((long) at - 2, (long) at);
      assertThat(hold.startFrame() + hold.frames()).isBetween((long) at + frames, (long) at + frames + 1);
    }
  }

  @Test
  void ten_equal_samples_are_found_wherever_they_lie_and_nine_are_not() {
    for (int at = 20_470; at < 20_490; at++) {
      double[] x = Signal.at(RATE).noise(5, 0.5, 1).build();
      double[] y = x.clone();
      Arrays.fill(x, at, at + 9, x[at - 1]);
      Arrays.fill(y, at, at + 8, y[at - 1]);
      assertThat(seen(x).plateaus()).as("at %d", at).isEqualTo(1);
      assertThat(seen(y).plateaus()).as("at %d", at).isZero();
    }
  }

  @Test
  void a_hold_of_one_channel_is_in_that_channel() {
    double[] sound = Signal.at(RATE).tone(440, 0.4, 1).build();
    assertThat(seen(sound, held(9_003, 64)).first()).singleElement().extracting(Hold::channel).isEqualTo(1);
  }

  @Test
  void waveforms_that_are_cut_off_at_a_ceiling_are_not_held() {
    double[] clipped = Signal.at(RATE).tone(100, 1.4, 1).clipped(0.9).build();
    assertThat(seen(clipped, clipped).first()).isEmpty();
  }

  @Test
  void square_waves_have_plateaus_and_no_holds() {
    double[] square = IntStream.range(0, RATE).mapToDouble(i -> i / 60 % 2 == 0 ? 0.3 : -0.3).toArray();
    HeldSamples seen = seen(square);
    assertThat(seen.first()).isEmpty();
    assertThat(seen.plateaus()).isGreaterThan(700);
  }

  @Test
  void silence_and_quiet_codes_that_stand_still_are_neither() {
    double[] quiet = IntStream.range(0, RATE).mapToDouble(i -> i / 300 % 3 * 0x1p-22).toArray();
    assertThat(seen(quiet)).isEqualTo(new HeldSamples(java.util.List.of(), 0));
    assertThat(seen(new double[RATE])).isEqualTo(new HeldSamples(java.util.List.of(), 0));
  }
}
