package org.premaster.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.premaster.testkit.TwoThreads;

/** What every ledger of invoices promises. */
abstract class InvoiceLedgerContract {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  static final Quote QUOTE = Pricing.quote(RateCard.housePolicy(), new Order(5, 2, false, 1));
  static final Quote WITH_VAT = Pricing.quote(
      new RateCard("EUR", 8_000, 7_000, 75_000, OptionalLong.empty(), 15_000, OptionalInt.of(1_900)), new Order(12, 0, true, 0));

  static final Particulars PARTICULARS = new Particulars(
      new Party("Northlight", List.of("12 Foundry Row", "Portland"), "US1", "a@b.example", "Within 14 days.\nBy transfer."),
      new Party("Harbour \ud83c\udfb5 Lane", List.of(), "", "", ""), "Lantern Year", "X", "");

  abstract InvoiceLedger ledger();

  Invoice drawUp(String order) {
    return ledger().drawUp("PM-2026", order, TODAY, QUOTE, PARTICULARS);
  }

  @Test
  void numbers_run_without_a_gap_from_one_in_each_series() {
    assertThat(drawUp("a").number()).isEqualTo("PM-2026-00001");
    assertThat(drawUp("b").number()).isEqualTo("PM-2026-00002");
    assertThat(ledger().drawUp("PM-2027", "c", TODAY, QUOTE, PARTICULARS).number()).isEqualTo("PM-2027-00001");
    assertThat(drawUp("d").number()).isEqualTo("PM-2026-00003");
  }

  @Test
  void the_same_order_always_returns_the_same_invoice_and_uses_no_number() {
    Invoice first = drawUp("a");

    assertThat(ledger().drawUp("PM-2027", "a", TODAY.plusDays(400), WITH_VAT, PARTICULARS)).isEqualTo(first);
    assertThat(drawUp("b").number()).isEqualTo("PM-2026-00002");
  }

  @Test
  void what_is_read_back_equals_what_was_drawn_up() {
    Invoice plain = drawUp("a");
    Invoice withVat = ledger().drawUp("PM/2026", "b\u001f\u0141\u00f3d\u017a \ud83c\udfb5", TODAY, WITH_VAT, PARTICULARS);

    assertThat(ledger().of("a")).contains(plain);
    assertThat(plain).isEqualTo(new Invoice("PM-2026-00001", "a", TODAY, QUOTE));
    assertThat(ledger().of(withVat.order())).contains(withVat);
    assertThat(withVat.quote()).isEqualTo(WITH_VAT);
    assertThat(ledger().of("c")).isEmpty();
  }

  @Test
  void an_invoice_keeps_the_particulars_that_it_was_drawn_up_with() {
    Invoice drawnUp = drawUp("a");
    Particulars moved = new Particulars(new Party("Southlight", List.of("1 Elsewhere"), "", "", ""), PARTICULARS.client(), "T", "A", "C");

    ledger().drawUp("PM-2026", "a", TODAY, QUOTE, moved);

    assertThat(ledger().particulars(drawnUp, moved)).isEqualTo(PARTICULARS);
    assertThat(ledger().particulars(ledger().drawUp("PM-2026", "b", TODAY, QUOTE, moved), PARTICULARS)).isEqualTo(moved);
  }

  @Test
  void orders_are_told_apart_however_long_their_keys_are() {
    String key = "k".repeat(99_999);

    assertThat(drawUp(key + "1").number()).isEqualTo("PM-2026-00001");
    assertThat(drawUp(key + "2").number()).isEqualTo("PM-2026-00002");
    assertThat(ledger().of(key + "1")).map(Invoice::number).contains("PM-2026-00001");
  }

  @Test
  void GAP_01_without_a_price_there_is_no_invoice() {
    Quote none = Pricing.quote(RateCard.housePolicy(), new Order(3, 0, false, 0));

    assertThatThrownBy(() -> ledger().drawUp("PM-2026", "a", TODAY, none, PARTICULARS)).isInstanceOf(IllegalArgumentException.class);
    assertThat(ledger().of("a")).isEmpty();
    assertThat(drawUp("b").number()).isEqualTo("PM-2026-00001");
  }

  @Test
  void a_series_or_an_order_that_is_none_is_refused() {
    assertThatThrownBy(() -> ledger().drawUp("", "a", TODAY, QUOTE, PARTICULARS)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ledger().drawUp("P".repeat(41), "a", TODAY, QUOTE, PARTICULARS)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ledger().drawUp("PM 2026", "a", TODAY, QUOTE, PARTICULARS)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ledger().drawUp("PM-2026", "", TODAY, QUOTE, PARTICULARS)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ledger().drawUp("PM-2026", "a\0", TODAY, QUOTE, PARTICULARS)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void two_threads_never_share_a_number_and_leave_no_gap() throws Exception {
    List<List<String>> drawn = TwoThreads.run(() -> drawUpMany("left"), () -> drawUpMany("right"));

    TreeSet<String> all = new TreeSet<>();
    drawn.forEach(all::addAll);
    assertThat(all).hasSize(60);
    assertThat(all.first()).isEqualTo("PM-2026-00001");
    assertThat(all.last()).isEqualTo("PM-2026-00060");
  }

  @Test
  void two_threads_with_the_same_orders_draw_up_one_invoice_each() throws Exception {
    List<List<String>> drawn = TwoThreads.run(() -> drawUpMany("both"), () -> drawUpMany("both"));

    assertThat(drawn.getFirst()).isEqualTo(drawn.getLast()).hasSize(30);
    assertThat(drawUp("next").number()).isEqualTo("PM-2026-00031");
  }

  private List<String> drawUpMany(String orders) {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      numbers.add(drawUp(orders + i).number());
    }
    return numbers;
  }
}
