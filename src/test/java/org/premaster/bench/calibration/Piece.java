package org.premaster.bench.calibration;

import java.io.IOException;

/**
 * A clean mix and what defects are made from.
 *
 * @param number within its half, from 1 on
 * @param source what is played
 * @param renderer who plays it
 * @param mix the mix at the level at which it is printed, before any rounding
 * @param beat the mix without its voice, at the same level
 * @param voice the voice alone, at the same level; silence where nobody sings
 * @param bits word length of the print; 32 is floating point
 * @param musicStart seconds before the music begins
 * @param musicEnd seconds at which its last sound has died away
 * @param again what else the same players could have recorded
 */
record Piece(
    int number, Half half, Trap trap, Style style, long seed, String source, String renderer, Sound mix, Sound beat, Sound voice, int bits,
    double musicStart, double musicEnd, Again again) {

  /** What else the same players could have recorded. */
  interface Again {
    /** The same notes by other hands: another take of the song. */
    Sound take() throws IOException;

    /** Another song in the style. */
    Sound song() throws IOException;
  }

  boolean sung() {
    return voice.rmsDbfs() > -50;
  }

  int rate() {
    return mix.rate();
  }

  /** An ordinary stereo mix, of which any defect can be made. */
  boolean ordinary() {
    return switch (trap) {
      case NONE, SUB_808, PEAK_NORMALISED, DARK, BUS_COMPRESSION, BRASS, WIDE, SYNTH_NEAR_MAINS, FADE_BY_INSTRUMENTS, HATS, TAPE_HISS ->
          style != Style.CHIPTUNE;
      default -> false;
    };
  }

  /** The print as it is delivered. */
  Print print() {
    return Print.of(mix, bits);
  }
}
