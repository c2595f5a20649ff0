package org.premaster.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PricingTest {
  private static final RateCard HOUSE = RateCard.housePolicy();

  private static Order songs(int count) {
    return new Order(count, 0, false, 0);
  }

  private static Order completeCd(int count) {
    return new Order(count, 0, true, 0);
  }

  private static Money usd(long cents) {
    return new Money(cents, "USD");
  }

  private static RateCard house(OptionalLong singleSong, OptionalInt vat) {
    return new RateCard("USD", 8_000, 7_000, 75_000, singleSong, 15_000, vat);
  }

  @ParameterizedTest
  @CsvSource({
    "4, 320, PRC-01", "5, 400, PRC-01", "6, 480, PRC-01", "7, 490, PRC-02", "8, 560, PRC-02", "9, 630, PRC-02", "10, 700, PRC-02",
    "11, 770, PRC-02", "12, 840, PRC-02"
  })
  void PRC_01_and_PRC_02_the_rate_of_the_order_applies_to_all_of_its_songs(int songs, long dollars, String rule) {
    Quote quote = Pricing.quote(HOUSE, songs(songs));

    assertThat(quote.status()).isEqualTo(Quote.Status.PRICED);
    assertThat(quote.total()).contains(usd(dollars * 100));
    assertThat(quote.net()).isEqualTo(quote.total());
    assertThat(quote.vat()).isEmpty();
    assertThat(quote.lines()).extracting(Quote.Line::rule).containsExactly(rule);
    assertThat(quote.explanation()).contains("(" + rule + ")").contains(usd(dollars * 100).toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void GAP_01_one_to_three_songs_have_no_price_unless_one_is_configured(int songs) {
    Quote quote = Pricing.quote(HOUSE, songs(songs));

    assertThat(quote.status()).isEqualTo(Quote.Status.NEEDS_QUOTE);
    assertThat(quote.lines()).isEmpty();
    assertThat(quote.net()).isEmpty();
    assertThat(quote.total()).isEmpty();
    assertThat(quote.explanation()).contains("GAP-01").contains(songs == 1 ? "1 song." : songs + " songs.");
    assertThat(Pricing.quote(HOUSE, completeCd(songs)).status()).isEqualTo(Quote.Status.NEEDS_QUOTE);
  }

  @Test
  void GAP_01_a_configured_rate_for_single_songs_gives_a_price() {
    Quote quote = Pricing.quote(house(OptionalLong.of(9_500), OptionalInt.empty()), songs(3));

    assertThat(quote.total()).contains(usd(28_500));
    assertThat(quote.lines()).containsExactly(Quote.Line.of("GAP-01", "Mastering, per song", 3, usd(9_500)));
    assertThat(Pricing.quote(house(OptionalLong.of(9_500), OptionalInt.empty()), songs(1)).explanation())
        .startsWith("1 song at USD 95.00 per song is USD 95.00 (GAP-01);");
  }

  @Test
  void PRC_03_a_complete_CD_of_eleven_songs_costs_the_flat_price_and_both_figures_are_shown() {
    Quote quote = Pricing.quote(HOUSE, completeCd(11));

    assertThat(quote.total()).contains(usd(75_000));
    assertThat(quote.lines()).containsExactly(Quote.Line.of("PRC-03", "Mastering of a complete CD, 11 songs", 1, usd(75_000)));
    assertThat(quote.explanation()).isEqualTo(
        "11 songs at USD 70.00 per song are USD 770.00 (PRC-02), and a complete CD is USD 750.00 (PRC-03)."
            + " The price of the complete CD is charged, because it is lower (CON-09)."
            + " ISRC coding, the DDP file for duplication and two rounds of adjustments are included (PRC-04).");
  }

  @ParameterizedTest
  @CsvSource({"4, 320, PRC-01", "6, 480, PRC-01", "7, 490, PRC-02", "10, 700, PRC-02"})
  void CON_09_a_complete_CD_of_fewer_songs_costs_the_price_per_song_and_both_figures_are_shown(int songs, long dollars, String rule) {
    Quote quote = Pricing.quote(HOUSE, completeCd(songs));

    assertThat(quote.total()).contains(usd(dollars * 100));
    assertThat(quote.lines()).extracting(Quote.Line::rule).containsExactly(rule);
    assertThat(quote.explanation()).contains(usd(dollars * 100).toString()).contains("USD 750.00 (PRC-03)").contains("CON-09");
  }

  @Test
  void PRC_03_eleven_songs_that_are_no_complete_CD_cost_the_price_per_song() {
    assertThat(Pricing.quote(HOUSE, songs(11)).explanation()).doesNotContain("PRC-03");
  }

  @Test
  void PRC_10_songs_mastered_from_stems_add_the_premium_each() {
    Quote quote = Pricing.quote(HOUSE, new Order(5, 2, false, 0));

    assertThat(quote.lines()).containsExactly(
        Quote.Line.of("PRC-01", "Mastering, per song", 5, usd(8_000)),
        Quote.Line.of("PRC-10", "Mastering from stems, added per song", 2, usd(15_000)));
    assertThat(quote.total()).contains(usd(70_000));
    assertThat(quote.explanation()).contains("2 songs are mastered from stems, which adds USD 150.00 per song (PRC-10).");
  }

  @Test
  void PRC_10_the_premium_comes_on_top_of_a_complete_CD_too() {
    Quote quote = Pricing.quote(HOUSE, new Order(12, 1, true, 0));

    assertThat(quote.total()).contains(usd(90_000));
    assertThat(quote.explanation()).contains("1 song is mastered from stems");
  }

  @Test
  void GAP_04_alternate_mixes_are_mentioned_and_not_charged() {
    Quote quote = Pricing.quote(HOUSE, new Order(4, 0, false, 2));

    assertThat(quote.total()).contains(usd(32_000));
    assertThat(quote.explanation()).contains("2 alternate mixes are listed and not charged").contains("GAP-04");
  }

  @ParameterizedTest
  @CsvSource({"1900, 8000, 6080, 19 %", "770, 8001, 2464, 7.7 %", "825, 8000, 2640, 8.25 %", "0, 8000, 0, 0 %", "5, 8000, 16, 0.05 %"})
  void VAT_is_taken_once_from_the_net_total(int basisPoints, long rate, long vat, String percent) {
    RateCard card = new RateCard("EUR", rate, 7_000, 75_000, OptionalLong.empty(), 15_000, OptionalInt.of(basisPoints));
    Quote quote = Pricing.quote(card, songs(4));

    assertThat(quote.vat()).contains(new Money(vat, "EUR"));
    assertThat(quote.total()).contains(new Money(4 * rate + vat, "EUR"));
    assertThat(quote.explanation()).contains("VAT of " + percent + " on ");
  }

  @ParameterizedTest
  @CsvSource({"249, 0", "250, 1", "251, 1", "749, 1", "750, 2"})
  void half_a_cent_of_VAT_is_rounded_up(long net, long vat) {
    RateCard card = new RateCard("USD", 8_000, 7_000, 75_000, OptionalLong.of(net), 15_000, OptionalInt.of(20));

    assertThat(Pricing.quote(card, songs(1)).vat()).contains(usd(vat));
  }

  @Test
  void a_rate_card_with_a_price_that_cannot_be_is_refused() {
    assertThatThrownBy(() -> new RateCard("usd", 8_000, 7_000, 75_000, OptionalLong.empty(), 15_000, OptionalInt.empty()))
        .hasMessageContaining("ISO 4217");
    assertThatThrownBy(() -> new RateCard("USD", 0, 7_000, 75_000, OptionalLong.empty(), 15_000, OptionalInt.empty()))
        .hasMessageContaining("four to six songs");
    assertThatThrownBy(() -> new RateCard("USD", 8_000, -1, 75_000, OptionalLong.empty(), 15_000, OptionalInt.empty()))
        .hasMessageContaining("seven or more");
    assertThatThrownBy(() -> new RateCard("USD", 8_000, 7_000, Long.MAX_VALUE, OptionalLong.empty(), 15_000, OptionalInt.empty()))
        .hasMessageContaining("complete CD");
    assertThatThrownBy(() -> house(OptionalLong.of(0), OptionalInt.empty())).hasMessageContaining("one to three");
    assertThatThrownBy(() -> house(OptionalLong.empty(), OptionalInt.of(-1))).hasMessageContaining("VAT");
    assertThatThrownBy(() -> house(OptionalLong.empty(), OptionalInt.of(10_001))).hasMessageContaining("VAT");
  }

  @ParameterizedTest
  @CsvSource({"7999, false", "8000, true", "25000, true", "25001, false"})
  void PRC_10_the_premium_lies_between_80_and_250(long cents, boolean allowed) {
    if (allowed) {
      assertThat(new RateCard("USD", 8_000, 7_000, 75_000, OptionalLong.empty(), cents, OptionalInt.empty()).stemPremiumCents())
          .isEqualTo(cents);
    } else {
      assertThatThrownBy(() -> new RateCard("USD", 8_000, 7_000, 75_000, OptionalLong.empty(), cents, OptionalInt.empty()))
          .hasMessageContaining("PRC-10");
    }
  }

  @Test
  void the_dearest_card_and_the_longest_order_still_have_a_price() {
    RateCard dear = new RateCard("USD", 8_000, 100_000_000, 75_000, OptionalLong.empty(), 25_000, OptionalInt.of(2_500));

    assertThat(Pricing.quote(dear, songs(1_000_000)).total()).contains(usd(125_000_000_000_000L));
  }

  @Test
  void an_order_that_cannot_be_is_refused() {
    assertThatThrownBy(() -> songs(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Order(4, 5, false, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Order(4, -1, false, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Order(4, 0, false, -1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_quote_whose_sums_do_not_agree_cannot_be_made() {
    Quote good = Pricing.quote(house(OptionalLong.empty(), OptionalInt.of(1_900)), songs(4));

    assertThatThrownBy(() -> new Quote(good.status(), good.lines(), good.net(), good.vat(), good.net(), "x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Quote(good.status(), List.of(), good.net(), good.vat(), good.total(), "x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Quote(Quote.Status.NEEDS_QUOTE, good.lines(), good.net(), good.vat(), good.total(), "x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Quote.Line("PRC-01", "x", 2, usd(100), usd(100))).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Quote.Line("PRC-01", "x", 0, usd(100), usd(0))).isInstanceOf(IllegalArgumentException.class);
  }
}
