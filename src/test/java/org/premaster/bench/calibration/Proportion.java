package org.premaster.bench.calibration;

import java.util.Locale;

/**
 * A share of files and how sure it is.
 *
 * @param hits files that count
 * @param files of so many
 */
record Proportion(int hits, int files) {
  /** Standard deviations on either side of a 95 % interval. */
  private static final double Z = 1.959963984540054;

  double share() {
    return files == 0 ? 0 : (double) hits / files;
  }

  /** Lower end of Wilson's 95 % interval. */
  double least() {
    return Math.max(0, centre() - half());
  }

  /** Upper end of Wilson's 95 % interval. */
  double most() {
    return Math.min(1, centre() + half());
  }

  private double centre() {
    return files == 0 ? 0.5 : (share() + Z * Z / (2 * files)) / (1 + Z * Z / files);
  }

  private double half() {
    return files == 0 ? 0.5 : Z / (1 + Z * Z / files) * Math.sqrt(share() * (1 - share()) / files + Z * Z / (4.0 * files * files));
  }

  /** For instance {@code 97.5 % (87.1 to 99.6)}; a dash where there are no files. */
  String text() {
    return files == 0 ? "–" : String.format(Locale.ROOT, "%.1f %% (%.1f to %.1f)", 100 * share(), 100 * least(), 100 * most());
  }
}
