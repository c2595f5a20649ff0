package org.premaster.measurement.meters;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.premaster.measurement.BlockEnergies;

/**
 * Loudness range (EBU Tech 3342): spread between the 10th and the 95th percentile of the short-term loudness, of 3 s windows ten times a
 * second, gated at −70 LUFS and at 20 LU below the mean power of what passed.
 */
final class LoudnessRange {
  private static final int WINDOW = 30;
  private static final double ABSOLUTE_GATE = StrictMath.pow(10, (-70 + 0.691) / 10);
  private static final double RELATIVE_GATE = 0.01;
  private static final double LOW_PERCENTILE = 0.10;
  private static final double HIGH_PERCENTILE = 0.95;

  private LoudnessRange() {}

  /** The range in LU; absent under 3 s and where no window passes the absolute gate. Only whole windows count. */
  static OptionalDouble of(BlockEnergies energies) {
    int windows = Math.max(0, energies.sums().length - WINDOW + 1);
    double[] powers = new double[windows];
    int count = 0;
    double sum = 0;
    for (int j = 0; j < windows; j++) {
      double power = energies.meanPower(j, WINDOW);
      if (power > ABSOLUTE_GATE) {
        powers[count++] = power;
        sum += power;
      }
    }
    if (count == 0) {
      return OptionalDouble.empty();
    }
    double gate = RELATIVE_GATE * sum / count;
    Arrays.sort(powers, 0, count);
    int first = 0;
    while (powers[first] <= gate) {
      first++;
    }
    int passed = count - first;
    double low = powers[first + (int) Math.round((passed - 1) * LOW_PERCENTILE)];
    double high = powers[first + (int) Math.round((passed - 1) * HIGH_PERCENTILE)];
    return OptionalDouble.of(BlockEnergies.lufs(high) - BlockEnergies.lufs(low));
  }
}
