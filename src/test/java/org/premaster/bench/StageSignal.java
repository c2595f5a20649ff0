package org.premaster.bench;

import org.premaster.testkit.Tones;

/** The stereo that the inner stages are timed on, 20 seconds of it. */
public enum StageSignal {
  /** An unlimited mix. */
  MUSIC,
  /** The same pushed 12 dB into a limiter: many samples near the peak. */
  LIMITED,
  /** A sine of 997 Hz at −6 dBFS: every block has the same peak. */
  TONE;

  public static final int RATE = 44_100;
  public static final int FRAMES = 20 * RATE;

  /** The samples as 24 bits hold them, channels × frames. */
  public double[][] audio() {
    return Tones.rounded(
        switch (this) {
          case MUSIC -> SyntheticMusic.song(1, RATE, FRAMES);
          case LIMITED -> Limiter.pushed(SyntheticMusic.song(1, RATE, FRAMES), 12, RATE);
          case TONE -> Tones.sine(997, 0.5, RATE, 2, FRAMES);
        },
        24);
  }
}
