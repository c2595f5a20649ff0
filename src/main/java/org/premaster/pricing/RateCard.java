package org.premaster.pricing;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A client's prices; the house policy of the domain rules is {@link #housePolicy()}.
 *
 * <p>Prices are 1 to 100,000,000 cents.
 *
 * @param currency ISO 4217
 * @param fourToSixCents per song for an order of 4 to 6 songs (PRC-01)
 * @param sevenUpCents per song for an order of 7 or more songs (PRC-02)
 * @param completeCdCents total for a complete CD (PRC-03)
 * @param singleSongCents per song for 1 to 3 songs; absent: price on consultation (GAP-01)
 * @param stemPremiumCents added per song mastered from stems (PRC-10), 8,000 to 25,000 (PRC-07, CON-05)
 * @param vatBasisPoints VAT in hundredths of a percent; 0 to 10,000; absent where no VAT is charged
 */
public record RateCard(
    String currency,
    long fourToSixCents,
    long sevenUpCents,
    long completeCdCents,
    OptionalLong singleSongCents,
    long stemPremiumCents,
    OptionalInt vatBasisPoints) {
  private static final long MOST_CENTS = 100_000_000;
  private static final int MOST_VAT = 10_000;

  /** @throws IllegalArgumentException naming the first price that cannot be */
  public RateCard {
    if (!currency.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException("currency must be an ISO 4217 code such as USD, not " + currency);
    }
    requirePrice("four to six songs", fourToSixCents);
    requirePrice("seven or more songs", sevenUpCents);
    requirePrice("a complete CD", completeCdCents);
    singleSongCents.ifPresent(cents -> requirePrice("one to three songs", cents));
    if (stemPremiumCents < 8_000 || stemPremiumCents > 25_000) {
      throw new IllegalArgumentException("the stem premium must be 8000 to 25000 cents (PRC-10), not " + stemPremiumCents);
    }
    if (vatBasisPoints.isPresent() && (vatBasisPoints.getAsInt() < 0 || vatBasisPoints.getAsInt() > MOST_VAT)) {
      throw new IllegalArgumentException("VAT must be 0 to 10000 hundredths of a percent, not " + vatBasisPoints.getAsInt());
    }
  }

  /** PRC-01 to PRC-03 and PRC-10, in US dollars, without VAT. */
  public static RateCard housePolicy() {
    return new RateCard("USD", 8_000, 7_000, 75_000, OptionalLong.empty(), 15_000, OptionalInt.empty());
  }

  private static void requirePrice(String what, long cents) {
    if (cents < 1 || cents > MOST_CENTS) {
      throw new IllegalArgumentException("the price for " + what + " must be 1 to " + MOST_CENTS + " cents, not " + cents);
    }
  }
}
