package org.premaster.measurement.meters;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.premaster.measurement.BlockEnergies;
import org.premaster.measurement.PeakToShortTerm;

/** Highest absolute sample of each 100 ms slice, the slices those of {@link BlockEnergies}; from both comes the peak to short-term ratio. */
final class SlicePeakMeter implements Meter {
  private static final int WINDOW = 30;

  /** −70 LUFS: a quieter window is no music. */
  private static final double LEAST_LUFS = -70;

  private final int sampleRateHz;
  private double[] peaks = new double[2400];
  private int slices;
  private long frame;
  private long sliceEnd;
  private double peak;

  SlicePeakMeter(int sampleRateHz) {
    this.sampleRateHz = sampleRateHz;
    sliceEnd = border(1);
  }

  /** First frame of slice {@code j}: j/10 s rounded to the nearest frame. */
  private long border(long j) {
    return (j * sampleRateHz + 5) / 10;
  }

  @Override
  public void take(MeterBlock block) {
    if (frame + block.frames() < sliceEnd) {
      for (int c = 0; c < block.channels(); c++) {
        peak = Math.max(peak, block.peak(c));
      }
      frame += block.frames();
      return;
    }
    int at = 0;
    while (at < block.frames()) {
      int to = (int) Math.min(block.frames(), at + sliceEnd - frame);
      for (int c = 0; c < block.channels(); c++) {
        if (block.peak(c) > peak) {
          peak = highest(block.channel(c), at, to, peak);
        }
      }
      frame += to - at;
      at = to;
      if (frame == sliceEnd) {
        endSlice();
      }
    }
  }

  private static double highest(double[] x, int from, int to, double least) {
    double highest = least;
    for (int i = from; i < to; i++) {
      double magnitude = Math.abs(x[i]);
      highest = magnitude > highest ? magnitude : highest;
    }
    return highest;
  }

  private void endSlice() {
    if (slices == peaks.length) {
      peaks = Arrays.copyOf(peaks, slices * 2);
    }
    peaks[slices++] = peak;
    peak = 0;
    sliceEnd = border(slices + 1L);
  }

  /** The ratio over all whole 3 s windows, from the file's energies in the same slices. */
  PeakToShortTerm ratio(BlockEnergies energies) {
    double[] ratios = new double[Math.max(0, slices - WINDOW + 1)];
    int count = 0;
    int densest = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int j = 0; j + WINDOW <= slices; j++) {
      double loudness = BlockEnergies.lufs(energies.meanPower(j, WINDOW));
      if (loudness > LEAST_LUFS) {
        double ratio = Dbfs.ofAmplitude(highest(peaks, j, j + WINDOW, 0)) - loudness;
        if (ratio < least) {
          least = ratio;
          densest = j;
        }
        ratios[count++] = ratio;
      }
    }
    if (count == 0) {
      return PeakToShortTerm.none();
    }
    double[] sorted = Arrays.copyOf(ratios, count);
    Arrays.sort(sorted);
    return new PeakToShortTerm(
        OptionalDouble.of(least),
        OptionalDouble.of((double) energies.startFrame(densest) / sampleRateHz),
        percentile(sorted, 0.1),
        percentile(sorted, 0.5),
        percentile(sorted, 0.9));
  }

  private static OptionalDouble percentile(double[] sorted, double share) {
    return OptionalDouble.of(sorted[(int) Math.round((sorted.length - 1) * share)]);
  }
}
