package org.premaster.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.premaster.pricing.Money;

class BudgetProtectionTest {
  private static final OptionalLong UNSAID = OptionalLong.empty();

  private static BudgetProtection of(long premiumDollars, OptionalLong release, OptionalLong promotion) {
    return BudgetProtection.of(new Money(premiumDollars * 100, "USD"), release, promotion, TreatmentPolicy.housePolicy());
  }

  private static OptionalLong dollars(long dollars) {
    return OptionalLong.of(dollars * 100);
  }

  @Test
  void ECO_05_two_thousand_dollars_with_1500_for_promotion_carry_200() {
    BudgetProtection budget = of(200, dollars(2_000), dollars(1_500));

    assertThat(budget.holds()).isEqualTo(Known.YES);
    assertThat(budget.sentence()).isEqualTo(
        "USD 200.00 is within 10 % of the budget, and at least 75 % of the promotion of USD 1,500.00 is left.");
  }

  @Test
  void ECO_05_five_hundred_dollars_in_all_do_not_carry_200_whatever_is_planned_for_promotion() {
    assertThat(of(200, dollars(500), UNSAID).holds()).isEqualTo(Known.NO);
    assertThat(of(200, dollars(500), dollars(0)).holds()).isEqualTo(Known.NO);
    assertThat(of(200, dollars(500), dollars(400)).sentence()).isEqualTo("USD 200.00 is more than 10 % of the release budget of USD 500.00.");
  }

  @Test
  void ECO_05_both_bounds_are_exact() {
    assertThat(of(200, dollars(1_999), dollars(1_500)).holds()).isEqualTo(Known.NO);
    assertThat(of(200, dollars(8_000), dollars(800)).holds()).isEqualTo(Known.YES);
    assertThat(of(200, dollars(8_000), dollars(799)).sentence())
        .isEqualTo("Paid out of the promotion of USD 799.00, USD 200.00 would leave less than 75 % of it.");
  }

  @Test
  void VER_08_what_the_client_did_not_say_is_not_known() {
    assertThat(of(150, UNSAID, UNSAID).holds()).isEqualTo(Known.UNKNOWN);
    assertThat(of(150, dollars(2_000), UNSAID).holds()).isEqualTo(Known.UNKNOWN);
    assertThat(of(150, UNSAID, dollars(700)).holds()).isEqualTo(Known.UNKNOWN);
  }

  @Test
  void a_promotion_alone_is_enough_where_the_premium_is_small_against_it_and_too_much_where_it_is_not() {
    assertThat(of(150, UNSAID, dollars(1_500)).holds()).isEqualTo(Known.YES);
    assertThat(of(150, UNSAID, dollars(500)).holds()).isEqualTo(Known.NO);
  }

  @Test
  void where_no_promotion_is_planned_none_is_cut() {
    assertThat(of(150, dollars(2_000), dollars(0)).holds()).isEqualTo(Known.YES);
    assertThat(of(150, dollars(0), dollars(0)).holds()).isEqualTo(Known.NO);
  }

  @Test
  void budgets_beyond_all_measure_are_compared_exactly() {
    assertThat(of(150, OptionalLong.of(Long.MAX_VALUE), OptionalLong.of(Long.MAX_VALUE)).holds()).isEqualTo(Known.YES);
  }
}
