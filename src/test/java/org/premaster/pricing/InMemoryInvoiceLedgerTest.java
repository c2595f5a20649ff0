package org.premaster.pricing;

class InMemoryInvoiceLedgerTest extends InvoiceLedgerContract {
  private final InvoiceLedger ledger = new InMemoryInvoiceLedger();

  @Override
  InvoiceLedger ledger() {
    return ledger;
  }
}
