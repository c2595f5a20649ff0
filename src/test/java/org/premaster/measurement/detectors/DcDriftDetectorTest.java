package org.premaster.measurement.detectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.premaster.measurement.MemoryAudio;
import org.premaster.measurement.Signal;
import org.premaster.measurement.traces.DcDrift;

class DcDriftDetectorTest {
  private static final int RATE = 8_000;

  private static DcDrift seen(double[]... channels) {
    return MemoryAudio.of(RATE, channels).examined().traces().of(DcDrift.class).orElseThrow();
  }

  @Test
  void an_offset_that_moves_is_told_with_its_channel_its_range_and_its_place() {
    double[] still = Signal.at(RATE).tone(440, 0.2, 40).build();
    double[] moving = still.clone();
    for (int i = 0; i < moving.length; i++) {
      moving[i] += i < 15 * RATE ? 0.01 : -0.02;
    }
    DcDrift seen = seen(still, moving);
    assertThat(seen.channel()).isEqualTo(1);
    assertThat(seen.highest()).isCloseTo(0.01, within(0.0005));
    assertThat(seen.lowest()).isCloseTo(-0.02, within(0.0005));
    assertThat(seen.atSeconds()).isBetween(19.9, 30.1);
  }

  @Test
  void a_short_file_is_one_stretch() {
    double[] shifted = Signal.at(RATE).tone(440, 0.2, 2).build();
    for (int i = 0; i < shifted.length; i++) {
      shifted[i] += 0.003;
    }
    DcDrift seen = seen(shifted);
    assertThat(seen.highest()).isEqualTo(seen.lowest()).isCloseTo(0.003, within(0.0001));
  }
}
