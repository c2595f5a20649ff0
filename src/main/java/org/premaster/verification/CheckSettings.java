package org.premaster.verification;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a profile says of one check.
 *
 * @param severity weight of the check's gravest findings; its lesser grades keep their own weight unless this one is lighter
 * @param limits value of every limit of the check's manual, by name
 */
public record CheckSettings(Severity severity, Map<String, Double> limits) {

  public CheckSettings {
    limits = Map.copyOf(limits);
  }

  /** The settings that hold where a profile says nothing. */
  public static CheckSettings of(CheckManual manual) {
    Map<String, Double> limits = new LinkedHashMap<>();
    for (Limit limit : manual.limits()) {
      limits.put(limit.name(), limit.standard());
    }
    return new CheckSettings(manual.severity(), limits);
  }

  /** The same with another weight of the gravest findings. */
  public CheckSettings with(Severity gravest) {
    return new CheckSettings(gravest, limits);
  }

  /**
   * The same with another value of one limit.
   *
   * @throws IllegalArgumentException where the limit's range does not allow the value
   */
  public CheckSettings with(Limit limit, double value) {
    if (!limit.allows(value)) {
      throw new IllegalArgumentException(limit.name() + " is from " + limit.lowest() + " to " + limit.highest());
    }
    Map<String, Double> changed = new LinkedHashMap<>(limits);
    changed.put(limit.name(), value);
    return new CheckSettings(severity, changed);
  }

  /** Value of a limit. */
  public double limit(Limit limit) {
    Double value = limits.get(limit.name());
    if (value == null) {
      throw new IllegalArgumentException("no limit " + limit.name());
    }
    return value;
  }

  /** Weight of a lesser grade: its own, or the profile's where that is lighter. */
  public Severity atMost(Severity own) {
    return own.compareTo(severity) > 0 ? own : severity;
  }
}
