package org.premaster.bench.calibration;

/** What plays a part: a program of a General MIDI soundfont, or a patch of our own synthesiser. */
sealed interface Voice {

  /**
   * A soundfont plays.
   *
   * @param program 0 to 127; of drums the kit
   */
  record Sampled(int program, boolean drums) implements Voice {}

  /** {@link Synthesiser} plays. */
  enum Patch implements Voice {
    SAW_BASS, SQUARE_LEAD, SUPERSAW, FM_BELL, FM_PIANO, PLUCK, PAD, ORGAN, SUB_808, CHIP_PULSE, CHIP_TRIANGLE, SINGER, CHOIR, BOWED, BRASS,
    DISTORTED, SINE_BASS, DRUM_MACHINE, CHIP_DRUMS, NAIVE_SQUARE
  }

  static Voice gm(int program) {
    return new Sampled(program, false);
  }

  static Voice kit(int program) {
    return new Sampled(program, true);
  }
}
