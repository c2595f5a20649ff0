package org.premaster.bench.calibration;

import java.util.SplittableRandom;

/** A reverberation: eight delay lines that feed each other, with the treble dying first. */
final class Room {
  private static final double[] LINES_MS = {29.7, 37.1, 41.1, 43.7, 53.3, 61.1, 68.9, 79.3};
  private static final int LINES = LINES_MS.length;

  private final double seconds;
  private final double damping;
  private final double size;
  private final double preDelaySeconds;

  /**
   * @param seconds time in which the sound falls by 60 dB
   * @param damping share of the treble lost on each turn, 0 to 0.9
   */
  Room(double seconds, double damping, SplittableRandom random) {
    this.seconds = seconds;
    this.damping = damping;
    size = 0.6 + 0.7 * random.nextDouble();
    preDelaySeconds = 0.005 + 0.03 * random.nextDouble();
  }

  /** What the room answers to a stereo sound; as long as it. */
  Sound answer(Sound dry) {
    int rate = dry.rate();
    int frames = dry.frames();
    double[][] lines = new double[LINES][];
    double[] feedback = new double[LINES];
    for (int n = 0; n < LINES; n++) {
      double delay = LINES_MS[n] * size / 1000;
      lines[n] = new double[Math.max(2, (int) (delay * rate))];
      feedback[n] = Math.pow(10, -3 * delay / seconds);
    }
    double[][] out = new double[2][frames];
    double[] low = new double[LINES];
    int[] at = new int[LINES];
    int before = (int) (preDelaySeconds * rate);
    for (int i = 0; i < frames; i++) {
      double sum = 0;
      for (int n = 0; n < LINES; n++) {
        low[n] += (1 - damping) * (lines[n][at[n]] * feedback[n] - low[n]) + 1e-30;
        sum += low[n];
      }
      double left = i < before ? 0 : dry.samples()[0][i - before];
      double right = i < before ? 0 : dry.samples()[1][i - before];
      for (int n = 0; n < LINES; n++) {
        lines[n][at[n]] = low[n] - 2.0 / LINES * sum + (n % 2 == 0 ? left : right);
        at[n] = at[n] + 1 == lines[n].length ? 0 : at[n] + 1;
        out[n % 2][i] += n % 4 < 2 ? low[n] : -low[n];
      }
    }
    return new Sound(rate, out);
  }
}
