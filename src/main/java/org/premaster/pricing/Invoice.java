package org.premaster.pricing;

import java.time.LocalDate;
import java.util.Locale;

/**
 * An invoice that was drawn up; it never changes.
 *
 * @param number from the series, for instance {@code PM-2026-00001}
 * @param order opaque, stable identity of the order it bills; one order has one invoice
 * @param issuedOn date of issue
 * @param quote lines and totals, always PRICED
 */
public record Invoice(String number, String order, LocalDate issuedOn, Quote quote) {
  private static final int LONGEST_KEY = 100_000;

  /** @throws IllegalArgumentException where number or order is empty, or the quote is not PRICED */
  public Invoice {
    if (number.isBlank() || order.isEmpty()) {
      throw new IllegalArgumentException("an invoice has a number and an order");
    }
    requirePriced(quote);
  }

  /** The number of the n-th invoice of a series: {@code PM-2026-00001}. */
  static String number(String series, int running) {
    return series + "-" + String.format(Locale.ROOT, "%05d", running);
  }

  static void requireDrawable(String series, String order, Quote quote) {
    if (!series.matches("[A-Za-z0-9./-]{1,40}")) {
      throw new IllegalArgumentException("a series is 1 to 40 letters, digits, hyphens, dots or slashes, not " + series);
    }
    if (order.isEmpty() || order.length() > LONGEST_KEY || order.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("no identity of an order, of length " + order.length());
    }
    requirePriced(quote);
  }

  private static void requirePriced(Quote quote) {
    if (quote.status() != Quote.Status.PRICED) {
      throw new IllegalArgumentException("without a price there is no invoice: " + quote.explanation());
    }
  }
}
