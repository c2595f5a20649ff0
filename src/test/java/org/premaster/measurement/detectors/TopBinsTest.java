package org.premaster.measurement.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopBinsTest {
  private final TopBins bins = new TopBins();

  private static double down(double decibels) {
    return Math.pow(10, -decibels / 20);
  }

  @Test
  void peaks_are_counted_by_their_distance_from_the_highest() {
    bins.add(0.8);
    bins.add(0.8 * down(0.05));
    bins.add(0.8 * down(0.95));
    bins.add(0.8 * down(5.9));
    assertThat(bins.within(0.01)).isEqualTo(1);
    assertThat(bins.within(0.1)).isEqualTo(2);
    assertThat(bins.within(1)).isEqualTo(3);
    assertThat(bins.within(6)).isEqualTo(4);
  }

  @Test
  void a_new_highest_pushes_out_what_it_leaves_too_far_below() {
    bins.add(0.1);
    bins.add(0.4);
    bins.add(0.5);
    assertThat(bins.within(6)).isEqualTo(2);
    bins.add(1e38);
    assertThat(bins.within(6)).isEqualTo(1);
    bins.add(1e-300);
    assertThat(bins.within(6)).isEqualTo(1);
  }

  @Test
  void a_highest_that_is_only_raised_is_not_counted() {
    bins.add(0.5);
    bins.raise(0.505);
    assertThat(bins.highest()).isEqualTo(0.505);
    assertThat(bins.within(0.05)).isZero();
    assertThat(bins.within(0.1)).isEqualTo(1);
  }

  @Test
  void before_the_first_peak_there_is_none() {
    assertThat(bins.highest()).isZero();
    assertThat(bins.within(6)).isZero();
  }
}
