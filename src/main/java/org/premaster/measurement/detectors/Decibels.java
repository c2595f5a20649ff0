package org.premaster.measurement.detectors;

/** Powers in decibels, 0 for a full-scale sine where they are those of {@link FrameSpectrum}. */
final class Decibels {
  /** What stands for no power at all. */
  static final double NOTHING = -400;

  private Decibels() {}

  /** 10 log₁₀ of a power, −400 for zero. */
  static double of(double power) {
    return power > 0 ? Math.max(NOTHING, 10 * StrictMath.log10(power)) : NOTHING;
  }

  /**
   * Mean power of the error of plain rounding to so many bits: LSB² / 12, full scale 1.
   *
   * @param bits 1 or more
   */
  static double roundingNoise(int bits) {
    double step = Math.scalb(1.0, 1 - bits);
    return of(step * step / 12);
  }
}
