package org.premaster.treatment;

import java.math.BigInteger;
import java.util.OptionalLong;
import org.premaster.pricing.Money;

/**
 * Whether the release can pay the premium without cutting its promotion (DEC-05, ECO-05). The premium is taken to come out of the promotion,
 * because what else a release costs is mostly spent when masters are ordered.
 *
 * @param holds NO where the premium takes too much, UNKNOWN where the client did not say what it is to be held against
 * @param sentence why
 */
public record BudgetProtection(Known holds, String sentence) {

  /**
   * @param premiums of this song and of those that take stems before it
   * @param releaseCents budget of the whole release; absent where unanswered
   * @param promotionCents what of it is for promotion; absent where unanswered
   */
  static BudgetProtection of(Money premiums, OptionalLong releaseCents, OptionalLong promotionCents, TreatmentPolicy policy) {
    if (releaseCents.isPresent() && !fits(premiums.cents(), policy.mostPremiumPercent(), releaseCents.getAsLong())) {
      return new BudgetProtection(Known.NO, premiums + " is more than " + policy.mostPremiumPercent() + " % of the release budget of "
          + money(premiums, releaseCents.getAsLong()) + ".");
    }
    boolean promoted = promotionCents.isPresent() && promotionCents.getAsLong() > 0;
    if (promoted && !fits(premiums.cents(), 100 - policy.leastPromotionPercent(), promotionCents.getAsLong())) {
      return new BudgetProtection(Known.NO, "Paid out of the promotion of " + money(premiums, promotionCents.getAsLong()) + ", " + premiums
          + " would leave less than " + policy.leastPromotionPercent() + " % of it.");
    }
    if (promotionCents.isEmpty()) {
      return new BudgetProtection(Known.UNKNOWN, "The sheet does not say what is planned for promotion.");
    }
    // The release costs at least its promotion
    long budget = Math.max(releaseCents.orElse(0), promotionCents.getAsLong());
    if (!fits(premiums.cents(), policy.mostPremiumPercent(), budget)) {
      return new BudgetProtection(Known.UNKNOWN, "The sheet does not say what the whole release may cost.");
    }
    return new BudgetProtection(Known.YES, premiums + " is within " + policy.mostPremiumPercent() + " % of the budget, and "
        + (promoted ? "at least " + policy.leastPromotionPercent() + " % of the promotion of " + money(premiums, promotionCents.getAsLong())
            + " is left." : "no promotion is planned that it could cut."));
  }

  /** Whether a part is at most so many hundredths of the whole, exactly. */
  private static boolean fits(long part, int percent, long whole) {
    BigInteger allowed = BigInteger.valueOf(whole).multiply(BigInteger.valueOf(percent));
    return BigInteger.valueOf(part).multiply(BigInteger.valueOf(100)).compareTo(allowed) <= 0;
  }

  private static Money money(Money like, long cents) {
    return new Money(cents, like.currency());
  }
}
