package org.premaster.treatment;

/**
 * What is known of a song's stem set when the advice is given.
 *
 * @param stems how many came; 0 where none did
 * @param readable NO where one of them cannot be used as it is
 * @param startTogether whether all begin and end together (STEM-06)
 * @param sum whether they sum to the rough mix (STEM-10, STEM-11); NO is a set that failed its proof (STEM-15)
 */
public record SetInHand(int stems, Known readable, Known startTogether, Known sum) {
  /** No stem came. */
  public static final SetInHand NONE = new SetInHand(0, Known.UNKNOWN, Known.UNKNOWN, Known.UNKNOWN);

  /**
   * Stems that came and were not proved against their mix.
   *
   * @param blocked how many of them have findings that block
   */
  public static SetInHand unproved(int stems, int blocked) {
    return stems == 0 ? NONE : new SetInHand(stems, Known.of(blocked == 0), Known.UNKNOWN, Known.UNKNOWN);
  }

  /** The same set with what its proof said. */
  public SetInHand proved(boolean together, boolean sums) {
    return new SetInHand(stems, readable, Known.of(together), Known.of(sums));
  }

  boolean arrived() {
    return stems > 0;
  }
}
