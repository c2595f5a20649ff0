package org.premaster.pricing;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A client's prices; the house policy of the domain rules is {@link #housePolicy()}.
 *
 * @param currency ISO 4217
 * @param fourToSixCents per song for an order of 4 to 6 songs (PRC-01)
 * @param sevenUpCents per song for an order of 7 or more songs (PRC-02)
 * @param completeCdCents total for a complete CD (PRC-03)
 * @param singleSongCents per song for 1 to 3 songs; absent: price on consultation (GAP-01)
 * @param stemPremiumCents added per song mastered from stems (PRC-10), 8,000 to 25,000
 * @param vatBasisPoints VAT in hundredths of a percent; absent where no VAT is charged
 */
public record RateCard(
    String currency,
    long fourToSixCents,
    long sevenUpCents,
    long completeCdCents,
    OptionalLong singleSongCents,
    long stemPremiumCents,
    OptionalInt vatBasisPoints) {

  /** PRC-01 to PRC-03 and PRC-10, in US dollars, without VAT. */
  public static RateCard housePolicy() {
    return new RateCard("USD", 8_000, 7_000, 75_000, OptionalLong.empty(), 15_000, OptionalInt.empty());
  }
}
