package org.premaster.treatment;

import java.math.BigDecimal;

/**
 * What the house reckons with when it advises stereo or stem: assumptions and thresholds, none of them a promise.
 *
 * @param revenuePerStream what one stream is taken to earn, in units of the client's currency; above 0, at most 1 (ECO-01)
 * @param roundStreamsTo break-even streams are shown rounded up to the next multiple of this; 1 to 100,000 (CON-14)
 * @param mostPremiumPercent share of the release budget that premiums may take; 1 to 100 (ECO-05)
 * @param leastPromotionPercent share of the planned promotion that must be left after premiums; 0 to 100 (ECO-05)
 * @param epSongs how many songs make an EP (DEC-07)
 * @param epStemSongs how many songs of an EP may take stems; 0 to 100 (DEC-07)
 * @param mostStems a set of more stems than this is a mix job; 1 to 1000 (STEM-02)
 * @param offersStems whether the house masters from stems at all (CHK-05)
 * @param stereoMinutes preparation of a song for stereo mastering (TIME-03)
 * @param stemMinutes preparation of a song for stem mastering, in all (TIME-03, CON-06)
 * @param stereoDays turnaround of stereo mastering (TIME-02)
 * @param stemDays turnaround of stem mastering (TIME-02)
 */
public record TreatmentPolicy(
    BigDecimal revenuePerStream,
    int roundStreamsTo,
    int mostPremiumPercent,
    int leastPromotionPercent,
    Span epSongs,
    int epStemSongs,
    int mostStems,
    boolean offersStems,
    Span stereoMinutes,
    Span stemMinutes,
    Span stereoDays,
    Span stemDays) {
  private static final int MOST_DECIMALS = 8;

  /** @throws IllegalArgumentException naming the first value that cannot be */
  public TreatmentPolicy {
    if (revenuePerStream.signum() <= 0 || revenuePerStream.compareTo(BigDecimal.ONE) > 0 || revenuePerStream.scale() > MOST_DECIMALS) {
      throw new IllegalArgumentException("the revenue per stream must be above 0 and at most 1, not " + revenuePerStream);
    }
    require("the step that streams are rounded to", roundStreamsTo, 1, 100_000);
    require("the most a premium may take of the budget, in percent,", mostPremiumPercent, 1, 100);
    require("the least that is left of the promotion, in percent,", leastPromotionPercent, 0, 100);
    require("the number of stem songs on an EP", epStemSongs, 0, 100);
    require("the most stems of a set", mostStems, 1, 1_000);
  }

  private static void require(String what, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(what + " must be " + least + " to " + most + ", not " + value);
    }
  }

  /** The figures of the domain rules. */
  public static TreatmentPolicy housePolicy() {
    return new TreatmentPolicy(
        new BigDecimal("0.004"), 500, 10, 75, new Span(4, 6), 2, 16, true, new Span(15, 15), new Span(45, 60), new Span(2, 4), new Span(3, 6));
  }
}
