package org.premaster.measurement.detectors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.premaster.measurement.meters.Meter;
import org.premaster.measurement.meters.MeterBlock;

/**
 * The quietest stretches of a file in which no block is digital silence, with their samples: where noise shows that music covers
 * elsewhere. Samples are copied only as long as a stretch can still be one of the quietest.
 */
final class QuietStretches implements Meter {
  /** Blocks of a stretch: 186 ms at 44.1 kHz. */
  private static final int BLOCKS = 8;

  /** Samples of a stretch. */
  static final int LENGTH = BLOCKS * MeterBlock.FRAMES;

  private final int most;
  private final double leastEnergy;
  private final List<Stretch> quietest = new ArrayList<>();
  private double[] samples = new double[LENGTH];
  private double energy;
  private int blocks;
  private int channel;

  /**
   * A stretch of one channel, the quieter one that sounds.
   *
   * @param startFrame its first frame
   * @param energy sum of the squares
   * @param samples {@link #LENGTH} of them
   */
  record Stretch(long startFrame, double energy, double[] samples) {}

  /**
   * Keeps so many stretches, 1 or more.
   *
   * @param leastDbfs RMS level that a stretch has at least
   */
  QuietStretches(int most, double leastDbfs) {
    this.most = most;
    leastEnergy = LENGTH * StrictMath.pow(10, leastDbfs / 10);
  }

  @Override
  public void take(MeterBlock block) {
    if (blocks == 0) {
      channel = quieter(block);
      energy = 0;
    }
    if (channel < 0 || block.frames() < MeterBlock.FRAMES || block.peak(channel) == 0) {
      blocks = 0;
      return;
    }
    energy += block.energy(channel);
    if (energy < limit()) {
      System.arraycopy(block.channel(channel), 0, samples, blocks * MeterBlock.FRAMES, MeterBlock.FRAMES);
    }
    if (++blocks == BLOCKS) {
      blocks = 0;
      if (energy >= leastEnergy && energy < limit()) {
        keep(block.start() + MeterBlock.FRAMES - LENGTH);
      }
    }
  }

  private static int quieter(MeterBlock block) {
    int quieter = -1;
    for (int c = 0; c < block.channels(); c++) {
      if (block.peak(c) > 0 && (quieter < 0 || block.energy(c) < block.energy(quieter))) {
        quieter = c;
      }
    }
    return quieter;
  }

  /** The energy that a stretch must stay below. */
  private double limit() {
    return quietest.size() < most ? Double.POSITIVE_INFINITY : quietest.getLast().energy();
  }

  private void keep(long start) {
    double[] free = quietest.size() < most ? new double[LENGTH] : quietest.removeLast().samples();
    quietest.add(new Stretch(start, energy, samples));
    quietest.sort(Comparator.comparingDouble(Stretch::energy).thenComparingLong(Stretch::startFrame));
    samples = free;
  }

  /** What was kept, the quietest first. */
  List<Stretch> quietest() {
    return List.copyOf(quietest);
  }
}
