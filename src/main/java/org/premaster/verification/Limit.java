package org.premaster.verification;

/**
 * A number that a check holds its facts against, as the profile may set it.
 *
 * @param name key in the profile, for instance {@code least_db}
 * @param standard value where the profile says nothing
 * @param lowest smallest value a profile may set
 * @param highest largest value a profile may set
 * @param unit unit of all three, empty where it is a plain number
 * @param meaning what the number means, as a phrase
 */
public record Limit(String name, double standard, double lowest, double highest, String unit, String meaning) {

  public Limit {
    if (!(lowest <= standard && standard <= highest)) {
      throw new IllegalArgumentException(name + ": " + standard + " is not from " + lowest + " to " + highest);
    }
  }

  /** True where a profile may set this value. */
  public boolean allows(double value) {
    return value >= lowest && value <= highest;
  }
}
