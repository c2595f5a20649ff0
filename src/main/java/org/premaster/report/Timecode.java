package org.premaster.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;

/** Times as people read them beside a player, and dates; the same in every locale and time zone. */
final class Timecode {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);
  private static final double MOST_SECONDS = 1e12;

  private Timecode() {}

  /** {@code m:ss.s}, minutes unbounded. */
  static String of(double seconds) {
    long tenths = Math.round(bounded(seconds) * 10);
    return tenths / 600 + ":" + twoDigits(tenths / 10 % 60) + "." + tenths % 10;
  }

  /** {@code m:ss} for lengths. */
  static String length(double seconds) {
    long whole = Math.round(bounded(seconds));
    return whole / 60 + ":" + twoDigits(whole % 60);
  }

  /** {@code 4 min} or {@code 3 h 05 min} for sums. */
  static String hours(double seconds) {
    long minutes = Math.round(bounded(seconds) / 60);
    return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + twoDigits(minutes % 60) + " min";
  }

  /** {@code 1:02.3 to 1:04.0}, or one time where start and end read the same; empty string without a start. */
  static String span(OptionalDouble start, OptionalDouble end) {
    if (start.isEmpty()) {
      return "";
    }
    String from = of(start.getAsDouble());
    String until = end.isPresent() ? of(end.getAsDouble()) : from;
    return from.equals(until) ? from : from + " to " + until;
  }

  /** {@code 20 November 2026}. */
  static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** {@code 20 November 2026, 04:05 UTC}. */
  static String minute(Instant instant) {
    return MINUTE.format(instant.atOffset(ZoneOffset.UTC));
  }

  private static double bounded(double seconds) {
    return Double.isNaN(seconds) ? 0 : Math.clamp(seconds, 0, MOST_SECONDS);
  }

  private static String twoDigits(long number) {
    return number < 10 ? "0" + number : Long.toString(number);
  }
}
