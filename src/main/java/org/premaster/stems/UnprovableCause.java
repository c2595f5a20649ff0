package org.premaster.stems;

/**
 * The set could not be laid over its mix.
 *
 * @param file name of the file at fault
 * @param rule rule of the trade that is broken
 * @param sentence what was found and what to do
 */
public record UnprovableCause(String file, String rule, String sentence) implements Cause {

  @Override
  public String id() {
    return "stems.unprovable";
  }

  @Override
  public Gravity gravity() {
    return Gravity.BLOCK;
  }
}
