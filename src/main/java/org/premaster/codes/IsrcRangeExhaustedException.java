package org.premaster.codes;

/** The registrant's range has no number left for this year; the message says which and what to do. */
public final class IsrcRangeExhaustedException extends Exception {
  private static final long serialVersionUID = 1L;

  public IsrcRangeExhaustedException(String message) {
    super(message);
  }
}
