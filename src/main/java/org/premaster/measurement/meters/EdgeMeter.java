package org.premaster.measurement.meters;

import java.util.OptionalDouble;
import org.premaster.measurement.Measurements.Edges;

/** Head and tail of the file: silence before the first and after the last sound, and the level of the first and last 10 ms. */
final class EdgeMeter implements Meter {
  private final int sampleRateHz;
  private final int edgeFrames;

  private long frames;
  private long firstSound = -1;
  private long lastSound = -1;
  private double firstSample;
  private double headEnergy;
  private long headFrames;

  /** The last 10 ms of each channel; the newest frame is the last entry, zeros before the file starts. */
  private final double[][] tail;

  EdgeMeter(int sampleRateHz, int channels) {
    this.sampleRateHz = sampleRateHz;
    edgeFrames = (sampleRateHz + 50) / 100;
    tail = new double[channels][edgeFrames];
  }

  @Override
  public void take(MeterBlock block) {
    if (frames == 0 && block.frames() > 0) {
      firstSample = loudest(block, 0);
    }
    if (headFrames < edgeFrames) {
      head(block);
    }
    if (sounds(block)) {
      sound(block);
    }
    int kept = Math.min(block.frames(), edgeFrames);
    for (int c = 0; c < tail.length; c++) {
      double[] end = tail[c];
      System.arraycopy(end, kept, end, 0, edgeFrames - kept);
      System.arraycopy(block.channel(c), block.frames() - kept, end, edgeFrames - kept, kept);
    }
    frames += block.frames();
  }

  private void head(MeterBlock block) {
    int wanted = (int) Math.min(edgeFrames - headFrames, block.frames());
    for (int c = 0; c < block.channels(); c++) {
      double[] x = block.channel(c);
      for (int i = 0; i < wanted; i++) {
        headEnergy += x[i] * x[i];
      }
    }
    headFrames += wanted;
  }

  private static boolean sounds(MeterBlock block) {
    for (int c = 0; c < block.channels(); c++) {
      if (block.peak(c) > Dbfs.SOUND) {
        return true;
      }
    }
    return false;
  }

  private void sound(MeterBlock block) {
    if (firstSound < 0) {
      int i = 0;
      while (loudest(block, i) <= Dbfs.SOUND) {
        i++;
      }
      firstSound = block.start() + i;
    }
    int i = block.frames() - 1;
    while (loudest(block, i) <= Dbfs.SOUND) {
      i--;
    }
    lastSound = block.start() + i;
  }

  private static double loudest(MeterBlock block, int i) {
    double loudest = 0;
    for (int c = 0; c < block.channels(); c++) {
      loudest = Math.max(loudest, Math.abs(block.channel(c)[i]));
    }
    return loudest;
  }

  Edges edges() {
    long before = firstSound < 0 ? frames : firstSound;
    long after = lastSound < 0 ? frames : frames - 1 - lastSound;
    double lastSample = 0;
    double tailEnergy = 0;
    for (double[] end : tail) {
      lastSample = Math.max(lastSample, Math.abs(end[edgeFrames - 1]));
      for (double x : end) {
        tailEnergy += x * x;
      }
    }
    return new Edges(
        (double) before / sampleRateHz,
        (double) after / sampleRateHz,
        level(headEnergy),
        level(tailEnergy),
        firstSample,
        lastSample);
  }

  /** RMS over all channels of an edge, which is as long as the file where that is shorter. */
  private OptionalDouble level(double energy) {
    long samples = Math.min(frames, edgeFrames) * tail.length;
    return samples == 0 ? OptionalDouble.empty() : Dbfs.power(energy / samples);
  }
}
