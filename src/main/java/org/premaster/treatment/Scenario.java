package org.premaster.treatment;

/**
 * One of the situations in which stems pay (DEC-02 to DEC-05, DEC-11) or stereo is right (DEC-06).
 *
 * @param rule id of the situation
 * @param applies whether the song is in it
 * @param sentence why
 */
public record Scenario(String rule, Known applies, String sentence) {
  /** Rule of the situation that speaks against stems. */
  public static final String STEREO_IS_RIGHT = "DEC-06";

  /** True where the situation speaks for stems when it applies. */
  public boolean speaksForStems() {
    return !rule.equals(STEREO_IS_RIGHT);
  }
}
