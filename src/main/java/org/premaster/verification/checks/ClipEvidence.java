package org.premaster.verification.checks;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.premaster.audio.PcmFormat;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.Measurements.ClipRun;
import org.premaster.measurement.traces.FlatTops;

/**
 * What flat places of the waveform amount to, judged by both kinds of evidence: runs of exactly equal samples at the ceiling of the file,
 * and tops that are flat between two bends at any level. The innocent ways to such places are taken out: coarse steps that round the crest
 * of a bass note flat, and waveforms that are square or made of steps by design.
 *
 * @param bent true where the places are tops that are flat between two bends, which rounding does not explain
 * @param events runs, with runs less than 1 ms apart counted as one (both channels of one peak, the crests of one overload)
 * @param perMinute events a minute; a file under a minute counts as one minute
 * @param longest frames of the longest run
 * @param naturalFrames run that rounding alone may leave at the crest of a 30 Hz tone of this level
 * @param square true where run follows run without a sample in between, as in a square wave
 * @param levelDbfs ceiling
 * @param first the first of them in order of time
 */
record ClipEvidence(
    boolean bent, long events, double perMinute, int longest, double naturalFrames, boolean square, double levelDbfs, List<ClipRun> first) {
  private static final double BASS_HZ = 30;
  private static final double MERGE_SECONDS = 0.001;
  private static final int FEWEST_PAIRS = 8;

  /** Share of level samples between the ceilings from which on a waveform is made of steps; in music that clipped it is a few percent. */
  private static final double MOST_STEPS = 0.5;

  /** Flat tops among peaks at the ceiling: a third and more of what clipped, one of a thousand of what a limiter held. */
  private static final double LEAST_SHARE = 0.05;

  static ClipEvidence of(Measurements measured) {
    Measurements.Clipping clipping = measured.clipping();
    FlatTops tops = measured.traces().of(FlatTops.class).orElse(FlatTops.NONE);
    boolean bent = tops.flat() >= Math.max(1, clipping.runs()) && tops.flat() >= LEAST_SHARE * tops.held();
    return bent
        ? of(measured.format(), true, tops.flat(), tops.longestFrames(), tops.ceilingDbfs(), tops.first(), tops.steppedShare() > MOST_STEPS)
        : of(measured.format(), false, clipping.runs(), clipping.longestFrames(), clipping.levelDbfs(), clipping.first(), false);
  }

  private static ClipEvidence of(
      PcmFormat format, boolean bent, long runs, int longest, OptionalDouble ceiling, List<ClipRun> first, boolean steps) {
    double level = ceiling.orElse(Double.NEGATIVE_INFINITY);
    double merged = first.isEmpty() ? 1 : (double) merged(first, format.sampleRateHz()) / first.size();
    long events = runs > 0 ? Math.max(1, Math.round(runs * merged)) : 0;
    double minutes = Math.max(1, format.durationSeconds() / 60);
    return new ClipEvidence(
        bent, events, events / minutes, longest, natural(format, level), steps || square(first, format.channels()), level, first);
  }

  /**
   * A crest A·cos(wn) stays within one step q of its height for |n| up to sqrt(2q/A)/w. 24-bit and floating-point files often hold
   * 16-bit sounds, so no finer step is assumed.
   */
  private static double natural(PcmFormat format, double levelDbfs) {
    double step = Math.pow(2, 1 - Math.min(format.bitDepth(), 16));
    double amplitude = Math.max(step, Math.pow(10, levelDbfs / 20));
    double w = 2 * Math.PI * BASS_HZ / format.sampleRateHz();
    return 1 + 2 * Math.sqrt(2 * step / amplitude) / w;
  }

  private static long merged(List<ClipRun> runs, int rate) {
    long events = 0;
    long end = Long.MIN_VALUE / 2;
    for (ClipRun run : runs) {
      if (run.startFrame() - end > MERGE_SECONDS * rate) {
        events++;
      }
      end = Math.max(end, run.startFrame() + run.frames());
    }
    return events;
  }

  /** A wave that was overloaded needs samples to get from ceiling to ceiling; a square one has none. */
  private static boolean square(List<ClipRun> runs, int channels) {
    int pairs = 0;
    int adjoining = 0;
    for (int channel = 0; channel < channels; channel++) {
      ClipRun before = null;
      for (ClipRun run : runs) {
        if (run.channel() == channel) {
          if (before != null) {
            pairs++;
            boolean touches = before.startFrame() + before.frames() == run.startFrame();
            adjoining += touches && before.positive() != run.positive() ? 1 : 0;
          }
          before = run;
        }
      }
    }
    return pairs >= FEWEST_PAIRS && adjoining >= 0.8 * pairs;
  }

  /** True where no run is longer than rounding explains. */
  boolean roundedCrests(PcmFormat format) {
    return !bent && longest <= naturalFrames && format.bitDepth() <= 16;
  }

  /** The channel that all kept runs are in; empty where both have some. */
  static OptionalInt onlyChannel(List<ClipRun> runs) {
    return !runs.isEmpty() && runs.stream().allMatch(run -> run.channel() == runs.getFirst().channel())
        ? OptionalInt.of(runs.getFirst().channel())
        : OptionalInt.empty();
  }

  /** The event rate for people: whole numbers from twenty on. */
  String spokenRate() {
    return String.format(Locale.ROOT, perMinute >= 20 ? "%,.0f" : "%.1f", perMinute);
  }
}
