package org.premaster.treatment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.premaster.pricing.Money;

/**
 * How many streams a premium must bring that would not have come without it (ECO-02, ECO-06).
 *
 * @param premium what stem mastering adds for the song
 * @param revenuePerStream what one stream is taken to earn, in units of the premium's currency (ECO-01)
 * @param streams the exact number, rounded up to a whole stream
 * @param shown the same rounded up to the house's step (CON-14)
 */
public record BreakEven(Money premium, BigDecimal revenuePerStream, long streams, long shown) {

  static BreakEven of(Money premium, TreatmentPolicy policy) {
    BigDecimal step = BigDecimal.valueOf(policy.roundStreamsTo());
    BigDecimal exact = BigDecimal.valueOf(premium.cents(), 2).divide(policy.revenuePerStream(), 0, RoundingMode.CEILING);
    BigDecimal shown = exact.divide(step, 0, RoundingMode.CEILING).multiply(step);
    return new BreakEven(premium, policy.revenuePerStream(), exact.longValueExact(), shown.longValueExact());
  }

  /** The arithmetic with its assumption named. */
  public String sentence() {
    return "The premium of " + premium + " is earned back by " + (shown == streams ? "" : "about ") + grouped(shown)
        + " extra streams, if a stream earns " + premium.currency() + " " + revenuePerStream.toPlainString()
        + ". Only streams that would not come without it count; sync, vinyl and catalog value stand beside this.";
  }

  static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
