package org.premaster.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.premaster.testkit.LedgerDatabase;
import org.premaster.testkit.TwoThreads;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class JdbcIsrcLedgerTest extends IsrcLedgerContract {
  private final LedgerDatabase database = new LedgerDatabase();
  private final IsrcLedger ledger = JdbcIsrcLedger.on(database.jdbc(), database.transactions());

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  IsrcLedger ledger() {
    return ledger;
  }

  @Test
  void a_reservation_falls_with_the_transaction_it_joined() throws Exception {
    database.transaction().executeWithoutResult(status -> {
      assertThat(reserveUnchecked("a")).hasToString("AA6Q72600100");
      status.setRollbackOnly();
    });

    assertThat(ledger.of("a")).isEmpty();
    assertThat(reserve("b")).hasToString("AA6Q72600100");
  }

  @Test
  void an_exhausted_range_does_not_doom_the_transaction_it_is_found_in() {
    ledger.noteUsed(new Isrc("AA6Q72600299"), recording("theirs"), TODAY);

    database.transaction().executeWithoutResult(status -> {
      assertThatThrownBy(() -> reserve("b")).isInstanceOf(IsrcRangeExhaustedException.class);
      ledger.noteUsed(new Isrc("USZZ12400007"), recording("c"), TODAY);
    });

    assertThat(ledger.of("c")).isPresent();
  }

  @Test
  void a_second_writer_waits_until_the_first_transaction_ends() throws Exception {
    CountDownLatch reserved = new CountDownLatch(1);

    List<Isrc> given = TwoThreads.run(
        () -> database.transaction().execute(status -> {
          Isrc first = reserveUnchecked("a");
          reserved.countDown();
          Isrc second = reserveUnchecked("b");
          assertThat(second.designation()).isEqualTo(first.designation() + 1);
          return second;
        }),
        () -> {
          reserved.await();
          return reserve("c");
        });

    assertThat(given).extracting(Isrc::code).containsExactly("AA6Q72600101", "AA6Q72600102");
  }

  @Test
  void two_albums_with_codes_of_many_prefixes_in_opposite_order_do_not_wait_for_each_other_for_ever() throws Exception {
    TwoThreads.run(
        () -> noteInOneTransaction("left", List.of("AAAAA2600001", "BBBBB2600001", "CCCCC2600001")),
        () -> noteInOneTransaction("right", List.of("CCCCC2600002", "BBBBB2600002", "AAAAA2600002")));

    assertThat(ledger.of("left0")).contains(new Isrc("AAAAA2600001"));
    assertThat(ledger.of("right2")).contains(new Isrc("AAAAA2600002"));
  }

  @Test
  void the_database_itself_refuses_a_reserved_code_twice() throws Exception {
    Isrc isrc = reserve("a");

    assertThatThrownBy(() -> database.jdbc().sql("""
        insert into isrc_ledger (isrc, prefix, assigned_year, designation, recording_sha256, recording, title, artist,
          entered_on, entered_by, reserved_isrc, reserved_sha256)
        select isrc, prefix, assigned_year, designation, 'other', 'other', title, artist, entered_on, entered_by, reserved_isrc, 'other'
        from isrc_ledger where isrc = ?""").param(isrc.code()).update()).isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void a_database_without_the_lock_row_is_a_fault_and_not_a_free_for_all() {
    database.jdbc().sql("delete from ledger_lock").update();

    assertThatThrownBy(() -> reserve("a")).isInstanceOf(IllegalStateException.class).hasMessageContaining("ledger_lock");
    assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isFalse();
  }

  private Integer noteInOneTransaction(String keys, List<String> codes) {
    return database.transaction().execute(status -> {
      for (int i = 0; i < codes.size(); i++) {
        ledger.noteUsed(new Isrc(codes.get(i)), recording(keys + i), TODAY);
      }
      return codes.size();
    });
  }

  private Isrc reserveUnchecked(String key) {
    try {
      return reserve(key);
    } catch (IsrcRangeExhaustedException exhausted) {
      throw new AssertionError(exhausted);
    }
  }
}
