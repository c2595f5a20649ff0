package org.premaster.bench.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProportionTest {

  /** Values of Wilson (1927) as any statistics text gives them for 8 of 10. */
  @Test
  void the_interval_is_wilsons() {
    Proportion eightOfTen = new Proportion(8, 10);

    assertThat(eightOfTen.least()).isCloseTo(0.490, within(0.001));
    assertThat(eightOfTen.most()).isCloseTo(0.943, within(0.001));
  }

  @Test
  void no_false_alarm_on_three_hundred_files_still_leaves_more_than_one_percent_open() {
    Proportion none = new Proportion(0, 300);

    assertThat(none.least()).isCloseTo(0, within(1e-12));
    assertThat(none.most()).isCloseTo(0.0126, within(0.0001));
  }

  @Test
  void no_files_tell_nothing() {
    assertThat(new Proportion(0, 0).text()).isEqualTo("–");
  }
}
