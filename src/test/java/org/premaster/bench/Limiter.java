package org.premaster.bench;

import java.util.Arrays;

/**
 * A look-ahead limiter as a loud master goes through: the gain that every sample needs, its minimum over the look-ahead, a slow way back
 * up, and the mean over the look-ahead, so that the gain glides and no sample ends above the ceiling.
 */
final class Limiter {
  /** The highest sample it lets through, in dBFS. */
  static final double CEILING_DBFS = -0.3;

  private static final double CEILING = Math.pow(10, CEILING_DBFS / 20);
  private static final double LOOK_AHEAD_SECONDS = 0.002;
  private static final double RELEASE_SECONDS = 0.06;

  private Limiter() {}

  /** The audio raised by {@code pushDb} decibels and held below the ceiling; both channels get one gain. */
  static double[][] pushed(double[][] audio, double pushDb, int rate) {
    double push = Math.pow(10, pushDb / 20);
    double[] gain = gains(audio, push, (int) (LOOK_AHEAD_SECONDS * rate), Math.exp(-1 / (RELEASE_SECONDS * rate)));
    double[][] out = new double[audio.length][];
    for (int c = 0; c < audio.length; c++) {
      double[] x = audio[c];
      out[c] = new double[x.length];
      for (int i = 0; i < x.length; i++) {
        out[c][i] = Math.clamp(x[i] * push * gain[i], -CEILING, CEILING);
      }
    }
    return out;
  }

  private static double[] gains(double[][] audio, double push, int window, double release) {
    int frames = audio[0].length;
    double[] need = new double[frames];
    Arrays.fill(need, 1);
    for (double[] channel : audio) {
      for (int i = 0; i < frames; i++) {
        need[i] = Math.min(need[i], CEILING / Math.max(CEILING, Math.abs(channel[i]) * push));
      }
    }
    double[] held = leastAhead(need, window);
    double gain = 1;
    for (int i = 0; i < frames; i++) {
      gain = Math.min(held[i], 1 - (1 - gain) * release);
      held[i] = gain;
    }
    double[] smooth = new double[frames];
    double sum = window * held[0];
    for (int i = 0; i < frames; i++) {
      sum += held[i] - (i < window ? held[0] : held[i - window]);
      smooth[i] = sum / window;
    }
    return smooth;
  }

  /** For each frame the least value from it to {@code window} frames ahead, by a queue of rising values. */
  private static double[] leastAhead(double[] values, int window) {
    int[] queue = new int[values.length];
    int head = 0;
    int tail = 0;
    double[] least = new double[values.length];
    int next = 0;
    for (int i = 0; i < values.length; i++) {
      while (next < values.length && next <= i + window) {
        while (tail > head && values[queue[tail - 1]] >= values[next]) {
          tail--;
        }
        queue[tail++] = next++;
      }
      if (queue[head] < i) {
        head++;
      }
      least[i] = values[queue[head]];
    }
    return least;
  }
}
