package org.premaster.album;

/** Times as people read them. */
final class PlayingTime {
  private PlayingTime() {}

  /** {@code m:ss.s}, to the nearest tenth of a second. */
  static String toTenths(double seconds) {
    long tenths = Math.round(seconds * 10);
    return minutesAndSeconds(tenths / 10) + "." + tenths % 10;
  }

  /** {@code m:ss}, to the nearest second. */
  static String toSeconds(double seconds) {
    return minutesAndSeconds(Math.round(seconds));
  }

  private static String minutesAndSeconds(long seconds) {
    return seconds / 60 + ":" + (seconds % 60 < 10 ? "0" : "") + seconds % 60;
  }
}
