package org.premaster.measurement.detectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SortedWindowTest {
  @Test
  void its_percentiles_are_those_of_what_it_holds_now() {
    double[] row = new SplittableRandom(72).doubles(200).map(x -> Math.floor(20 * x)).toArray();
    SortedWindow window = new SortedWindow(31);
    for (int i = 0; i < row.length; i++) {
      window.add(row[i]);
      if (i >= 30) {
        window.remove(row[i - 30]);
      }
      double[] held = Arrays.copyOfRange(row, Math.max(0, i - 29), i + 1);
      Arrays.sort(held);
      assertThat(window.percentile(0.25)).isEqualTo(held[(int) Math.round(0.25 * (held.length - 1))]);
      assertThat(window.percentile(1)).isEqualTo(held[held.length - 1]);
    }
  }

  @Test
  void what_is_not_there_cannot_leave() {
    SortedWindow window = new SortedWindow(2);
    window.add(1);
    assertThatThrownBy(() -> window.remove(2)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("2.0");
  }
}
