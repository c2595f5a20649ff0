package org.premaster.verification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Times, levels, counts and names as a client reads them. The decimal sign is a point and the minus a hyphen everywhere. */
public final class Figures {
  private static final int MOST_QUOTED = 60;
  private static final List<String> CHANNELS =
      List.of("left", "right", "third", "fourth", "fifth", "sixth", "seventh", "eighth");

  private Figures() {}

  /** A place in time, minutes and seconds to a tenth: {@code 1:02.3}. */
  public static String time(double seconds) {
    long tenths = Math.round(Math.max(0, seconds) * 10);
    return String.format(Locale.ROOT, "%d:%02d.%d", tenths / 600, tenths / 10 % 60, tenths % 10);
  }

  /** A number with as many decimals, never {@code -0}. */
  public static String number(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return String.valueOf(value);
    }
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).add(BigDecimal.ZERO).toPlainString();
  }

  /**
   * A measured value to one decimal, or to as many more (at most three) as it takes to tell it from the limit that it misses.
   *
   * @param value finite
   * @param limit what it was held against
   */
  public static String against(double value, double limit) {
    int decimals = 1;
    while (decimals < 3 && number(value, decimals).equals(number(limit, decimals))) {
      decimals++;
    }
    return number(value, decimals);
  }

  /** A limit as a person writes it: without decimals that say nothing. */
  public static String plain(double limit) {
    BigDecimal value = BigDecimal.valueOf(limit).stripTrailingZeros();
    return value.scale() < 0 ? value.setScale(0).toPlainString() : value.toPlainString();
  }

  /** A length: milliseconds under a second, seconds above. */
  public static String length(double seconds) {
    return seconds < 0.9995 ? number(seconds * 1000, seconds < 0.01 ? 1 : 0) + " ms" : number(seconds, 1) + " s";
  }

  /** A sample rate: {@code 44.1 kHz}. */
  public static String rate(int hertz) {
    return plain(hertz / 1000.0) + " kHz";
  }

  /** A channel as a person calls it: 0 is the left one, 1 the right one, those of surround sound are counted. */
  public static String channel(int index) {
    return index < CHANNELS.size() ? CHANNELS.get(index) : "number " + (index + 1);
  }

  /** A number of things: {@code 1 place}, {@code 1,204 places}. */
  public static String count(long number, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
  }

  /** What a client wrote, in quotation marks, on one line and not too long. */
  public static String quoted(String written) {
    StringBuilder shown = new StringBuilder("\"");
    int[] points = written.codePoints().limit(MOST_QUOTED + 1L).toArray();
    for (int i = 0; i < Math.min(points.length, MOST_QUOTED); i++) {
      int type = Character.getType(points[i]);
      boolean printable = type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE
          && type != Character.LINE_SEPARATOR && type != Character.PARAGRAPH_SEPARATOR;
      shown.appendCodePoint(printable ? points[i] : '?');
    }
    return shown.append(points.length > MOST_QUOTED ? "...\"" : "\"").toString();
  }

  /** A list in a sentence, at most {@code most} of it: {@code a, b and 7 more}. */
  public static String list(List<String> things, int most) {
    if (things.size() == 1) {
      return things.getFirst();
    }
    if (things.size() <= most) {
      return String.join(", ", things.subList(0, things.size() - 1)) + " and " + things.getLast();
    }
    return String.join(", ", things.subList(0, most)) + " and " + (things.size() - most) + " more";
  }
}
