package org.premaster.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.premaster.pricing.Money;

class BreakEvenTest {
  private static final TreatmentPolicy HOUSE = TreatmentPolicy.housePolicy();

  private static Money usd(long cents) {
    return new Money(cents, "USD");
  }

  private static TreatmentPolicy earning(String perStream) {
    return new TreatmentPolicy(
        new BigDecimal(perStream), HOUSE.roundStreamsTo(), HOUSE.mostPremiumPercent(), HOUSE.leastPromotionPercent(), HOUSE.epSongs(),
        HOUSE.epStemSongs(), HOUSE.mostStems(), HOUSE.offersStems(), HOUSE.stereoMinutes(), HOUSE.stemMinutes(), HOUSE.stereoDays(),
        HOUSE.stemDays());
  }

  @ParameterizedTest(name = "{0} cents")
  @CsvSource({"8000, 20000", "15000, 37500", "20000, 50000", "25000, 62500"})
  void GATE_10_ECO_02_the_seed_premiums_break_even_exactly(long premium, long streams) {
    BreakEven breakEven = BreakEven.of(usd(premium), HOUSE);

    assertThat(breakEven.streams()).isEqualTo(streams);
    assertThat(breakEven.shown()).isEqualTo(streams);
  }

  @ParameterizedTest(name = "{0} cents at {1}")
  @CsvSource({"15000, 0.003, 50000, 50000", "15000, 0.0045, 33334, 33500", "15001, 0.004, 37503, 38000", "1, 0.004, 3, 500", "0, 0.004, 0, 0"})
  void CON_14_other_figures_are_exact_and_shown_rounded_up_to_the_next_500(long premium, String perStream, long streams, long shown) {
    BreakEven breakEven = BreakEven.of(usd(premium), earning(perStream));

    assertThat(breakEven.streams()).isEqualTo(streams);
    assertThat(breakEven.shown()).isEqualTo(shown);
  }

  @Test
  void ECO_01_ECO_06_the_sentence_names_the_assumption_and_what_is_counted() {
    assertThat(BreakEven.of(usd(15_000), HOUSE).sentence())
        .isEqualTo("The premium of USD 150.00 is earned back by 37,500 extra streams, if a stream earns USD 0.004. Only streams that would not"
            + " come without it count; sync, vinyl and catalog value stand beside this.");
    assertThat(BreakEven.of(usd(15_000), earning("0.0045")).sentence()).contains("about 33,500 extra streams, if a stream earns USD 0.0045");
  }

  @Test
  void ECO_06_only_expected_extra_streams_are_held_against_it() {
    BreakEven breakEven = BreakEven.of(usd(15_000), HOUSE);

    assertThat(StemMoney.of(breakEven, OptionalLong.of(37_500), OutsideUse.SINGLE).earnedBack()).isEqualTo(Known.YES);
    assertThat(StemMoney.of(breakEven, OptionalLong.of(37_499), OutsideUse.SINGLE).earnedBack()).isEqualTo(Known.NO);
    assertThat(StemMoney.of(breakEven, OptionalLong.empty(), OutsideUse.SINGLE).earnedBack()).isEqualTo(Known.UNKNOWN);
    assertThat(StemMoney.of(breakEven, OptionalLong.of(1), OutsideUse.VINYL).earnedBack()).isEqualTo(Known.UNKNOWN);
    assertThat(StemMoney.of(breakEven, OptionalLong.of(Long.MAX_VALUE), OutsideUse.NONE).earnedBack()).isEqualTo(Known.YES);
  }

  @ParameterizedTest
  @CsvSource({"0", "-0.004", "1.01", "0.000000001"})
  void a_revenue_that_cannot_be_is_refused(String perStream) {
    assertThatThrownBy(() -> earning(perStream)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("revenue per stream");
  }
}
