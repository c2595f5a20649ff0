package org.premaster.measurement.meters;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.premaster.measurement.Measurements.Stereo;

/** How left and right relate: over the whole file, and in whole 400 ms windows laid end to end. */
final class StereoMeter implements Meter {
  private static final double OUT_OF_PHASE = -0.2;

  private final int sampleRateHz;
  private final MidSidePeaks peaks = new MidSidePeaks();
  private boolean identical = true;
  private long frame;

  // Whole file
  private double left;
  private double right;
  private double cross;

  // Window
  private long window;
  private long windowEnd;
  private double windowLeft;
  private double windowRight;
  private double windowCross;
  private long sounding;
  private long negative;

  StereoMeter(int sampleRateHz) {
    this.sampleRateHz = sampleRateHz;
    windowEnd = border(1);
  }

  /** First frame of window {@code k}: k·0.4 s rounded to the nearest frame. */
  private long border(long k) {
    return (k * 4 * sampleRateHz + 5) / 10;
  }

  @Override
  public void take(MeterBlock block) {
    double[] l = block.channel(0);
    double[] r = block.channel(1);
    if (identical) {
      identical = Arrays.equals(l, 0, block.frames(), r, 0, block.frames());
    }
    peaks.take(block);
    int at = 0;
    if (frame + block.frames() <= windowEnd) {
      add(block.energy(0), block.energy(1), block.product());
      at = block.frames();
      frame += at;
      if (frame == windowEnd) {
        endWindow();
      }
    }
    while (at < block.frames()) {
      int to = (int) Math.min(block.frames(), at + windowEnd - frame);
      sum(l, r, at, to);
      frame += to - at;
      at = to;
      if (frame == windowEnd) {
        endWindow();
      }
    }
  }

  private void sum(double[] l, double[] r, int from, int to) {
    double ll = 0;
    double rr = 0;
    double lr = 0;
    for (int i = from; i < to; i++) {
      double a = l[i];
      double b = r[i];
      ll += a * a;
      rr += b * b;
      lr += a * b;
    }
    add(ll, rr, lr);
  }

  private void add(double ll, double rr, double lr) {
    windowLeft += ll;
    windowRight += rr;
    windowCross += lr;
    left += ll;
    right += rr;
    cross += lr;
  }

  private void endWindow() {
    double power = (windowLeft + windowRight) / (2.0 * (windowEnd - border(window)));
    if (power > Dbfs.SOUND * Dbfs.SOUND) {
      sounding++;
      double scale = Math.sqrt(windowLeft * windowRight);
      if (windowCross < OUT_OF_PHASE * scale) {
        negative++;
      }
    }
    windowLeft = 0;
    windowRight = 0;
    windowCross = 0;
    window++;
    windowEnd = border(window + 1);
  }

  Stereo stereo() {
    double scale = Math.sqrt(left * right);
    OptionalDouble correlation =
        scale > 0 ? OptionalDouble.of(Math.clamp(cross / scale, -1.0, 1.0)) : OptionalDouble.empty();
    double frames = Math.max(1, frame);
    return new Stereo(
        correlation,
        sounding == 0 ? 0 : (double) negative / sounding,
        identical && frame > 0,
        Dbfs.power(Math.max(0, left + 2 * cross + right) / (4 * frames)),
        identical ? OptionalDouble.empty() : Dbfs.power(Math.max(0, left - 2 * cross + right) / (4 * frames)),
        Dbfs.amplitude(peaks.mid()),
        Dbfs.amplitude(peaks.side()));
  }

  /** What there is to say of a file that has no two channels. */
  static Stereo none() {
    OptionalDouble absent = OptionalDouble.empty();
    return new Stereo(absent, 0, false, absent, absent, absent, absent);
  }
}
