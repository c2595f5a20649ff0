package org.premaster.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DecimalsTest {

  @Test
  void numbers_are_rounded_half_to_even_and_trailing_zeros_are_dropped() {
    assertThat(Decimals.plain(OptionalDouble.of(0.125), 2)).isEqualTo("0.12");
    assertThat(Decimals.plain(OptionalDouble.of(0.375), 2)).isEqualTo("0.38");
    assertThat(Decimals.plain(OptionalDouble.of(-14.0), 2)).isEqualTo("-14");
    assertThat(Decimals.plain(OptionalDouble.of(100.0), 2)).isEqualTo("100");
    assertThat(Decimals.plain(OptionalDouble.of(1e9), 2)).isEqualTo("1000000000");
  }

  @Test
  void there_is_no_negative_zero() {
    assertThat(Decimals.plain(OptionalDouble.of(-0.001), 2)).isEqualTo("0");
    assertThat(Decimals.figure(OptionalDouble.of(-0.04), 1)).isEqualTo("0.0");
    assertThat(Decimals.trimmed(-0.0, 2)).isEqualTo("0");
  }

  @Test
  void what_is_no_number_is_nothing_for_machines_and_a_dash_for_people() {
    assertThat(Decimals.rounded(Double.NaN, 2)).isEmpty();
    assertThat(Decimals.plain(OptionalDouble.of(Double.NEGATIVE_INFINITY), 2)).isEmpty();
    assertThat(Decimals.figure(OptionalDouble.of(Double.POSITIVE_INFINITY), 1)).isEqualTo("\u2013");
    assertThat(Decimals.figure(OptionalDouble.empty(), 1)).isEqualTo("\u2013");
  }

  @Test
  void people_read_a_true_minus_sign_and_always_the_same_decimals() {
    assertThat(Decimals.figure(OptionalDouble.of(-14), 1)).isEqualTo("\u221214.0");
    assertThat(Decimals.trimmed(-0.1, 2)).isEqualTo("\u22120.1");
  }

  @Test
  void ratios_and_rates_of_findings_keep_two_decimals_and_sample_values_six() {
    assertThat(Decimals.plain(OptionalDouble.of(1.348717), Decimals.placesFor("of the RMS"))).isEqualTo("1.35");
    assertThat(Decimals.plain(OptionalDouble.of(19 / 3.0), Decimals.placesFor("a minute"))).isEqualTo("6.33");
    assertThat(Decimals.plain(OptionalDouble.of(0.0016307), Decimals.placesFor("of full scale"))).isEqualTo("0.001631");
  }
}
