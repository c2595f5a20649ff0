package org.premaster.bench.calibration;

import java.util.SplittableRandom;

/** Noises of the world: hiss, rooms, crackle, applause. Each channel has its own. */
final class Noise {
  private Noise() {}

  /** White noise of an RMS level. */
  static Sound white(int rate, int channels, int frames, double dbfs, SplittableRandom random) {
    Sound noise = new Sound(rate, new double[channels][frames]);
    for (double[] channel : noise.samples()) {
      for (int i = 0; i < frames; i++) {
        channel[i] = random.nextDouble() + random.nextDouble() - 1;
      }
    }
    return noise.gained(dbfs - noise.rmsDbfs());
  }

  /** Noise that falls by 3 dB an octave, of an RMS level. */
  static Sound pink(int rate, int channels, int frames, double dbfs, SplittableRandom random) {
    Sound noise = white(rate, channels, frames, -20, random);
    for (double[] channel : noise.samples()) {
      double b0 = 0;
      double b1 = 0;
      double b2 = 0;
      for (int i = 0; i < frames; i++) {
        b0 = 0.99765 * b0 + channel[i] * 0.0990460;
        b1 = 0.96300 * b1 + channel[i] * 0.2965164;
        b2 = 0.57000 * b2 + channel[i] * 1.0526913;
        channel[i] = b0 + b1 + b2 + channel[i] * 0.1848;
      }
    }
    Biquad.highPass(20, 0.7, rate).on(noise);
    return noise.gained(dbfs - noise.rmsDbfs());
  }

  /** A worn record: clicks of all sizes, hiss, and the rumble of the turntable. */
  static Sound vinyl(int rate, int frames, SplittableRandom random) {
    Sound noise = pink(rate, 2, frames, -62 + 6 * random.nextDouble(), random);
    Sound rumble = pink(rate, 2, frames, -40, random);
    Biquad.lowPass(45, 0.7, rate).on(rumble);
    Biquad.lowPass(45, 0.7, rate).on(rumble);
    Sound crackle = new Sound(rate, new double[2][frames]);
    double rateOfClicks = 4 + 16 * random.nextDouble();
    for (int i = 0; i < frames; i++) {
      if (random.nextDouble() < rateOfClicks / rate) {
        double size = Sound.fromDb(-58 + 26 * Math.pow(random.nextDouble(), 3));
        int length = 1 + random.nextInt(rate / 8000);
        double side = random.nextDouble();
        for (int n = i; n < Math.min(frames, i + length); n++) {
          crackle.samples()[0][n] += size * (1 - side) * (n % 2 == 0 ? 1 : -1);
          crackle.samples()[1][n] += size * side * (n % 2 == 0 ? 1 : -1);
        }
      }
    }
    Biquad.lowPass(9000, 0.7, rate).on(crackle);
    return noise.plus(rumble).plus(crackle.gained(10));
  }

  /** Some hundred people clapping. */
  static Sound applause(int rate, int frames, double dbfs, SplittableRandom random) {
    Sound crowd = pink(rate, 2, frames, -45, random);
    int claps = (int) (160.0 * frames / rate);
    for (int n = 0; n < claps; n++) {
      int at = random.nextInt(frames);
      double size = 0.02 + 0.08 * Math.pow(random.nextDouble(), 2);
      double side = random.nextDouble();
      double decay = (0.004 + 0.008 * random.nextDouble()) * rate;
      for (int i = at; i < Math.min(frames, at + 6 * decay); i++) {
        double x = size * Math.exp(-(i - at) / decay) * (2 * random.nextDouble() - 1);
        crowd.samples()[0][i] += x * (1 - side);
        crowd.samples()[1][i] += x * side;
      }
    }
    Biquad.bandPass(1600, 0.4, rate).on(crowd);
    return crowd.gained(dbfs - crowd.rmsDbfs());
  }
}
