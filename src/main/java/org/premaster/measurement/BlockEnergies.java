package org.premaster.measurement;

/**
 * K-weighted, channel-weighted energy of consecutive 100 ms slices: all that loudness over time, gating and pooling need.
 *
 * @param sampleRateHz frames per second of the file
 * @param sums sum over the slice's frames and channels of G·y², in file order; slice j covers the frames from round(j·rate/10) to
 *     round((j+1)·rate/10); an incomplete last slice is left out
 */
public record BlockEnergies(int sampleRateHz, double[] sums) {

  /** Frames of the file before slice {@code j}. */
  public long startFrame(int j) {
    return Math.round(j * (double) sampleRateHz / 10.0);
  }

  /** Mean power of {@code slices} slices from slice {@code from}; 4 slices make a momentary, 30 a short-term window. */
  public double meanPower(int from, int slices) {
    double sum = 0;
    for (int j = from; j < from + slices; j++) {
      sum += sums[j];
    }
    return sum / (startFrame(from + slices) - startFrame(from));
  }

  /** Loudness of a mean power, −0.691 + 10·log10(power) LUFS; negative infinity for silence (BS.1770-5 Annex 1). */
  public static double lufs(double meanPower) {
    return -0.691 + 10 * StrictMath.log10(meanPower);
  }
}
