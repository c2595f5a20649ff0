package org.premaster.pricing;

import java.util.List;
import java.util.Optional;

/**
 * What an album costs.
 *
 * @param status {@code PRICED}, or {@code NEEDS_QUOTE} where the rate card has no price (GAP-01)
 * @param lines in the order they are printed; empty for NEEDS_QUOTE
 * @param net sum of the lines; absent for NEEDS_QUOTE
 * @param vat absent where no VAT is charged
 * @param total net and VAT
 * @param explanation for the client: which rule gave the price, and the other figure where two rules compete (PRC-03, CON-09)
 */
public record Quote(
    Status status,
    List<Line> lines,
    Optional<Money> net,
    Optional<Money> vat,
    Optional<Money> total,
    String explanation) {

  /** Whether there is a price. */
  public enum Status {
    PRICED,
    NEEDS_QUOTE
  }

  /**
   * @param rule rule id, for instance {@code PRC-01}
   * @param text for the client
   * @param quantity at least 1
   * @param unit price of one
   * @param total quantity × unit
   */
  public record Line(String rule, String text, int quantity, Money unit, Money total) {}
}
