package org.premaster.verification;

import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a check found, with evidence (VER-07).
 *
 * @param check id of the check, for instance {@code mix.headroom}
 * @param rule id of the rule of the trade, for instance {@code PREP-02}
 * @param severity from the profile
 * @param message one or two sentences for the client: what was found, and what to do
 * @param channel 0 = left, 1 = right; absent where all channels are meant
 * @param startSeconds where to listen; absent where it is the file as a whole
 * @param endSeconds end of that place
 * @param value measured value
 * @param limit value it was held against
 * @param unit unit of both, for instance {@code dBFS}; empty string where there is no value
 * @param confidence how sure the detector is that it saw what the finding says, 0 to 1; absent where nothing was inferred and the finding
 *     is as sure as the file
 */
public record Finding(
    String check,
    String rule,
    Severity severity,
    String message,
    OptionalInt channel,
    OptionalDouble startSeconds,
    OptionalDouble endSeconds,
    OptionalDouble value,
    OptionalDouble limit,
    String unit,
    OptionalDouble confidence) {

  public Finding {
    // Findings that an earlier version stored have none
    confidence = Objects.requireNonNullElse(confidence, OptionalDouble.empty());
  }

  /** A finding about something as a whole, without place or value. */
  public static Finding of(Check<?> check, Severity severity, String message) {
    return new Finding(
        check.id(), check.rule(), severity, message, OptionalInt.empty(), OptionalDouble.empty(),
        OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), "", OptionalDouble.empty());
  }

  /** The same finding with the measured value and the limit it was held against. */
  public Finding with(double measured, double held, String in) {
    return new Finding(
        check, rule, severity, message, channel, startSeconds, endSeconds,
        OptionalDouble.of(measured), OptionalDouble.of(held), in, confidence);
  }

  /** The same finding at a place in time. */
  public Finding at(double start, double end) {
    return new Finding(
        check, rule, severity, message, channel, OptionalDouble.of(start), OptionalDouble.of(end), value, limit, unit,
        confidence);
  }

  /** The same finding in one channel (0 = left). */
  public Finding in(int oneChannel) {
    return new Finding(
        check, rule, severity, message, OptionalInt.of(oneChannel), startSeconds, endSeconds, value, limit, unit, confidence);
  }

  /** The same finding, inferred with so much confidence: 0 to 1. */
  public Finding sure(double howSure) {
    return new Finding(
        check, rule, severity, message, channel, startSeconds, endSeconds, value, limit, unit, OptionalDouble.of(Math.clamp(howSure, 0.0, 1.0)));
  }
}
