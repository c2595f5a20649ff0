package org.premaster.measurement.meters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.measurement.MemoryAudio;
import org.premaster.measurement.Signal;
import org.premaster.measurement.Waveform;

class WaveformMeterTest {
  private static final int RATE = 44_100;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 999, 1_000, 1_001, 2_000, 2_001, 5_000, 100_003, 1_024_000, 1_024_001, 3_000_000})
  void each_bucket_holds_the_lowest_and_highest_of_its_frames_over_both_channels(int frames) {
    double[] left = Signal.at(RATE).noise(frames, 0.9, (double) frames / RATE).build();
    double[] right = Signal.at(RATE).noise(frames + 1, 0.9, (double) frames / RATE).build();
    Waveform waveform = MemoryAudio.measured(RATE, left, right).waveform();
    int buckets = waveform.low().length;
    assertThat(waveform.high()).hasSize(buckets);
    assertThat(buckets).isBetween(Math.min(frames, 500), Waveform.MOST);
    assertThat(waveform.framesPerBucket() * buckets).isGreaterThanOrEqualTo(frames);
    assertThat(waveform.framesPerBucket() * (buckets - 1)).isLessThan(frames);
    for (int b = 0; b < buckets; b++) {
      double low = 1;
      double high = -1;
      for (long i = b * waveform.framesPerBucket(); i < Math.min(frames, (b + 1) * waveform.framesPerBucket()); i++) {
        low = Math.min(low, Math.min(left[(int) i], right[(int) i]));
        high = Math.max(high, Math.max(left[(int) i], right[(int) i]));
      }
      assertThat((int) waveform.low()[b]).isEqualTo((int) Math.round(low * 127));
      assertThat((int) waveform.high()[b]).isEqualTo((int) Math.round(high * 127));
    }
  }

  @Test
  void what_exceeds_full_scale_is_drawn_at_full_scale() {
    Waveform waveform = MemoryAudio.measured(RATE, new double[] {-5, 5}).waveform();
    assertThat(waveform.low()).containsExactly(-127, 127);
    assertThat(waveform.high()).containsExactly(-127, 127);
  }

  @Test
  void an_empty_file_has_no_buckets() {
    assertThat(MemoryAudio.measured(RATE, new double[0]).waveform().low()).isEmpty();
  }
}
