package org.premaster.stems;

import java.util.Optional;
import java.util.OptionalDouble;

/** Why a set is not its mix, or what else is wrong with it, as far as the files tell. One class a cause. */
public interface Cause {
  /** How much it weighs. */
  enum Gravity {
    /** The set must be printed again. */
    BLOCK,
    /** Worth a question. */
    WARN,
    /** Worth knowing. */
    INFO
  }

  /**
   * A stretch of time.
   *
   * @param from in seconds from the beginning
   * @param to in seconds, not before {@code from}
   */
  record Span(double from, double to) {}

  /** Unique id, for instance {@code stems.gain}. */
  String id();

  /** Rule of the trade, for instance {@code STEM-10}. */
  String rule();

  Gravity gravity();

  /** One or two sentences for the client: which file, where, by how much, and what to do. */
  String sentence();

  /** Where to listen; empty where it is so throughout. */
  default Optional<Span> span() {
    return Optional.empty();
  }

  /** How much, in {@link #unit()}. */
  default OptionalDouble value() {
    return OptionalDouble.empty();
  }

  /** Unit of the value; empty string where there is none. */
  default String unit() {
    return "";
  }
}
