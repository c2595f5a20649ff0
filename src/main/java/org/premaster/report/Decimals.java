package org.premaster.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Numbers as the reports write them: rounded half to even to a fixed number of decimals, trailing zeros dropped, never in scientific
 * notation and never −0, whatever the locale.
 */
final class Decimals {
  /** Levels and loudness: dBFS, dBTP, LUFS, LU. */
  static final int LEVEL = 2;
  /** Times and lengths. */
  static final int SECONDS = 3;
  /** Linear sample values (full scale 1), where 16 bits are 0.00003. */
  static final int LINEAR = 6;
  /** Correlations and shares. */
  static final int RATIO = 4;

  private Decimals() {}

  /** Empty for NaN and infinities, which no report can carry as a number. */
  static Optional<BigDecimal> rounded(double value, int places) {
    if (!Double.isFinite(value)) {
      return Optional.empty();
    }
    BigDecimal fixed = new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN);
    return Optional.of(fixed.signum() == 0 ? BigDecimal.ZERO : fixed.stripTrailingZeros());
  }

  static Optional<BigDecimal> rounded(OptionalDouble value, int places) {
    return value.isPresent() ? rounded(value.getAsDouble(), places) : Optional.empty();
  }

  /** Decimals that the value of a finding keeps, by its unit. */
  static int placesFor(String unit) {
    return switch (unit.toLowerCase(Locale.ROOT)) {
      case "db", "dbfs", "dbtp", "lufs", "lu", "%", "times", "of the rms", "a minute" -> LEVEL;
      case "s", "seconds", "ms" -> SECONDS;
      default -> LINEAR;
    };
  }

  /** For machines: {@code -14.25}; empty string where there is no number. */
  static String plain(OptionalDouble value, int places) {
    return rounded(value, places).map(BigDecimal::toPlainString).orElse("");
  }

  /** For people: always with that many decimals, a true minus sign, and a dash where there is no number. */
  static String figure(OptionalDouble value, int places) {
    if (value.isEmpty() || !Double.isFinite(value.getAsDouble())) {
      return "\u2013";
    }
    BigDecimal fixed = new BigDecimal(value.getAsDouble()).setScale(places, RoundingMode.HALF_EVEN);
    return fixed.signum() < 0 ? "\u2212" + fixed.negate().toPlainString() : fixed.abs().toPlainString();
  }

  /** For people, with as few decimals as the number needs. */
  static String trimmed(double value, int places) {
    return rounded(value, places)
        .map(number -> number.signum() < 0 ? "\u2212" + number.negate().toPlainString() : number.toPlainString())
        .orElse("\u2013");
  }
}
