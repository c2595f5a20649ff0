package org.premaster.measurement.detectors;

import java.util.Arrays;
import java.util.Optional;
import org.premaster.audio.PcmFormat;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.meters.Dbfs;
import org.premaster.measurement.meters.MeterBlock;
import org.premaster.measurement.traces.Head;

/** The first 105 ms of the sound, sample by sample, and the level along the first seconds of the file. */
final class HeadDetector implements Detector {
  /** −90 dBFS, a step of 16 bits: what is above is sound here, so that a reverb is followed down to its end. */
  static final double AUDIBLE = 0x1p-15;

  private static final double FLOOR_SECONDS = 4;

  /** Long enough for the period of any tone. */
  static final double NEAR_SECONDS = 0.025;

  private final int rate;
  private final int level;
  private final double[][] first;
  private final double[] power;

  private long start = -1;
  private int kept;
  private int blocks;

  HeadDetector(PcmFormat format) {
    rate = format.sampleRateHz();
    level = Math.max(1, rate / 200);
    first = new double[format.channels()][level + rate / 10];
    power = new double[(int) (FLOOR_SECONDS * rate / MeterBlock.FRAMES)];
  }

  @Override
  public void take(MeterBlock block) {
    if (blocks < power.length && block.frames() == MeterBlock.FRAMES) {
      power[blocks++] = power(block);
    }
    if (kept == first[0].length) {
      return;
    }
    int from = 0;
    if (start < 0) {
      if (!sounds(block)) {
        return;
      }
      while (!sounds(block, from)) {
        from++;
      }
      start = block.start() + from;
    }
    int taken = Math.min(block.frames() - from, first[0].length - kept);
    for (int c = 0; c < first.length; c++) {
      System.arraycopy(block.channel(c), from, first[c], kept, taken);
    }
    kept += taken;
  }

  /** Mean square over all channels. */
  static double power(MeterBlock block) {
    double energy = 0;
    for (int c = 0; c < block.channels(); c++) {
      energy += block.energy(c);
    }
    return energy / ((double) block.frames() * block.channels());
  }

  static boolean sounds(MeterBlock block) {
    for (int c = 0; c < block.channels(); c++) {
      if (block.peak(c) > AUDIBLE) {
        return true;
      }
    }
    return false;
  }

  static boolean sounds(MeterBlock block, int i) {
    for (int c = 0; c < block.channels(); c++) {
      if (Math.abs(block.channel(c)[i]) > AUDIBLE) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Optional<Head> trace(Measurements measured) {
    if (start < 0) {
      return Optional.empty();
    }
    double loudest = 0;
    double next = 0;
    double edge = 0;
    double steepest = 0;
    int near = (int) (NEAR_SECONDS * rate);
    int edgeFrames = Math.min(kept, Math.max(1, rate / 10_000));
    for (int c = 0; c < first.length; c++) {
      double dc = offset(first[c], 0, kept, measured.channels().get(c).dcOffset());
      loudest = Math.max(loudest, meanSquare(first[c], 0, Math.min(kept, level), dc));
      next = Math.max(next, meanSquare(first[c], Math.min(kept, level), kept, dc));
      edge = Math.max(edge, peak(first[c], 0, edgeFrames, dc));
      steepest = Math.max(steepest, steepest(first[c], edgeFrames, Math.min(kept, edgeFrames + near)));
    }
    LevelCourse.Floor floor =
        new LevelCourse(Arrays.copyOf(power, blocks), (double) MeterBlock.FRAMES / rate, 0).floor();
    return Optional.of(new Head(
        (double) start / rate, edge, steepest, Dbfs.power(loudest), Dbfs.power(next), floor.seconds(), floor.dbfs()));
  }

  /** The file's offset where it is there too: one that comes with the music alone is no offset of the silence beside it. */
  static double offset(double[] x, int from, int to, double ofFile) {
    return meanSquare(x, from, to, ofFile) < meanSquare(x, from, to, 0) ? ofFile : 0;
  }

  /** Mean square of samples less their offset; 0 where there are none. */
  static double meanSquare(double[] x, int from, int to, double dc) {
    double energy = 0;
    for (int i = from; i < to; i++) {
      energy += (x[i] - dc) * (x[i] - dc);
    }
    return to > from ? energy / (to - from) : 0;
  }

  static double steepest(double[] x, int from, int to) {
    double steepest = 0;
    for (int i = from; i + 1 < to; i++) {
      steepest = Math.max(steepest, Math.abs(x[i + 1] - x[i]));
    }
    return steepest;
  }

  static double peak(double[] x, int from, int to, double dc) {
    double peak = 0;
    for (int i = from; i < to; i++) {
      peak = Math.max(peak, Math.abs(x[i] - dc));
    }
    return peak;
  }
}
