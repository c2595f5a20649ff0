package org.premaster.stems;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.premaster.audio.PlayTime;

/** Times, levels and ranges as a client reads them; the decimal sign is a point everywhere. */
final class Wording {
  private Wording() {}

  /** A place in time to a tenth: {@code 1:02.3}. */
  static String time(double seconds) {
    return PlayTime.of(Math.max(0, seconds));
  }

  static String span(Cause.Span span) {
    return "from " + time(span.from()) + " to " + time(span.to());
  }

  /** With as many decimals, without sign. */
  static String number(double value, int decimals) {
    return new BigDecimal(Math.abs(value)).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }

  /** A level of 1 dB and more to a tenth, below to a hundredth, without sign. */
  static String db(double value) {
    return number(value, Math.abs(value) < 0.995 ? 2 : 1) + " dB";
  }

  /** How far up or down: {@code 1.0 dB low}. */
  static String lowOrHigh(double db) {
    return db(db) + (db < 0 ? " low" : " high");
  }

  /** A range of bands: {@code between 300 and 3,000 Hz}. */
  static String range(int firstBand, int lastBand) {
    int low = Bands.lowHz(firstBand);
    int high = Bands.highHz(lastBand);
    if (low == 0 && high == 0) {
      return "over the whole range";
    }
    if (low == 0) {
      return String.format(Locale.ROOT, "below %,d Hz", high);
    }
    return high == 0 ? String.format(Locale.ROOT, "above %,d Hz", low) : String.format(Locale.ROOT, "between %,d and %,d Hz", low, high);
  }

  /** Frames and what they are in milliseconds: {@code 441 samples (10.0 ms)}. */
  static String frames(double frames, int sampleRateHz) {
    boolean whole = frames == Math.rint(frames);
    String count = whole ? String.format(Locale.ROOT, "%,d", Math.round(Math.abs(frames))) : number(frames, 2);
    return count + (count.equals("1") ? " sample (" : " samples (") + number(1000 * frames / sampleRateHz, 2) + " ms)";
  }

  /** {@code a, b and c}. */
  static String list(List<String> things) {
    return things.size() == 1
        ? things.getFirst()
        : String.join(", ", things.subList(0, things.size() - 1)) + " and " + things.getLast();
  }
}
