package org.premaster.pricing;

import java.time.LocalDate;

/**
 * An invoice that was drawn up; it never changes.
 *
 * @param number from the series, for instance {@code PM-2026-00001}
 * @param order opaque, stable identity of the order it bills; one order has one invoice
 * @param issuedOn date of issue
 * @param quote lines and totals, always PRICED
 */
public record Invoice(String number, String order, LocalDate issuedOn, Quote quote) {}
