package org.premaster.testkit;

import java.util.Arrays;

/** What a mix bus does to stereo sound: plain versions of what studios use. Nothing changes what it is given. */
public final class MixBus {
  private static final int RATE = StemSession.RATE;

  private MixBus() {}

  /** A compressor with one detector for both sides, 10 ms attack and 150 ms release. */
  public static double[][] compressed(double[][] audio, double thresholdDb, double ratio) {
    double[][] result = StemSession.scaled(audio, 1);
    double attack = Math.exp(-1 / (0.01 * RATE));
    double release = Math.exp(-1 / (0.15 * RATE));
    double envelope = 0;
    double gainDb = 0;
    for (int i = 0; i < audio[0].length; i++) {
      envelope = Math.max(Math.max(Math.abs(audio[0][i]), Math.abs(audio[1][i])), envelope * 0.9995);
      double wanted = -Math.max(0, 20 * Math.log10(envelope + 1e-12) - thresholdDb) * (1 - 1 / ratio);
      double keep = wanted < gainDb ? attack : release;
      gainDb = keep * gainDb + (1 - keep) * wanted;
      for (double[] side : result) {
        side[i] *= Math.pow(10, gainDb / 20);
      }
    }
    return result;
  }

  /** A limiter that looks 64 samples ahead and recovers in some 50 ms. */
  public static double[][] limited(double[][] audio, double ceiling) {
    double[] needed = new double[audio[0].length];
    Arrays.fill(needed, 1);
    for (int i = 0; i < needed.length; i++) {
      double level = Math.max(Math.abs(audio[0][i]), Math.abs(audio[1][i]));
      for (int j = Math.max(0, i - 64); j <= i && level > ceiling; j++) {
        needed[j] = Math.min(needed[j], ceiling / level);
      }
    }
    double[][] result = StemSession.scaled(audio, 1);
    double gain = 1;
    for (int i = 0; i < needed.length; i++) {
      gain = Math.min(needed[i], gain + (1 - gain) * 0.0005);
      result[0][i] *= gain;
      result[1][i] *= gain;
    }
    return result;
  }

  /** A bell of an equalizer. */
  public static double[][] equalized(double[][] audio, double hertz, double db, double q) {
    double a = Math.pow(10, db / 40);
    double w = 2 * Math.PI * hertz / RATE;
    double alpha = Math.sin(w) / (2 * q);
    double a0 = 1 + alpha / a;
    double[][] result = StemSession.scaled(audio, 1);
    for (double[] side : result) {
      double x1 = 0;
      double x2 = 0;
      double y1 = 0;
      double y2 = 0;
      for (int i = 0; i < side.length; i++) {
        double x = side[i];
        double y = ((1 + alpha * a) * x - 2 * Math.cos(w) * x1 + (1 - alpha * a) * x2 + 2 * Math.cos(w) * y1 - (1 - alpha / a) * y2) / a0;
        x2 = x1;
        x1 = x;
        y2 = y1;
        y1 = y;
        side[i] = y;
      }
    }
    return result;
  }

  /** The side of the sound by so much louder. */
  public static double[][] widened(double[][] audio, double db) {
    double gain = Math.pow(10, db / 20);
    double[][] result = new double[2][audio[0].length];
    for (int i = 0; i < audio[0].length; i++) {
      double mid = 0.5 * (audio[0][i] + audio[1][i]);
      double side = 0.5 * gain * (audio[0][i] - audio[1][i]);
      result[0][i] = mid + side;
      result[1][i] = mid - side;
    }
    return result;
  }

  /** Only the echoes of a reverb of six combs, as an effects return has them. */
  public static double[][] reverberation(double[][] audio, double level) {
    int[] delays = {1557, 1617, 1491, 1422, 1277, 1356};
    double[][] result = new double[2][audio[0].length];
    for (int side = 0; side < 2; side++) {
      for (int delay : delays) {
        double[] comb = new double[audio[0].length];
        for (int i = delay + 23 * side; i < comb.length; i++) {
          comb[i] = audio[side][i - delay - 23 * side] + 0.85 * comb[i - delay - 23 * side];
          result[side][i] += level * comb[i];
        }
      }
    }
    return result;
  }

  /** A delay that moves some samples up and down, as in a chorus; the phase of its motion is given in radians. */
  public static double[][] chorus(double[][] audio, double phase) {
    double[][] result = new double[2][audio[0].length];
    for (int side = 0; side < 2; side++) {
      for (int i = 0; i < audio[side].length; i++) {
        double place = i - 6 - 3 * Math.sin(phase + 2 * Math.PI * 0.7 * i / RATE);
        int whole = (int) Math.floor(place);
        double part = place - whole;
        result[side][i] = whole < 0 ? 0 : (1 - part) * audio[side][whole] + part * audio[side][whole + 1];
      }
    }
    return result;
  }
}
