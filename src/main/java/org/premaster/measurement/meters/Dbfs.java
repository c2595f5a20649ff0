package org.premaster.measurement.meters;

import java.util.OptionalDouble;

/** Levels relative to full scale. StrictMath, so that every machine prints the same digits. */
public final class Dbfs {
  /** −60 dBFS as an amplitude: what is above it is sound, what is not is silence (Edges, Gap, Stereo). */
  public static final double SOUND = 0.001;

  private Dbfs() {}

  /** 20·log10 of an amplitude; negative infinity for zero. */
  public static double ofAmplitude(double amplitude) {
    return 20 * StrictMath.log10(amplitude);
  }

  /** 10·log10 of a mean square; negative infinity for zero. */
  public static double ofPower(double meanSquare) {
    return 10 * StrictMath.log10(meanSquare);
  }

  /** The level of an amplitude, absent for zero. */
  public static OptionalDouble amplitude(double amplitude) {
    return amplitude > 0 ? OptionalDouble.of(ofAmplitude(amplitude)) : OptionalDouble.empty();
  }

  /** The level of a mean square, absent for zero. */
  public static OptionalDouble power(double meanSquare) {
    return meanSquare > 0 ? OptionalDouble.of(ofPower(meanSquare)) : OptionalDouble.empty();
  }
}
