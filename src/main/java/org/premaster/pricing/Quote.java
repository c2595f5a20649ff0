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

  /** @throws IllegalArgumentException where status, lines and sums do not agree */
  public Quote {
    lines = List.copyOf(lines);
    if (explanation.isBlank()) {
      throw new IllegalArgumentException("a quote explains its price");
    }
    boolean agrees = status == Status.PRICED
        ? !lines.isEmpty() && net.equals(Optional.of(sum(lines))) && total.equals(net.map(it -> vat.map(it::plus).orElse(it)))
        : lines.isEmpty() && net.isEmpty() && vat.isEmpty() && total.isEmpty();
    if (!agrees) {
      throw new IllegalArgumentException("lines and sums of the quote do not agree: " + lines + ", " + net + ", " + vat + ", " + total);
    }
  }

  /** A quote with its sums. */
  static Quote priced(List<Line> lines, Optional<Money> vat, String explanation) {
    Money net = sum(lines);
    return new Quote(Status.PRICED, lines, Optional.of(net), vat, Optional.of(vat.map(net::plus).orElse(net)), explanation);
  }

  /** No price yet: it is agreed in the consultation (GAP-01). */
  static Quote needsQuote(String explanation) {
    return new Quote(Status.NEEDS_QUOTE, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), explanation);
  }

  static Money sum(List<Line> lines) {
    return lines.stream().map(Line::total).reduce(Money::plus).orElseThrow(() -> new IllegalArgumentException("a price has lines"));
  }

  /** Whether there is a price. */
  public enum Status {
    PRICED,
    NEEDS_QUOTE
  }

  /**
   * One line of a quote.
   *
   * @param rule rule id, for instance {@code PRC-01}
   * @param text for the client
   * @param quantity at least 1
   * @param unit price of one
   * @param total quantity × unit
   */
  public record Line(String rule, String text, int quantity, Money unit, Money total) {

    /** @throws IllegalArgumentException where the line has no rule, text or quantity, or its total is wrong */
    public Line {
      if (rule.isBlank() || text.isBlank()) {
        throw new IllegalArgumentException("a line names its rule and says what it is for");
      }
      if (quantity < 1) {
        throw new IllegalArgumentException("a line is for at least one: " + quantity);
      }
      if (!total.equals(unit.times(quantity))) {
        throw new IllegalArgumentException(quantity + " at " + unit + " are not " + total);
      }
    }

    static Line of(String rule, String text, int quantity, Money unit) {
      return new Line(rule, text, quantity, unit, unit.times(quantity));
    }
  }
}
