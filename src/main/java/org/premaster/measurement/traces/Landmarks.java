package org.premaster.measurement.traces;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.premaster.measurement.FactsInput;
import org.premaster.measurement.FactsOutput;
import org.premaster.measurement.Trace;

/**
 * The strongest notes of a recording with their times: what it still has in common with itself at another level, with another start, in
 * another format, mastered, or without its singer.
 *
 * @param peaks in order of time, then pitch: {@code time << 8 | pitch}, the time in units of {@value #UNIT_MILLIS} ms, the pitch in steps
 *     of half a semitone from {@value #LOWEST_HERTZ} Hz
 */
public record Landmarks(int[] peaks) implements Trace {
  public static final int UNIT_MILLIS = 25;
  public static final int STEPS_AN_OCTAVE = 24;
  public static final int LOWEST_HERTZ = 180;

  /** Peaks kept of a file. */
  public static final int MOST = 100_000;

  /** The time of a peak, in units. */
  public static int time(int peak) {
    return peak >>> 8;
  }

  /** The pitch of a peak, 0 to 255. */
  public static int pitch(int peak) {
    return peak & 0xFF;
  }

  /** The landmarks as they would be if the recording were played so many times as slowly: later and lower. */
  public Landmarks slowed(double factor) {
    int steps = (int) Math.round(STEPS_AN_OCTAVE * Math.log(factor) / Math.log(2));
    int[] slowed = new int[peaks.length];
    int count = 0;
    for (int peak : peaks) {
      int pitch = pitch(peak) - steps;
      if (pitch >= 0 && pitch <= 255) {
        slowed[count++] = (int) Math.round(time(peak) * factor) << 8 | pitch;
      }
    }
    int[] kept = Arrays.copyOf(slowed, count);
    Arrays.sort(kept);
    return new Landmarks(kept);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Landmarks landmarks && Arrays.equals(peaks, landmarks.peaks);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(peaks);
  }

  @Override
  public String toString() {
    return "Landmarks[" + peaks.length + " peaks]";
  }

  static Landmarks read(FactsInput in) throws IOException {
    int[] peaks = new int[in.count(Integer.BYTES)];
    for (int i = 0; i < peaks.length; i++) {
      peaks[i] = in.integer();
      in.expect(peaks[i] >= 0 && (i == 0 || peaks[i] >= peaks[i - 1]), "landmarks are out of order");
    }
    return new Landmarks(peaks);
  }

  @Override
  public void write(FactsOutput out) throws IOException {
    out.integer(peaks.length);
    for (int peak : peaks) {
      out.integer(peak);
    }
  }

  @Override
  public void tell(Listing in) {
    in.number("peaks", peaks.length, 0);
  }
}
