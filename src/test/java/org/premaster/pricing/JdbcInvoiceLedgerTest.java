package org.premaster.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.premaster.testkit.LedgerDatabase;
import org.premaster.testkit.TwoThreads;
import org.springframework.dao.DuplicateKeyException;

class JdbcInvoiceLedgerTest extends InvoiceLedgerContract {
  private final LedgerDatabase database = new LedgerDatabase();
  private final InvoiceLedger ledger = JdbcInvoiceLedger.on(database.jdbc(), database.transactions());

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  InvoiceLedger ledger() {
    return ledger;
  }

  @Test
  void an_invoice_that_falls_with_its_transaction_leaves_no_gap() {
    drawUp("a");
    database.transaction().executeWithoutResult(status -> {
      assertThat(drawUp("b").number()).isEqualTo("PM-2026-00002");
      status.setRollbackOnly();
    });

    assertThat(ledger.of("b")).isEmpty();
    assertThat(drawUp("c").number()).isEqualTo("PM-2026-00002");
    assertThat(drawUp("b").number()).isEqualTo("PM-2026-00003");
  }

  @Test
  void a_second_writer_gets_the_number_of_a_first_one_that_fell_with_its_transaction() throws Exception {
    CountDownLatch numbered = new CountDownLatch(1);

    List<String> numbers = TwoThreads.run(
        () -> database.transaction().execute(status -> {
          String number = drawUp("a").number();
          numbered.countDown();
          drawUp("b");
          status.setRollbackOnly();
          return number;
        }),
        () -> {
          numbered.await();
          return drawUp("c").number();
        });

    assertThat(numbers).containsExactly("PM-2026-00001", "PM-2026-00001");
    assertThat(ledger.of("a")).isEmpty();
  }

  @Test
  void the_database_itself_refuses_a_second_invoice_for_an_order() {
    drawUp("a");

    assertThatThrownBy(() -> database.jdbc().sql("""
        insert into invoice (series, running, order_sha256, order_key, issued_on, currency, net_cents, vat_cents, total_cents, explanation)
        select series, 77, order_sha256, order_key, issued_on, currency, net_cents, vat_cents, total_cents, explanation
        from invoice""").update()).isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void a_database_without_the_lock_row_is_a_fault_and_not_a_free_for_all() {
    database.jdbc().sql("delete from ledger_lock").update();

    assertThatThrownBy(() -> drawUp("a")).isInstanceOf(IllegalStateException.class).hasMessageContaining("ledger_lock");
    assertThat(ledger.of("a")).isEmpty();
  }

  @Test
  void an_invoice_older_than_the_keeping_of_particulars_keeps_those_of_its_first_look_from_then_on() {
    Invoice old = drawUp("a");
    database.jdbc().sql("delete from invoice_particulars").update();
    Particulars today = new Particulars(PARTICULARS.issuer(), PARTICULARS.client(), "Today", "X", "");

    assertThat(ledger.particulars(old, today)).isEqualTo(today);
    assertThat(ledger.particulars(old, PARTICULARS)).isEqualTo(today);
  }

  @Test
  void particulars_fall_with_the_invoice_of_a_failed_transaction_and_a_foreign_invoice_has_none() {
    Invoice foreign = new Invoice("PM-2026-00009", "elsewhere", TODAY, QUOTE);

    assertThatThrownBy(() -> ledger.particulars(foreign, PARTICULARS)).isInstanceOf(IllegalArgumentException.class);
    assertThat(database.jdbc().sql("select count(*) from invoice_particulars").query(Integer.class).single()).isZero();
  }
}
