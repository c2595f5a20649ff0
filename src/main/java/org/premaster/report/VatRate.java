package org.premaster.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.premaster.pricing.Money;

/** The rate that a printed invoice must name, found again from its amounts. */
final class VatRate {
  private VatRate() {}

  /** {@code " 25 %"}: the shortest rate of at most two decimals that gives this tax; empty string where there is none. */
  static String of(Money net, Money vat) {
    if (net.cents() == 0) {
      return "";
    }
    BigDecimal base = BigDecimal.valueOf(net.cents());
    for (int places = 0; places <= 2; places++) {
      BigDecimal rate = BigDecimal.valueOf(vat.cents()).movePointRight(2).divide(base, places, RoundingMode.HALF_UP);
      BigDecimal exact = base.multiply(rate).movePointLeft(2);
      if (exact.subtract(BigDecimal.valueOf(vat.cents())).abs().compareTo(BigDecimal.valueOf(0.5)) <= 0) {
        return " " + rate.toPlainString() + " %";
      }
    }
    return "";
  }
}
