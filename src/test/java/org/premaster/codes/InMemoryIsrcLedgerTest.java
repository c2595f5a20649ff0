package org.premaster.codes;

class InMemoryIsrcLedgerTest extends IsrcLedgerContract {
  private final IsrcLedger ledger = new InMemoryIsrcLedger();

  @Override
  IsrcLedger ledger() {
    return ledger;
  }
}
