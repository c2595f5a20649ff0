package org.premaster.pricing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The ledger of invoices as a map, for tests. */
public final class InMemoryInvoiceLedger implements InvoiceLedger {
  private final Map<String, Invoice> byOrder = new LinkedHashMap<>();
  private final Map<String, Particulars> particularsOf = new LinkedHashMap<>();
  private final Map<String, Integer> lastOf = new LinkedHashMap<>();

  @Override
  public synchronized Invoice drawUp(String series, String order, LocalDate on, Quote quote, Particulars particulars) {
    Invoice.requireDrawable(series, order, quote);
    if (!byOrder.containsKey(order)) {
      particularsOf.put(order, particulars);
    }
    return byOrder.computeIfAbsent(
        order, it -> new Invoice(Invoice.number(series, lastOf.merge(series, 1, Integer::sum)), it, on, quote));
  }

  @Override
  public synchronized Optional<Invoice> of(String order) {
    return Optional.ofNullable(byOrder.get(order));
  }

  @Override
  public synchronized Particulars particulars(Invoice invoice, Particulars asOfNow) {
    return particularsOf.computeIfAbsent(invoice.order(), it -> asOfNow);
  }
}
