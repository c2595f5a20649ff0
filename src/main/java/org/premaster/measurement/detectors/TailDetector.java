package org.premaster.measurement.detectors;

import java.util.Arrays;
import java.util.Optional;
import org.premaster.audio.PcmFormat;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.meters.Dbfs;
import org.premaster.measurement.meters.MeterBlock;
import org.premaster.measurement.meters.SampleHistory;
import org.premaster.measurement.traces.Tail;

/** The last 125 ms of the sound, sample by sample, and the level along the half minute before its end. */
final class TailDetector implements Detector {
  private static final double COURSE_SECONDS = 30;
  private static final double BEFORE_SECONDS = 0.125;
  private static final double FADED_SECONDS = 0.025;

  private final int rate;
  private final SampleHistory history;
  private final int level;

  /** The last frames up to the end of the sound; valid where silence follows that, or after the last block. */
  private final double[][] last;

  private long end;
  private long frames;
  private boolean silent = true;

  // Mean squares of whole blocks up to the one in which the sound ends, in a ring
  private final double[] power;
  private long blocks;
  private long silentBlocks;

  TailDetector(PcmFormat format, SampleHistory history) {
    rate = format.sampleRateHz();
    this.history = history;
    level = Math.max(1, rate / 200);
    last = new double[format.channels()][reach(rate)];
    power = new double[(int) Math.max(1, COURSE_SECONDS * rate / MeterBlock.FRAMES)];
  }

  /** Frames before the end of the sound that a history must hold. */
  static int reach(int rate) {
    return (int) (BEFORE_SECONDS * rate);
  }

  @Override
  public void take(MeterBlock block) {
    frames = block.start() + block.frames();
    if (!HeadDetector.sounds(block)) {
      if (!silent) {
        keep();
      }
      silent = true;
      silentBlocks++;
      return;
    }
    silent = false;
    for (long k = Math.min(silentBlocks, power.length); k > 0; k--) {
      power[(int) (blocks++ % power.length)] = 0;
    }
    silentBlocks = 0;
    power[(int) (blocks++ % power.length)] = HeadDetector.power(block);
    int i = block.frames() - 1;
    while (!HeadDetector.sounds(block, i)) {
      i--;
    }
    end = block.start() + i + 1;
  }

  /** Copies what led to the end of the sound; before the file there is silence. */
  private void keep() {
    int known = (int) Math.min(end, last[0].length);
    for (int c = 0; c < last.length; c++) {
      double[] x = new double[known];
      history.copy(c, end - known, x);
      Arrays.fill(last[c], 0);
      System.arraycopy(x, 0, last[c], last[c].length - known, known);
    }
  }

  @Override
  public Optional<Tail> trace(Measurements measured) {
    if (end == 0) {
      return Optional.empty();
    }
    if (!silent) {
      keep();
    }
    double loudest = 0;
    double before = 0;
    double edge = 0;
    double steepest = 0;
    double offset = 0;
    int length = last[0].length;
    int known = (int) Math.min(end, length);
    int near = (int) (HeadDetector.NEAR_SECONDS * rate);
    int edgeFrames = Math.min(known, Math.max(1, rate / 10_000));
    for (int c = 0; c < last.length; c++) {
      double dc = HeadDetector.offset(last[c], length - known, length, measured.channels().get(c).dcOffset());
      offset += dc * dc / last.length;
      loudest = Math.max(loudest, HeadDetector.meanSquare(last[c], length - Math.min(known, level), length, dc));
      before = Math.max(before, HeadDetector.meanSquare(last[c], length - known, length - Math.min(known, (int) (FADED_SECONDS * rate)), dc));
      edge = Math.max(edge, HeadDetector.peak(last[c], length - edgeFrames, length, dc));
      steepest = Math.max(steepest, HeadDetector.steepest(last[c], Math.max(length - known, length - edgeFrames - near), length - edgeFrames));
    }
    LevelCourse course = course(offset);
    LevelCourse.Floor floor = course.floor();
    return Optional.of(new Tail(
        (double) (frames - end) / rate, edge, steepest, Dbfs.power(loudest), Dbfs.power(before),
        course.decayDbPerSecond(), floor.seconds(), floor.dbfs(), course.fadeSeconds()));
  }

  /** The whole blocks before the one in which the sound ends, the nearest first. */
  private LevelCourse course(double offset) {
    int whole = (int) Math.min(blocks - 1, power.length - 1);
    double[] inwards = new double[whole];
    for (int k = 0; k < whole; k++) {
      inwards[k] = Math.max(0, power[(int) ((blocks - 2 - k) % power.length)] - offset);
    }
    double toFirst = (double) ((end - 1) % MeterBlock.FRAMES + 1) / rate;
    return new LevelCourse(inwards, (double) MeterBlock.FRAMES / rate, toFirst);
  }
}
