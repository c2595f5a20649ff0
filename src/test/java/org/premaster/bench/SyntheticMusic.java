package org.premaster.bench;

import java.util.SplittableRandom;

/**
 * Stereo that loads a meter and a codec as an unlimited mix does: bass, chords, a lead and drums in sections of different loudness, with
 * width and a noise floor. The same seed gives the same samples; other seeds differ in key, tempo, notes and every sample.
 */
public final class SyntheticMusic {
  /** Peak of every song, in dBFS: the mix engineer left room. */
  static final double PEAK_DBFS = -3;

  private static final int STEPS_A_BEAT = 4;
  private static final int STEPS_A_SECTION = 8 * 4 * STEPS_A_BEAT;
  private static final double BUS_DRIVE = 1.5;
  private static final double NOISE_FLOOR = 1e-4;
  private static final int[] SCALE = {0, 2, 4, 7, 9, 12, 14, 16};
  private static final int[][] CHORDS = {{0, 4, 7}, {-3, 0, 4}, {-7, -3, 0}, {-5, -1, 2}};
  private static final double[] SECTION_GAIN = {0.6, 0.8, 1.0, 0.55, 1.0, 0.85};

  private final SplittableRandom random;
  private final int rate;
  private final double[][] audio;
  private final double stepFrames;
  private final double root;

  private SyntheticMusic(long seed, int rate, int frames) {
    random = new SplittableRandom(seed * 0x9E37_79B9_7F4A_7C15L);
    this.rate = rate;
    audio = new double[2][frames];
    stepFrames = 60.0 / (84 + random.nextInt(50)) * rate / STEPS_A_BEAT;
    root = 55 * Math.pow(2, random.nextInt(12) / 12.0);
  }

  /** A song as channels × frames. */
  public static double[][] song(long seed, int rate, int frames) {
    return new SyntheticMusic(seed, rate, frames).play();
  }

  private double[][] play() {
    int steps = (int) (audio[0].length / stepFrames);
    for (int step = 0; step < steps; step++) {
      step(step);
    }
    air();
    room();
    scale(1 / peak());
    round();
    scale(Math.pow(10, PEAK_DBFS / 20) / peak());
    return audio;
  }

  private void step(int step) {
    int at = (int) (step * stepFrames);
    double gain = SECTION_GAIN[step / STEPS_A_SECTION % SECTION_GAIN.length];
    int[] chord = CHORDS[step / (4 * STEPS_A_BEAT) % CHORDS.length];
    int inBar = step % (4 * STEPS_A_BEAT);
    if (inBar % 2 == 0 && random.nextInt(3) > 0) {
      note(at, root * pitch(chord[0]), 0.30 * gain, 0.25, 0.5, 6);
    }
    if (inBar % (2 * STEPS_A_BEAT) == 0) {
      for (int i = 0; i < chord.length; i++) {
        note(at, root * 4 * pitch(chord[i]), 0.09 * gain, 1.2, 0.2 + 0.3 * i, 8);
      }
    }
    if (gain > 0.5 && random.nextInt(3) == 0) {
      note(at, root * 8 * pitch(SCALE[random.nextInt(SCALE.length)]), 0.13 * gain * (0.4 + random.nextDouble()), 0.35, random.nextDouble(), 10);
    }
    if (gain > 0.4) {
      drums(at, inBar, gain);
    }
  }

  private void drums(int at, int inBar, double gain) {
    if (inBar % (2 * STEPS_A_BEAT) == 0 || random.nextInt(14) == 0) {
      kick(at, 0.75 * gain);
    }
    if (inBar % (2 * STEPS_A_BEAT) == STEPS_A_BEAT) {
      burst(at, 0.4 * gain, 0.07, 0.5, 0.45);
    }
    if (inBar % 2 == 0) {
      burst(at, 0.06 * gain * (0.5 + random.nextDouble()), 0.025, 0.7, 0.0);
    }
  }

  private static double pitch(int semitones) {
    return Math.pow(2, semitones / 12.0);
  }

  /** A plucked sound: partials that fade the sooner the higher they are, a little apart on the two channels. */
  private void note(int at, double hertz, double peak, double seconds, double pan, int partials) {
    double[] gains = {Math.cos(pan * Math.PI / 2), Math.sin(pan * Math.PI / 2)};
    for (int c = 0; c < 2; c++) {
      for (int k = 1; k <= partials && hertz * k < 0.42 * rate; k++) {
        double detuned = hertz * k * (1 + 0.0007 * (c - 0.5) + 0.0002 * (random.nextDouble() - 0.5));
        partial(audio[c], at, detuned, gains[c] * peak / Math.pow(k, 1.3), seconds / (1 + 0.25 * k));
      }
    }
  }

  /** A fading sine with a rise of 3 ms, by turning a vector. */
  private void partial(double[] out, int at, double hertz, double peak, double seconds) {
    double turn = 2 * Math.PI * hertz / rate;
    double fade = Math.exp(-1 / (seconds * rate));
    double cos = Math.cos(turn) * fade;
    double sin = Math.sin(turn) * fade;
    double phase = random.nextDouble() * 2 * Math.PI;
    double x = peak * Math.cos(phase);
    double y = peak * Math.sin(phase);
    int rise = rate * 3 / 1000;
    int end = (int) Math.min(out.length, at + 5 * seconds * rate);
    for (int i = at; i < end; i++) {
      double next = x * cos - y * sin;
      y = x * sin + y * cos;
      x = next;
      out[i] += i - at < rise ? x * (i - at) / rise : x;
    }
  }

  private void kick(int at, double peak) {
    double phase = 0;
    int length = (int) Math.min(audio[0].length - at, 0.35 * rate);
    for (int i = 0; i < length; i++) {
      double t = (double) i / rate;
      phase += 2 * Math.PI * (46 + 110 * Math.exp(-t / 0.025)) / rate;
      double x = peak * Math.exp(-t / 0.11) * Math.sin(phase);
      audio[0][at + i] += x;
      audio[1][at + i] += x;
    }
  }

  /** Noise that fades, differently on each channel but for a share in the middle; it has little at half the rate, as cymbals have. */
  private void burst(int at, double peak, double seconds, double pan, double middle) {
    double fade = Math.exp(-1 / (seconds * rate));
    int end = (int) Math.min(audio[0].length, at + 7 * seconds * rate);
    double[] shared = new double[3];
    double[][] own = new double[2][3];
    double level = peak;
    for (int i = at; i < end; i++) {
      double both = middle * (next(shared) + shared[1]);
      audio[0][i] += level * (1 - pan) * 2 * (both + (1 - middle) * (next(own[0]) - own[0][2]));
      audio[1][i] += level * pan * 2 * (both + (1 - middle) * (next(own[1]) - own[1][2]));
      level *= fade;
    }
  }

  /** The next value of white noise, put before the two that came last. */
  private double next(double[] white) {
    white[2] = white[1];
    white[1] = white[0];
    white[0] = random.nextDouble() - 0.5;
    return white[0];
  }

  private void air() {
    for (double[] channel : audio) {
      for (int i = 0; i < channel.length; i++) {
        channel[i] += NOISE_FLOOR * (random.nextDouble() + random.nextDouble() - 1);
      }
    }
  }

  /** Two echoes that cross over, for width. */
  private void room() {
    int near = rate * 31 / 1000;
    int far = rate * 47 / 1000;
    for (int i = far; i < audio[0].length; i++) {
      double left = audio[0][i] + 0.22 * audio[1][i - far];
      double right = audio[1][i] + 0.22 * audio[0][i - near];
      audio[0][i] = left;
      audio[1][i] = right;
    }
  }

  /** The gentle bend of a mix bus, which takes some decibels from the highest peaks and leaves no flat top. */
  private void round() {
    for (double[] channel : audio) {
      for (int i = 0; i < channel.length; i++) {
        channel[i] = Math.tanh(BUS_DRIVE * channel[i]);
      }
    }
  }

  private double peak() {
    double peak = 0;
    for (double[] channel : audio) {
      for (double x : channel) {
        peak = Math.max(peak, Math.abs(x));
      }
    }
    return peak;
  }

  private void scale(double gain) {
    for (double[] channel : audio) {
      for (int i = 0; i < channel.length; i++) {
        channel[i] *= gain;
      }
    }
  }
}
