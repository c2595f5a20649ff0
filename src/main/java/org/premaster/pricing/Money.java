package org.premaster.pricing;

import java.math.BigDecimal;

/**
 * An amount in the smallest unit of its currency.
 *
 * @param cents integer cents, may be negative
 * @param currency ISO 4217 code
 */
public record Money(long cents, String currency) {

  /** @throws IllegalArgumentException where the currency is not three capital letters */
  public Money {
    if (!currency.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException("no ISO 4217 currency: " + currency);
    }
  }

  public Money plus(Money other) {
    requireSame(other);
    return new Money(Math.addExact(cents, other.cents), currency);
  }

  public Money minus(Money other) {
    requireSame(other);
    return new Money(Math.subtractExact(cents, other.cents), currency);
  }

  public Money times(long count) {
    return new Money(Math.multiplyExact(cents, count), currency);
  }

  private void requireSame(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
    }
  }

  /** For people, whatever the locale: {@code USD 1,480.00}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(BigDecimal.valueOf(cents, 2).abs().toPlainString());
    for (int i = text.length() - ".00".length() - 3; i > 0; i -= 3) {
      text.insert(i, ',');
    }
    return currency + " " + (cents < 0 ? "-" : "") + text;
  }
}
