package org.premaster.measurement.meters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.premaster.measurement.Reading.assertReading;

import org.junit.jupiter.api.Test;
import org.premaster.measurement.Measurements.Edges;
import org.premaster.measurement.MemoryAudio;
import org.premaster.measurement.Signal;

class EdgeMeterTest {
  private static final int RATE = 48_000;

  @Test
  void silence_is_measured_up_to_the_first_and_from_the_last_sound() {
    double[] x = new double[RATE];
    x[12_000] = 0.0011;
    x[24_000] = -0.5;
    x[36_000] = -0.0011;
    Edges edges = MemoryAudio.measured(RATE, x).edges();
    assertThat(edges.headSilenceSeconds()).isEqualTo(0.25);
    assertThat(edges.tailSilenceSeconds()).isEqualTo((48_000 - 36_001) / 48_000.0);
  }

  @Test
  void exactly_minus_60_dBFS_is_still_silence() {
    double[] x = new double[1_000];
    x[500] = 0.001;
    assertThat(MemoryAudio.measured(RATE, x).edges().headSilenceSeconds()).isEqualTo(1_000.0 / RATE);
    x[500] = Math.nextUp(0.001);
    assertThat(MemoryAudio.measured(RATE, x).edges().headSilenceSeconds()).isEqualTo(500.0 / RATE);
  }

  @Test
  void sound_in_any_channel_is_sound() {
    double[] left = Signal.at(RATE).silence(2).tone(-20, 1).silence(1).build();
    double[] right = Signal.at(RATE).silence(1).tone(-20, 1).silence(2).build();
    Edges edges = MemoryAudio.measured(RATE, left, right).edges();
    assertThat(edges.headSilenceSeconds()).isCloseTo(1, within(0.001));
    assertThat(edges.tailSilenceSeconds()).isCloseTo(1, within(0.001));
  }

  @Test
  void a_file_without_sound_is_silence_from_either_end() {
    Edges edges = Signal.at(RATE).silence(2).stereo().edges();
    assertThat(edges.headSilenceSeconds()).isEqualTo(2);
    assertThat(edges.tailSilenceSeconds()).isEqualTo(2);
    assertThat(edges.headDbfs()).isEmpty();
    assertThat(edges.tailDbfs()).isEmpty();
  }

  @Test
  void levels_are_those_of_the_first_and_last_10_ms() {
    Edges edges = Signal.at(RATE).tone(1_000, 0.5, 0.01).tone(1_000, 1, 1).tone(1_000, 0.1, 0.01).stereo().edges();
    assertReading(edges.headDbfs()).isCloseTo(-9.03, within(0.01));
    assertReading(edges.tailDbfs()).isCloseTo(-23.01, within(0.01));
  }

  @Test
  void levels_are_means_over_the_channels() {
    double[] loud = Signal.at(RATE).tone(1_000, 0.5, 1).build();
    Edges edges = MemoryAudio.measured(RATE, loud, new double[RATE]).edges();
    assertReading(edges.headDbfs()).isCloseTo(-12.04, within(0.01));
    assertReading(edges.tailDbfs()).isCloseTo(-12.04, within(0.01));
  }

  @Test
  void a_file_shorter_than_10_ms_is_head_and_tail_at_once() {
    Edges edges = MemoryAudio.measured(RATE, new double[] {0.5, -0.5, 0.5}).edges();
    assertReading(edges.headDbfs()).isCloseTo(-6.02, within(0.01));
    assertThat(edges.tailDbfs()).isEqualTo(edges.headDbfs());
  }

  @Test
  void the_first_and_the_last_sample_show_a_cut() {
    double[] left = new double[3_000];
    double[] right = new double[3_000];
    left[0] = 0.1;
    right[0] = -0.3;
    left[2_999] = -0.7;
    right[2_999] = 0.2;
    Edges edges = MemoryAudio.measured(RATE, left, right).edges();
    assertThat(edges.firstSample()).isEqualTo(0.3);
    assertThat(edges.lastSample()).isEqualTo(0.7);
  }

  @Test
  void at_192_kHz_the_tail_is_longer_than_a_block() {
    Edges edges = Signal.at(192_000).tone(1_000, 0.5, 0.4995).tone(1_000, 0.1, 0.01).mono().edges();
    assertReading(edges.tailDbfs()).isCloseTo(-23.01, within(0.01));
  }
}
