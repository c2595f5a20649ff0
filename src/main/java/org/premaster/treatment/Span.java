package org.premaster.treatment;

/**
 * A number that lies between two others, both included.
 *
 * @param least 0 or more
 * @param most {@code least} or more
 */
public record Span(int least, int most) {

  /** @throws IllegalArgumentException where the bounds are negative or the wrong way round */
  public Span {
    if (least < 0 || most < least) {
      throw new IllegalArgumentException("no span: " + least + " to " + most);
    }
  }

  boolean holds(int number) {
    return number >= least && number <= most;
  }

  /** {@code 45 to 60}, or one number where both are the same. */
  @Override
  public String toString() {
    return least == most ? Integer.toString(least) : least + " to " + most;
  }
}
