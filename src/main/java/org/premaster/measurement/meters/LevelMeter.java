package org.premaster.measurement.meters;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.premaster.measurement.Measurements.Channel;

/** Sample peak of the file with its place; peak, RMS and DC of each channel. */
final class LevelMeter implements Meter {
  private final double[] peaks;
  private final double[] sums;
  private final double[] energies;
  private long frames;
  private double peak;
  private long peakFrame;

  LevelMeter(int channels) {
    peaks = new double[channels];
    sums = new double[channels];
    energies = new double[channels];
  }

  @Override
  public void take(MeterBlock block) {
    double highest = 0;
    for (int c = 0; c < peaks.length; c++) {
      peaks[c] = Math.max(peaks[c], block.peak(c));
      sums[c] += block.sum(c);
      energies[c] += block.energy(c);
      highest = Math.max(highest, block.peak(c));
    }
    if (highest > peak) {
      peak = highest;
      peakFrame = block.start() + firstAt(block, highest);
    }
    frames += block.frames();
  }

  private static int firstAt(MeterBlock block, double level) {
    int first = block.frames();
    for (int c = 0; c < block.channels(); c++) {
      double[] x = block.channel(c);
      for (int i = 0; i < first; i++) {
        if (Math.abs(x[i]) == level) {
          first = i;
        }
      }
    }
    return first;
  }

  /** Largest absolute sample of the file, full scale 1. */
  double peak() {
    return peak;
  }

  /** The first frame that has it. */
  long peakFrame() {
    return peakFrame;
  }

  long frames() {
    return frames;
  }

  List<Channel> channels() {
    List<Channel> channels = new ArrayList<>();
    for (int c = 0; c < peaks.length; c++) {
      OptionalDouble rms = frames == 0 ? OptionalDouble.empty() : Dbfs.power(energies[c] / frames);
      channels.add(new Channel(Dbfs.amplitude(peaks[c]), rms, frames == 0 ? 0 : sums[c] / frames));
    }
    return List.copyOf(channels);
  }
}
