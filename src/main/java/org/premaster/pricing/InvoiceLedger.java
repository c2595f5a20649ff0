package org.premaster.pricing;

import java.time.LocalDate;
import java.util.Optional;

/** Append-only record of invoices with gapless numbers per series; the same order always returns the same invoice. */
public interface InvoiceLedger {

  /**
   * Returns the invoice of the order, drawing it up with the series' next number where there is none. Number and invoice are written
   * in one transaction, which joins a surrounding one.
   *
   * @param series for instance {@code PM-2026}, 1 to 40 letters, digits, hyphens, dots, slashes; numbers are {@code series-00001} onwards
   * @param order opaque, stable identity of the order, 1 to 100,000 characters without NUL
   * @param particulars kept with the invoice
   * @throws IllegalArgumentException when the quote is not PRICED, or series or order are none
   */
  Invoice drawUp(String series, String order, LocalDate on, Quote quote, Particulars particulars);

  /** The invoice of an order, equal to what was drawn up. */
  Optional<Invoice> of(String order);

  /**
   * The particulars that an invoice of this ledger was drawn up with.
   *
   * @param asOfNow for an invoice that is older than the keeping of particulars: kept from now on and returned
   */
  Particulars particulars(Invoice invoice, Particulars asOfNow);
}
