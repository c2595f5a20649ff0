package org.premaster.measurement.detectors;

import java.util.Arrays;
import java.util.Optional;
import org.premaster.audio.PcmFormat;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.meters.MeterBlock;
import org.premaster.measurement.traces.Landmarks;

/**
 * Finds the notes that stand out in each of five bands from 180 to 1,950 Hz, ten times a second: the strongest bin of a band, where the
 * band is louder than 0.2 s before and after. The channels are added up and averaged down to 5 to 10 kHz for it.
 */
final class LandmarkDetector implements Detector {
  private static final int LEAST_HZ = 5_000;
  private static final int LENGTH = 1024;
  private static final int HALVINGS_TO_EIGHTS = 3;
  private static final int FRAMES_A_SECOND = 10;
  private static final int UNITS_A_FRAME = 1000 / FRAMES_A_SECOND / Landmarks.UNIT_MILLIS;
  private static final double[] EDGES_HERTZ = {Landmarks.LOWEST_HERTZ, 290, 467, 752, 1210, 1950};
  private static final int BANDS = EDGES_HERTZ.length - 1;

  /** Frames before and after that a note must stand above. */
  private static final int AROUND = 2;

  private static final int SPAN = 2 * AROUND + 1;

  /** −80 dB: nothing below is a note. */
  private static final double AUDIBLE = 1e-8;

  /** −45 dB from the strongest band: what is weaker is the other's noise. */
  private static final double BESIDE = 3e-5;

  /** An hour; longer files are known by their first one. */
  private static final int MOST_FRAMES = 3600 * FRAMES_A_SECOND;

  private final int sampleRateHz;
  private final int halvings;
  private final FrameSpectrum spectrum = new FrameSpectrum(hann(LENGTH));
  private final int[] edges = new int[BANDS + 1];

  // Samples at the low rate, the newest last; a spectrum's frame starts at an exact time of the file
  private final double[] low = new double[LENGTH + MeterBlock.FRAMES];
  private final double[] sum = new double[MeterBlock.FRAMES];
  private int held;
  private long lowStart;
  private int frame;

  // The last frames' strongest bins: power and pitch by band
  private final double[][] power = new double[SPAN][BANDS];
  private final int[][] pitch = new int[SPAN][BANDS];

  private int[] peaks = new int[1024];
  private final int[] now = new int[BANDS];
  private int count;

  LandmarkDetector(PcmFormat format) {
    sampleRateHz = format.sampleRateHz();
    int halved = 0;
    while (sampleRateHz >> (halved + 1) >= LEAST_HZ && MeterBlock.FRAMES >> (halved + 1) > 0) {
      halved++;
    }
    halvings = halved;
    double hertzABin = sampleRateHz / (double) (1 << halvings) / LENGTH;
    for (int b = 0; b <= BANDS; b++) {
      edges[b] = (int) Math.round(EDGES_HERTZ[b] / hertzABin);
    }
  }

  private static double[] hann(int length) {
    double[] window = new double[length];
    for (int i = 0; i < length; i++) {
      window[i] = (2 - 2 * StrictMath.cos(2 * Math.PI * i / length)) / length;
    }
    return window;
  }

  @Override
  public void take(MeterBlock block) {
    if (frame >= MOST_FRAMES) {
      return;
    }
    boolean inEights = halvings >= HALVINGS_TO_EIGHTS;
    Arrays.fill(sum, 0);
    for (int c = 0; c < block.channels(); c++) {
      add(inEights ? block.eighths(c) : block.channel(c), inEights ? 1.0 / MeterBlock.EIGHT : 1, sum);
    }
    int length = inEights ? MeterBlock.FRAMES / MeterBlock.EIGHT : MeterBlock.FRAMES;
    for (int h = inEights ? HALVINGS_TO_EIGHTS : 0; h < halvings; h++) {
      length /= 2;
      average(sum, length);
    }
    System.arraycopy(sum, 0, low, held, length);
    held += length;
    while (frame < MOST_FRAMES && frameStart() + LENGTH <= lowStart + held) {
      examine((int) (frameStart() - lowStart));
      frame++;
    }
    int done = (int) Math.min(held, Math.max(0, frameStart() - lowStart));
    System.arraycopy(low, done, low, 0, held - done);
    held -= done;
    lowStart += done;
  }

  private static void add(double[] x, double weight, double[] to) {
    for (int i = 0; i < x.length; i++) {
      to[i] += weight * x[i];
    }
  }

  private static void average(double[] x, int length) {
    for (int i = 0; i < length; i++) {
      x[i] = (x[2 * i] + x[2 * i + 1]) / 2;
    }
  }

  /** Where the present frame starts at the low rate: {@code frame} tenths of a second, to the nearest sample. */
  private long frameStart() {
    long step = (long) FRAMES_A_SECOND << halvings;
    return ((long) frame * sampleRateHz + step / 2) / step;
  }

  private void examine(int from) {
    double[] bins = spectrum.lowest(low, from, edges[BANDS] + 1);
    double[] strongest = power[frame % SPAN];
    int[] note = pitch[frame % SPAN];
    for (int b = 0; b < BANDS; b++) {
      int best = edges[b];
      for (int k = edges[b] + 1; k < edges[b + 1]; k++) {
        best = bins[k] > bins[best] ? k : best;
      }
      strongest[b] = bins[best];
      note[b] = bins[best] > bins[best - 1] && bins[best] >= bins[best + 1] ? pitchOf(bins, best) : -1;
    }
    if (frame >= 2 * AROUND) {
      keep(frame - AROUND);
    }
  }

  /** The pitch of a peak, its place between the bins by a parabola through the logarithms. */
  private int pitchOf(double[] bins, int k) {
    double before = Math.log(bins[k - 1] + Double.MIN_NORMAL);
    double at = Math.log(bins[k]);
    double after = Math.log(bins[k + 1] + Double.MIN_NORMAL);
    double curvature = before - 2 * at + after;
    double shift = curvature < 0 ? Math.clamp((before - after) / (2 * curvature), -0.5, 0.5) : 0;
    double hertz = (k + shift) * sampleRateHz / (1 << halvings) / LENGTH;
    double octaves = Math.log(hertz / Landmarks.LOWEST_HERTZ) / Math.log(2);
    return (int) Math.clamp(Math.round(Landmarks.STEPS_AN_OCTAVE * octaves), 0L, 255L);
  }

  private void keep(int at) {
    double loudest = 0;
    for (double one : power[at % SPAN]) {
      loudest = Math.max(loudest, one);
    }
    int found = 0;
    for (int b = 0; b < BANDS; b++) {
      double here = power[at % SPAN][b];
      if (pitch[at % SPAN][b] >= 0 && here > AUDIBLE && here > BESIDE * loudest && standsOut(at, b, here)) {
        now[found++] = time(at, b, here) << 8 | pitch[at % SPAN][b];
      }
    }
    if (count + found > peaks.length) {
      peaks = Arrays.copyOf(peaks, 2 * peaks.length);
    }
    System.arraycopy(now, 0, peaks, count, found);
    count += found;
  }

  /** When a note is strongest, between the frames, by a parabola through the logarithms. */
  private int time(int at, int band, double here) {
    double before = Math.log(power[(at - 1) % SPAN][band] + Double.MIN_NORMAL);
    double after = Math.log(power[(at + 1) % SPAN][band] + Double.MIN_NORMAL);
    double curvature = before - 2 * Math.log(here) + after;
    double shift = curvature < 0 ? Math.clamp((before - after) / (2 * curvature), -0.5, 0.5) : 0;
    return (int) Math.round(UNITS_A_FRAME * (at + shift));
  }

  private boolean standsOut(int at, int band, double here) {
    for (int d = 1; d <= AROUND; d++) {
      if (power[(at - d) % SPAN][band] >= here || power[(at + d) % SPAN][band] > here) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Optional<Landmarks> trace(Measurements measured) {
    // Times between the frames may stand in another order than the frames
    int[] ordered = Arrays.copyOf(peaks, count);
    Arrays.sort(ordered);
    return Optional.of(new Landmarks(ordered));
  }
}
