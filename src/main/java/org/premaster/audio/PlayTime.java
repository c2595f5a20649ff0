package org.premaster.audio;

import java.util.Locale;

/** A place or a length in audio as a person reads it: m:ss.s, with hours where there are any. */
public final class PlayTime {
  private PlayTime() {}

  /** Rounded to a tenth of a second. */
  public static String of(double seconds) {
    long tenths = Math.round(seconds * 10);
    long minutes = tenths / 600;
    if (minutes < 60) {
      return String.format(Locale.ROOT, "%d:%02d.%d", minutes, tenths / 10 % 60, tenths % 10);
    }
    return String.format(Locale.ROOT, "%d:%02d:%02d.%d", minutes / 60, minutes % 60, tenths / 10 % 60, tenths % 10);
  }
}
