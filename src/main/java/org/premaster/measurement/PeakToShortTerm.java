package org.premaster.measurement;

import java.util.OptionalDouble;

/**
 * Peak to short-term loudness ratio over time: the highest absolute sample of a 3 s window minus the window's loudness, in LU. Windows on a
 * 100 ms grid count whose loudness is above −70 LUFS; all values are absent where there are none. Sample peaks, not true peaks: the same
 * kind everywhere.
 *
 * @param minimumLu the densest three seconds
 * @param minimumAtSeconds their start
 * @param p10Lu a tenth of the windows is denser
 * @param medianLu half of the windows are denser
 * @param p90Lu a tenth of the windows is more dynamic
 */
public record PeakToShortTerm(
    OptionalDouble minimumLu,
    OptionalDouble minimumAtSeconds,
    OptionalDouble p10Lu,
    OptionalDouble medianLu,
    OptionalDouble p90Lu) {

  /** No window that counts. */
  public static PeakToShortTerm none() {
    OptionalDouble absent = OptionalDouble.empty();
    return new PeakToShortTerm(absent, absent, absent, absent, absent);
  }
}
