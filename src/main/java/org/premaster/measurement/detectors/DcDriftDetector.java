package org.premaster.measurement.detectors;

import java.util.Optional;
import org.premaster.audio.PcmFormat;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.meters.MeterBlock;
import org.premaster.measurement.traces.DcDrift;

/** The mean of every ten seconds of each channel; a rest at the end counts where it has five, or is all there is. */
final class DcDriftDetector implements Detector {
  private final double rate;
  private final int stretchBlocks;
  private final double[] sums;
  private final double[] lowest;
  private final double[] highest;
  private final double[] furthestAt;
  private long start;
  private long frames;
  private int blocks;
  private boolean any;

  DcDriftDetector(PcmFormat format) {
    rate = format.sampleRateHz();
    stretchBlocks = Math.max(1, (int) Math.round(10 * rate / MeterBlock.FRAMES));
    sums = new double[format.channels()];
    lowest = new double[format.channels()];
    highest = new double[format.channels()];
    furthestAt = new double[format.channels()];
  }

  @Override
  public void take(MeterBlock block) {
    for (int c = 0; c < sums.length; c++) {
      sums[c] += block.sum(c);
    }
    frames += block.frames();
    if (++blocks == stretchBlocks) {
      endStretch();
    }
  }

  private void endStretch() {
    for (int c = 0; c < sums.length; c++) {
      double mean = sums[c] / frames;
      double furthest = Math.max(Math.abs(lowest[c]), Math.abs(highest[c]));
      lowest[c] = any ? Math.min(lowest[c], mean) : mean;
      highest[c] = any ? Math.max(highest[c], mean) : mean;
      furthestAt[c] = !any || Math.abs(mean) > furthest ? start / rate : furthestAt[c];
      sums[c] = 0;
    }
    any = true;
    start += frames;
    frames = 0;
    blocks = 0;
  }

  @Override
  public Optional<DcDrift> trace(Measurements measured) {
    if (blocks > 0 && (!any || blocks >= stretchBlocks / 2)) {
      endStretch();
    }
    if (!any) {
      return Optional.empty();
    }
    int most = 0;
    for (int c = 1; c < sums.length; c++) {
      most = highest[c] - lowest[c] > highest[most] - lowest[most] ? c : most;
    }
    return Optional.of(new DcDrift(most, lowest[most], highest[most], furthestAt[most]));
  }
}
