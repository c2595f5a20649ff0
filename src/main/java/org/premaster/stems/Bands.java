package org.premaster.stems;

/**
 * How a set is cut in time and frequency: pieces of {@code size} samples that overlap and fade into each other, so that the energies of all
 * pieces add up to that of the whole, and bands of their spectra.
 *
 * @param sampleRateHz frames per second
 * @param size samples of a piece, a power of two of some 90 ms
 * @param hop samples from one piece to the next; {@link #perSecond} of them are a second
 * @param perSecond pieces a second
 */
record Bands(int sampleRateHz, int size, int hop, int perSecond) {
  /** Where one band ends and the next begins, in Hz. */
  private static final int[] EDGES_HZ = {120, 300, 700, 1_500, 3_000, 5_500, 10_000};

  /** Number of bands. */
  static final int COUNT = EDGES_HZ.length + 1;

  private static final double MOST_HOP = 0.9;

  /** How many more pieces a second may have for a whole number of samples each. */
  private static final double MOST_MORE = 1.5;

  static Bands of(int sampleRateHz) {
    int size = 512;
    while (size < 0.08 * sampleRateHz) {
      size *= 2;
    }
    int least = (int) Math.ceil(sampleRateHz / (MOST_HOP * size));
    int perSecond = least;
    while (sampleRateHz % perSecond != 0 && perSecond < MOST_MORE * least) {
      perSecond++;
    }
    // A rate that has no such divisor has seconds that are a trifle short
    perSecond = sampleRateHz % perSecond == 0 ? perSecond : least;
    return new Bands(sampleRateHz, size, sampleRateHz / perSecond, perSecond);
  }

  /** Samples that a piece shares with the next one. */
  int overlap() {
    return size - hop;
  }

  /** The first spectral line of a band; that of band {@link #COUNT} is where the last one ends. */
  int firstLine(int band) {
    if (band == 0) {
      return 1;
    }
    return band == COUNT ? size / 2 : Math.min(size / 2, (int) Math.round((double) EDGES_HZ[band - 1] * size / sampleRateHz));
  }

  /** Share of all lines that a band has: what it holds of white noise. */
  double share(int band) {
    return (double) (firstLine(band + 1) - firstLine(band)) / (size / 2 - 1);
  }

  /** Lower edge of a band in Hz; 0 for the first one. */
  static int lowHz(int band) {
    return band == 0 ? 0 : EDGES_HZ[band - 1];
  }

  /** Upper edge of a band in Hz; 0 for the last one, which goes up to half the sample rate. */
  static int highHz(int band) {
    return band == COUNT - 1 ? 0 : EDGES_HZ[band];
  }
}
