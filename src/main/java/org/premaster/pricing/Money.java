package org.premaster.pricing;

/**
 * An amount in the smallest unit of its currency.
 *
 * @param cents integer cents, may be negative
 * @param currency ISO 4217 code
 */
public record Money(long cents, String currency) {

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
    long units = Math.abs(cents) / 100;
    StringBuilder text = new StringBuilder(Long.toString(units));
    for (int i = text.length() - 3; i > 0; i -= 3) {
      text.insert(i, ',');
    }
    long rest = Math.abs(cents) % 100;
    return currency + " " + (cents < 0 ? "-" : "") + text + "." + (rest < 10 ? "0" : "") + rest;
  }
}
