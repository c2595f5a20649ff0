package org.premaster.album;

import java.util.List;

/**
 * The targets that a report shows, in its order.
 *
 * @param version of the table, for the report; services change
 * @param sha256 digest of the file that holds it, 64 lower-case hex digits
 * @param targets at most {@value #MOST}, each id once
 */
public record DeliveryTargets(String version, String sha256, List<DeliveryTarget> targets) {
  /** Targets that a report can show. */
  public static final int MOST = 40;

  public DeliveryTargets {
    targets = List.copyOf(targets);
    if (targets.size() > MOST) {
      throw new IllegalArgumentException("a report shows " + MOST + " targets at most");
    }
    if (targets.stream().map(DeliveryTarget::id).distinct().count() < targets.size()) {
      throw new IllegalArgumentException("a target stands twice");
    }
  }

  /** No target at all. */
  public static DeliveryTargets none() {
    return new DeliveryTargets("", "", List.of());
  }
}
