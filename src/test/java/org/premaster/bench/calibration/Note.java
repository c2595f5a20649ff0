package org.premaster.bench.calibration;

/**
 * One note.
 *
 * @param at seconds from the beginning of the music
 * @param seconds how long it is held
 * @param key MIDI key, of the drum map of General MIDI for drums
 * @param velocity 1 to 127
 */
record Note(double at, double seconds, int key, int velocity) {
  double hertz() {
    return 440 * Math.pow(2, (key - 69) / 12.0);
  }
}
