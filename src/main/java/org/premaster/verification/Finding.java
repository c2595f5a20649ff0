package org.premaster.verification;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
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
 * @param overruled the decision of a person that made an INFO of it (VER-03); absent where it stands as found
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
    OptionalDouble confidence,
    Optional<Overruling> overruled) {

  public Finding {
    // Findings that an earlier version stored have neither
    confidence = Objects.requireNonNullElse(confidence, OptionalDouble.empty());
    overruled = Objects.requireNonNullElse(overruled, Optional.empty());
  }

  /** A finding about something as a whole, without place or value. */
  public static Finding of(Check<?> check, Severity severity, String message) {
    return new Finding(
        check.id(), check.rule(), severity, message, OptionalInt.empty(), OptionalDouble.empty(),
        OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), "", OptionalDouble.empty(), Optional.empty());
  }

  /** The same finding with the measured value and the limit it was held against. */
  public Finding with(double measured, double held, String in) {
    return new Finding(
        check, rule, severity, message, channel, startSeconds, endSeconds,
        OptionalDouble.of(measured), OptionalDouble.of(held), in, confidence, overruled);
  }

  /** The same finding with a measured value that was held against nothing. */
  public Finding with(double measured, String in) {
    return new Finding(
        check, rule, severity, message, channel, startSeconds, endSeconds,
        OptionalDouble.of(measured), OptionalDouble.empty(), in, confidence, overruled);
  }

  /** The same finding at a place in time. */
  public Finding at(double start, double end) {
    return new Finding(
        check, rule, severity, message, channel, OptionalDouble.of(start), OptionalDouble.of(end), value, limit, unit,
        confidence, overruled);
  }

  /** The same finding in one channel (0 = left). */
  public Finding in(int oneChannel) {
    return new Finding(
        check, rule, severity, message, OptionalInt.of(oneChannel), startSeconds, endSeconds, value, limit, unit, confidence, overruled);
  }

  /** The same finding as a person has decided about it: it counts no more than an INFO (VER-03). */
  public Finding overruled(String by, String reason, Instant at) {
    return new Finding(
        check, rule, Severity.INFO, message, channel, startSeconds, endSeconds, value, limit, unit, confidence,
        Optional.of(new Overruling(severity, by, reason, at)));
  }

  /** The same finding, inferred with so much confidence: 0 to 1. */
  public Finding sure(double howSure) {
    return new Finding(
        check, rule, severity, message, channel, startSeconds, endSeconds, value, limit, unit, OptionalDouble.of(Math.clamp(howSure, 0.0, 1.0)),
        overruled);
  }
}
