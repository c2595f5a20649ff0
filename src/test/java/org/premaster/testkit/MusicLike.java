package org.premaster.testkit;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Something with the shape of music: chords of fading harmonics, a bass, a kick and a hat, in sections of different level. The same for
 * the same seed, and the same music at every rate.
 */
public final class MusicLike {
  private static final double BEAT_SECONDS = 0.5;
  private static final double[] SECTIONS_DB = {-14, -3, -8, 0, -20, -1};

  private MusicLike() {}

  /**
   * Channels × frames; the highest sample is 0.9.
   *
   * @param channels 1, or 2 that differ
   * @param sectionSeconds length of a section; its level is one of six
   */
  public static double[][] of(long seed, int sampleRateHz, int channels, double seconds, double sectionSeconds) {
    int frames = (int) Math.round(seconds * sampleRateHz);
    double[][] audio = new double[channels][frames];
    SplittableRandom score = new SplittableRandom(seed);
    int beats = (int) Math.ceil(seconds / BEAT_SECONDS);
    for (int beat = 0; beat < beats; beat++) {
      double start = beat * BEAT_SECONDS;
      double level = 0.16 * Math.pow(10, SECTIONS_DB[(int) (start / sectionSeconds) % SECTIONS_DB.length] / 20);
      double root = 110 * Math.pow(2, score.nextInt(12) / 12.0);
      double pan = score.nextDouble();
      for (double interval : new double[] {0.5, 1, 1.25, 1.5, 2}) {
        for (int harmonic = 1; harmonic <= 3; harmonic++) {
          note(audio, sampleRateHz, start, root * interval * harmonic, level / harmonic, 4, pan);
        }
      }
      note(audio, sampleRateHz, start, 55, 2.2 * level, 12, 0.5);
      hat(audio, sampleRateHz, start + BEAT_SECONDS / 2, 0.6 * level, score.nextLong());
    }
    double peak = Arrays.stream(audio).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(0);
    for (double[] channel : audio) {
      for (int i = 0; i < frames && peak > 0; i++) {
        channel[i] *= 0.9 / peak;
      }
    }
    return audio;
  }

  /** A tone that fades; the rotation is computed, not looked up, one multiplication a frame. */
  private static void note(double[][] audio, int rate, double start, double hertz, double amplitude, double decay, double pan) {
    int from = (int) Math.round(start * rate);
    int to = Math.min(audio[0].length, from + (int) (2 * BEAT_SECONDS * rate));
    double fade = Math.exp(-decay / rate);
    double cos = Math.cos(2 * Math.PI * hertz / rate) * fade;
    double sin = Math.sin(2 * Math.PI * hertz / rate) * fade;
    double x = amplitude;
    double y = 0;
    for (int i = from; i < to; i++) {
      double attack = Math.min(1, (i - from) / (0.004 * rate)) * Math.min(1, (to - i) / (0.02 * rate));
      for (int c = 0; c < audio.length; c++) {
        audio[c][i] += attack * y * (audio.length == 1 ? 1 : c == 0 ? 1.3 - 0.6 * pan : 0.7 + 0.6 * pan);
      }
      double turned = cos * x - sin * y;
      y = sin * x + cos * y;
      x = turned;
    }
  }

  private static void hat(double[][] audio, int rate, double start, double amplitude, long seed) {
    SplittableRandom noise = new SplittableRandom(seed);
    int from = (int) Math.round(start * rate);
    int to = Math.min(audio[0].length, from + (int) (0.08 * rate));
    double last = 0;
    for (int i = from; i < to; i++) {
      double white = 2 * noise.nextDouble() - 1;
      double high = 0.5 * (white - last);
      last = white;
      for (double[] channel : audio) {
        channel[i] += amplitude * high * Math.exp(-60.0 * (i - from) / rate);
      }
    }
  }
}
