package org.premaster.licence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.premaster.pricing.Money;

/**
 * What one producer sells.
 *
 * @param producer as sheets name it
 * @param upgradable true where the producer publishes that a buyer may move to a higher tier for the difference (BEAT-08)
 * @param discount what the producer says of discounts, for people; never counted in (BEAT-12); empty string where nothing
 * @param tiers in the file's order
 */
public record LicenceCatalogue(String producer, boolean upgradable, String discount, List<LicenceTier> tiers) {

  public LicenceCatalogue {
    tiers = List.copyOf(tiers);
  }

  /** What moving from one tier to another costs: the difference of the prices, never below zero (BEAT-08). */
  public static Money difference(LicenceTier from, LicenceTier to) {
    Money difference = to.price().minus(from.price());
    return difference.cents() < 0 ? new Money(0, difference.currency()) : difference;
  }

  /** The cheapest tier with better files than the given one; absent where that one has the best that is sold (BEAT-11). */
  public Optional<LicenceTier> betterFiles(LicenceTier than, LicenceTier.Deliverable atLeast) {
    return tiers.stream()
        .filter(tier -> tier.deliverable().compareTo(than.deliverable()) > 0 && tier.deliverable().compareTo(atLeast) >= 0)
        .min(Comparator.comparingLong((LicenceTier tier) -> tier.price().cents()).thenComparing(LicenceTier::exclusive));
  }

  /** The cheapest tier that allows so many streams and brings files at least as good; absent where none is sold. */
  public Optional<LicenceTier> allowing(long streams, LicenceTier than) {
    return tiers.stream()
        .filter(tier -> tier.streamCap().isEmpty() || tier.streamCap().getAsLong() >= streams)
        .filter(tier -> tier.deliverable().compareTo(than.deliverable()) >= 0)
        .min(Comparator.comparingLong((LicenceTier tier) -> tier.price().cents()).thenComparing(LicenceTier::exclusive));
  }
}
