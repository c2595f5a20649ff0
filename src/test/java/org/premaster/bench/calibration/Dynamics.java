package org.premaster.bench.calibration;

import java.util.Arrays;

/** What presses the level of a sound together, gently on a mix bus or hard on a master. */
final class Dynamics {
  /** Kinds of brick-wall limiters, each of which leaves other traces. */
  enum Limiter {
    /** The gain falls before the peak arrives and glides: no sample passes the ceiling, many stand close below it. */
    LOOK_AHEAD,
    /** A fast look-ahead limiter of half a millisecond with two speeds of release. */
    FAST,
    /** A bent curve without memory: peaks are squeezed, never flat. */
    SOFT_CLIP,
    /** A soft clip and the look-ahead limiter after it, as loud masters are made. */
    CLIP_AND_LIMIT
  }

  private Dynamics() {}

  /**
   * A feed-forward compressor with one gain for all channels.
   *
   * @param thresholdDb level of the RMS detector from which on it acts, in dBFS
   */
  static Sound compressed(Sound sound, double thresholdDb, double ratio, double attackSeconds, double releaseSeconds) {
    int rate = sound.rate();
    double attack = Math.exp(-1 / (attackSeconds * rate));
    double release = Math.exp(-1 / (releaseSeconds * rate));
    double window = Math.exp(-1 / (0.008 * rate));
    Sound out = sound.copy();
    double power = 0;
    double reduction = 0;
    for (int i = 0; i < out.frames(); i++) {
      double now = 0;
      for (double[] channel : out.samples()) {
        now = Math.max(now, channel[i] * channel[i]);
      }
      power = window * power + (1 - window) * now;
      double over = 10 * Math.log10(power + 1e-12) - thresholdDb;
      double wanted = over > 3 ? over * (1 - 1 / ratio) : over > -3 ? (over + 3) * (over + 3) / 12 * (1 - 1 / ratio) : 0;
      double speed = wanted > reduction ? attack : release;
      reduction = speed * reduction + (1 - speed) * wanted;
      double gain = Math.pow(10, -reduction / 20);
      for (double[] channel : out.samples()) {
        channel[i] *= gain;
      }
    }
    return out;
  }

  /** The bend of a console or a tape: odd harmonics and, with {@code bias}, even ones; unity at small levels, no mean left. */
  static Sound driven(Sound sound, double drive, double bias) {
    double rest = Math.tanh(bias);
    double slope = 1 - rest * rest;
    return sound.map(x -> (Math.tanh(drive * x + bias) - rest) / (drive * slope));
  }

  /** The sound raised and held below a ceiling, at the sound's own rate. */
  static Sound limited(Sound sound, Limiter kind, double pushDb, double ceilingDbfs) {
    Sound pushed = sound.gained(pushDb);
    double ceiling = Sound.fromDb(ceilingDbfs);
    return switch (kind) {
      case LOOK_AHEAD -> held(pushed, ceiling, 0.002, 0.06);
      case FAST -> held(held(pushed, ceiling * Sound.fromDb(0.8), 0.0005, 0.15), ceiling, 0.0005, 0.015);
      case SOFT_CLIP -> bent(pushed, ceiling);
      case CLIP_AND_LIMIT -> held(bent(pushed, ceiling * Sound.fromDb(pushDb / 3)), ceiling, 0.0015, 0.09);
    };
  }

  private static Sound bent(Sound sound, double ceiling) {
    double knee = 0.7 * ceiling;
    return sound.map(x -> {
      double size = Math.abs(x);
      return size <= knee ? x : Math.copySign(knee + (ceiling - knee) * Math.tanh((size - knee) / (ceiling - knee)), x);
    });
  }

  private static Sound held(Sound sound, double ceiling, double aheadSeconds, double releaseSeconds) {
    int window = Math.max(1, (int) (aheadSeconds * sound.rate()));
    double release = Math.exp(-1 / (releaseSeconds * sound.rate()));
    double[] gain = new double[sound.frames()];
    Arrays.fill(gain, 1);
    for (double[] channel : sound.samples()) {
      for (int i = 0; i < gain.length; i++) {
        gain[i] = Math.min(gain[i], ceiling / Math.max(ceiling, Math.abs(channel[i])));
      }
    }
    double[] least = leastAhead(gain, window);
    double now = 1;
    for (int i = 0; i < least.length; i++) {
      now = Math.min(least[i], 1 - (1 - now) * release);
      least[i] = now;
    }
    Sound out = sound.copy();
    double sum = window * least[0];
    for (int i = 0; i < least.length; i++) {
      sum += least[i] - (i < window ? least[0] : least[i - window]);
      for (double[] channel : out.samples()) {
        channel[i] = Math.clamp(channel[i] * sum / window, -ceiling, ceiling);
      }
    }
    return out;
  }

  /** For each frame the least value from it to {@code window} frames ahead, by a queue of rising values. */
  private static double[] leastAhead(double[] values, int window) {
    int[] queue = new int[values.length];
    int head = 0;
    int tail = 0;
    int next = 0;
    double[] least = new double[values.length];
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
